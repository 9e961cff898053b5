package touchstone.logbook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and times as people say them: `yesterday 14:30`, `mon`, `12.11.`, `-2h`, `now`. Answers the
/// ISO text that an `EntryReader` takes, in the zone of the house. Pure; any thread.
public final class WhenWords {
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern TIME_OF_TWELVE =
      Pattern.compile("(1[0-2]|0?[1-9])(?::([0-5]\\d))?(am|pm)");
  private static final Pattern AGO = Pattern.compile("[-−](\\d{1,3})(h|m|min|d)");
  private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,3})(h|m|min|d)");
  private static final Pattern POINTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /// Whether a bare weekday or day of the month is the last one or the next.
  enum Sense {
    PAST,
    FUTURE
  }

  /// What the first words of a list mean.
  ///
  /// @param words how many of them, 1 or 2
  record Read(int words, String iso) {}

  private final House house;
  private final Sense sense;
  private final ZonedDateTime now;

  private WhenWords(House house, Sense sense) {
    this.house = house;
    this.sense = sense;
    this.now = house.now().atZone(house.zone());
  }

  /// When something happened, for text that is such words and nothing else; ISO text stays.
  public static Optional<String> past(String text, House house) {
    return whole(text, house, Sense.PAST);
  }

  /// When something is due, likewise.
  public static Optional<String> due(String text, House house) {
    return whole(text, house, Sense.FUTURE);
  }

  /// The moment or day that the first one or two words mean.
  static Optional<Read> read(List<String> words, House house, Sense sense) {
    return words.isEmpty() ? Optional.empty() : new WhenWords(house, sense).read(words);
  }

  private static Optional<String> whole(String text, House house, Sense sense) {
    List<String> words = Arrays.asList(text.strip().split("[\\s,]+", -1));
    return read(words, house, sense).filter(read -> read.words() == words.size()).map(Read::iso);
  }

  private Optional<Read> read(List<String> words) {
    String first = plain(words.getFirst());
    String second = words.size() > 1 ? plain(words.get(1)) : "";
    Optional<String> exact = moment(first);
    if (exact.isPresent()) {
      return exact.map(iso -> new Read(1, iso));
    }
    Optional<LocalDate> day = day(first);
    if (day.isPresent()) {
      Optional<LocalTime> at = time(second);
      return Optional.of(
          at.isPresent()
              ? new Read(2, MINUTES.format(day.get().atTime(at.get())))
              : new Read(1, dayAlone(first, day.get())));
    }
    Optional<LocalTime> time = time(first);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> after = day(second);
    return Optional.of(
        after.isPresent()
            ? new Read(2, MINUTES.format(after.get().atTime(time.get())))
            : new Read(1, MINUTES.format(nearest(time.get()))));
  }

  private String dayAlone(String word, LocalDate day) {
    boolean today = LogWords.SHIPPED.is("today", word);
    return today && sense == Sense.PAST ? stamp(now) : day.toString();
  }

  private LocalDateTime nearest(LocalTime time) {
    LocalDateTime today = now.toLocalDate().atTime(time);
    boolean ahead = today.isAfter(now.toLocalDateTime());
    if (sense == Sense.PAST) {
      return ahead ? today.minusDays(1) : today;
    }
    return ahead ? today : today.plusDays(1);
  }

  private Optional<String> moment(String word) {
    if (LogWords.SHIPPED.is("now", word)) {
      return Optional.of(stamp(now));
    }
    Matcher shift = (sense == Sense.PAST ? AGO : AHEAD).matcher(word);
    if (shift.matches() && !shift.group(2).equals("d")) {
      long amount = Long.parseLong(shift.group(1)) * (sense == Sense.PAST ? -1 : 1);
      ChronoUnit unit = shift.group(2).equals("h") ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
      return Optional.of(stamp(house.now().plus(amount, unit).atZone(house.zone())));
    }
    return word.indexOf('t') == 10 ? iso(word.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  private Optional<LocalDate> day(String word) {
    LocalDate today = now.toLocalDate();
    if (LogWords.SHIPPED.is("today", word)) {
      return Optional.of(today);
    }
    if (LogWords.SHIPPED.is("yesterday", word)) {
      return sense == Sense.PAST ? Optional.of(today.minusDays(1)) : Optional.empty();
    }
    if (LogWords.SHIPPED.is("tomorrow", word)) {
      return sense == Sense.FUTURE ? Optional.of(today.plusDays(1)) : Optional.empty();
    }
    Matcher shift = (sense == Sense.PAST ? AGO : AHEAD).matcher(word);
    if (shift.matches() && shift.group(2).equals("d")) {
      long days = Long.parseLong(shift.group(1));
      return Optional.of(sense == Sense.PAST ? today.minusDays(days) : today.plusDays(days));
    }
    return LogWords.SHIPPED
        .weekday(word)
        .map(weekday -> weekday(weekday, today))
        .or(() -> written(word, today));
  }

  private LocalDate weekday(DayOfWeek weekday, LocalDate today) {
    return today.with(
        sense == Sense.PAST
            ? TemporalAdjusters.previousOrSame(weekday)
            : TemporalAdjusters.next(weekday));
  }

  private Optional<LocalDate> written(String word, LocalDate today) {
    Matcher pointed = POINTED.matcher(word);
    try {
      if (!pointed.matches()) {
        return word.length() == 10 ? Optional.of(LocalDate.parse(word)) : Optional.empty();
      }
      int day = Integer.parseInt(pointed.group(1));
      int month = Integer.parseInt(pointed.group(2));
      if (pointed.group(3) != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(pointed.group(3)), month, day));
      }
      LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
      if (sense == Sense.PAST) {
        return Optional.of(thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear);
      }
      return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String word) {
    Matcher usual = TIME.matcher(word);
    if (usual.matches()) {
      return Optional.of(
          LocalTime.of(Integer.parseInt(usual.group(1)), Integer.parseInt(usual.group(2))));
    }
    Matcher twelve = TIME_OF_TWELVE.matcher(word);
    if (!twelve.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(twelve.group(1)) % 12 + (twelve.group(3).equals("pm") ? 12 : 0);
    int minute = twelve.group(2) == null ? 0 : Integer.parseInt(twelve.group(2));
    return Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<String> iso(String word) {
    try {
      OffsetDateTime.parse(word);
      return Optional.of(word);
    } catch (DateTimeParseException notExact) {
      try {
        LocalDateTime.parse(word);
        return Optional.of(word);
      } catch (DateTimeParseException notLocal) {
        return Optional.empty();
      }
    }
  }

  private static String stamp(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.MINUTES));
  }

  private static String plain(String word) {
    String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    return bare.toLowerCase(Locale.ROOT);
  }
}
