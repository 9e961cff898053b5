package touchstone.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one way in which the dates of a column are read: ISO 8601, or the pattern the user has
/// named.
///
/// A time without an offset is local to the zone. Years outside 1900 to 2100 are refused; more than
/// a day in the future, and before 1970, is taken with a warning.
public final class DateSense {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + " ?(Z|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[^\\]]+])?)?");
  private static final Pattern LIKE_ISO =
      Pattern.compile("[-+]?\\d{4,9}-\\d{1,2}-\\d{1,2}(\\D.*)?");
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}([.,]\\d+)?");
  private static final Pattern NO_YEAR =
      Pattern.compile(
          "(?i)\\d{1,2}[/.-]\\d{1,2}\\.?|[a-z]{3,9}\\.?|\\d{1,2}[ .-]+[a-z]{3,9}|[a-z]{3,9}\\.?"
              + " \\d{1,2}");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final @Nullable DatePattern pattern;
  private final ZoneId zone;
  private final Clock clock;

  private DateSense(@Nullable DatePattern pattern, ZoneId zone, Clock clock) {
    this.pattern = pattern;
    this.zone = zone;
    this.clock = clock;
  }

  public static DateSense iso(ZoneId zone, Clock clock) {
    return new DateSense(null, zone, clock);
  }

  /// @throws IntakeFailure where the pattern is none, or has no year
  public static DateSense of(String pattern, ZoneId zone, Clock clock) {
    if (!DatePattern.hasYear(pattern)) {
      throw refused(pattern, "date.pattern.no_year");
    }
    return new DateSense(
        DatePattern.of(pattern, LocalDate.now(clock))
            .orElseThrow(() -> refused(pattern, "date.pattern")),
        zone,
        clock);
  }

  /// The pattern, or `ISO`.
  public String name() {
    return pattern == null ? "ISO" : pattern.pattern();
  }

  /// Reads a cell in the zone of the column.
  public DateReading read(String cell) {
    return read(cell, zone);
  }

  /// Reads a cell of a row that names its own zone.
  public DateReading read(String cell, ZoneId local) {
    String text = cell.strip();
    TemporalAccessor found;
    if (pattern != null) {
      Optional<TemporalAccessor> fits = pattern.read(text);
      if (fits.isEmpty()) {
        return unread(text);
      }
      found = fits.get();
    } else {
      if (!isIsoShaped(text)) {
        return unread(text);
      }
      try {
        found = iso(text);
      } catch (DateTimeException e) {
        return new DateReading.Unread(
            Sentence.of("date.impossible"), Sentence.of("date.impossible.remedy"), false);
      }
    }
    return placed(found, local);
  }

  static boolean isIsoShaped(String text) {
    return LIKE_ISO.matcher(text).matches();
  }

  static boolean isSerial(String text) {
    return SERIAL.matcher(text).matches();
  }

  static boolean lacksYear(String text) {
    return NO_YEAR.matcher(text).matches();
  }

  /// The day a spreadsheet means by its day number.
  static LocalDate ofSerial(String text) {
    return SERIAL_ZERO.plusDays(Integer.parseInt(text.substring(0, 5)));
  }

  private DateReading unread(String text) {
    if (isSerial(text)) {
      return new DateReading.Unread(
          Sentence.of("date.serial", ofSerial(text)), Sentence.of("date.serial.remedy"), false);
    }
    if (lacksYear(text)) {
      return new DateReading.Unread(
          Sentence.of("date.no_year"), Sentence.of("date.no_year.remedy"), false);
    }
    return pattern == null
        ? new DateReading.Unread(
            Sentence.of("date.not_iso"), Sentence.of("date.not_iso.remedy"), false)
        : new DateReading.Unread(
            Sentence.of("date.not_pattern", pattern.pattern()),
            Sentence.of("date.impossible.remedy"),
            false);
  }

  private static TemporalAccessor iso(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    LocalDate day =
        LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    if (parts.group(4) == null) {
      return day;
    }
    String fraction = parts.group(7) == null ? "0" : (parts.group(7) + "00000000").substring(0, 9);
    LocalTime time =
        LocalTime.of(
            number(parts.group(4)),
            number(parts.group(5)),
            parts.group(6) == null ? 0 : number(parts.group(6)),
            number(fraction));
    LocalDateTime moment = day.atTime(time);
    return parts.group(8) == null ? moment : moment.atOffset(ZoneOffset.of(parts.group(8)));
  }

  private DateReading placed(TemporalAccessor found, ZoneId local) {
    return switch (found) {
      case LocalDate day -> judged(day, day.atStartOfDay(local).toInstant(), local);
      case OffsetDateTime moment -> {
        ZoneOffset there = local.getRules().getOffset(moment.toInstant());
        ZoneId counted = there.equals(moment.getOffset()) ? local : moment.getOffset();
        yield judged(moment.toLocalDate(), moment.toInstant(), counted);
      }
      default -> local(LocalDateTime.from(found), local);
    };
  }

  private DateReading local(LocalDateTime time, ZoneId local) {
    List<ZoneOffset> offsets = local.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      return new DateReading.Unread(
          Sentence.of("date.gap", local.getId()), Sentence.of("date.gap.remedy", time), true);
    }
    if (offsets.size() > 1) {
      return new DateReading.Unread(
          Sentence.of("date.overlap", local.getId()),
          Sentence.of("date.overlap.remedy", time, offsets.get(0), offsets.get(1)),
          true);
    }
    return judged(time.toLocalDate(), time.toInstant(offsets.getFirst()), local);
  }

  private DateReading judged(LocalDate day, Instant at, ZoneId counted) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return new DateReading.Unread(
          Sentence.of("date.far", day.getYear(), FIRST_YEAR, LAST_YEAR),
          Sentence.of("date.impossible.remedy"),
          false);
    }
    Sentence warning = null;
    if (at.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
      warning = Sentence.of("date.future", day);
    } else if (day.getYear() < 1970) {
      warning = Sentence.of("date.old", day);
    }
    return new DateReading.Read(day, at, counted, warning);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static IntakeFailure refused(String pattern, String key) {
    return new IntakeFailure(
        new Problem(
            Problem.Kind.REFUSAL,
            "--date-format",
            0,
            0,
            null,
            pattern,
            Sentence.of(key),
            Sentence.of("date.pattern.remedy")));
  }
}
