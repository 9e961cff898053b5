package touchstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// One way of writing dates, told as a pattern such as `dd/MM/yyyy HH:mm` and held to strictly: 30
/// February is no day.
///
/// `yyyy` is the year of the calendar. A day, month or hour may stand without its leading zero
/// where a separator follows. Two digits of a year lie within the hundred years that end 20 years
/// from now. Names of months are English, short or long, in any case.
record DatePattern(String pattern, DateTimeFormatter format) {

  private static final int AHEAD = 20;

  /// Empty where the pattern is none.
  static Optional<DatePattern> of(String pattern, LocalDate today) {
    try {
      return Optional.of(new DatePattern(pattern, format(pattern, today)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean hasYear(String pattern) {
    return pattern.replaceAll("'[^']*'", "").matches(".*[yu].*");
  }

  /// The first year that two digits can mean.
  static int pivot(LocalDate today) {
    return Year.from(today).getValue() + AHEAD - 99;
  }

  /// A date, a local date-time or a date-time with offset; empty where the cell does not fit.
  Optional<TemporalAccessor> read(String cell) {
    try {
      return Optional.of(
          format.parseBest(cell, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter format(String pattern, LocalDate today) {
    DateTimeFormatterBuilder built = new DateTimeFormatterBuilder().parseCaseInsensitive();
    int at = 0;
    while (at < pattern.length()) {
      int end = endOfRun(pattern, at);
      boolean free = end == pattern.length() || !Character.isLetter(pattern.charAt(end));
      boolean apart = free && (at == 0 || !Character.isLetter(pattern.charAt(at - 1)));
      append(built, pattern.substring(at, end), apart, today);
      at = end;
    }
    return built.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  private static int endOfRun(String pattern, int at) {
    char c = pattern.charAt(at);
    int end = at + 1;
    if (c == '\'') {
      int close = pattern.indexOf('\'', end);
      return close < 0 ? pattern.length() : close + 1;
    }
    while (end < pattern.length() && pattern.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private static void append(
      DateTimeFormatterBuilder built, String run, boolean apart, LocalDate today) {
    char letter = run.charAt(0);
    int length = run.length();
    if (letter == 'y' || letter == 'u') {
      if (length == 2) {
        built.appendValueReduced(ChronoField.YEAR, 2, 2, pivot(today));
      } else {
        built.appendValue(ChronoField.YEAR, 4);
      }
    } else if (letter == 'M' && length > 2) {
      built
          .optionalStart()
          .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL)
          .optionalEnd()
          .optionalStart()
          .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT)
          .optionalEnd();
    } else if (apart && length <= 2 && "dMHh".indexOf(letter) >= 0) {
      built.appendValue(fieldOf(letter), 1, 2, SignStyle.NOT_NEGATIVE);
    } else {
      built.appendPattern(run);
    }
  }

  private static ChronoField fieldOf(char letter) {
    return switch (letter) {
      case 'd' -> ChronoField.DAY_OF_MONTH;
      case 'M' -> ChronoField.MONTH_OF_YEAR;
      case 'H' -> ChronoField.HOUR_OF_DAY;
      default -> ChronoField.CLOCK_HOUR_OF_AMPM;
    };
  }
}
