package touchstone.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a date is written when it is not ISO: what stands between its parts, where its year is, and
/// the pattern of the time behind it. Which part is the day may stay open.
record DateShape(String separator, Year year, boolean named, String time) {

  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{1,4})([/.\\- ])(\\d{1,2}|\\p{L}{3,9})\\.?\\2(\\d{2}|\\d{4})((?:,? |T).*)?");
  private static final Pattern NAME_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(,?) (\\d{4})((?:,? |T).*)?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("(,? |T)(\\d{1,2}):\\d{2}(:\\d{2})?( ?[AaPp][Mm])?");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// Where the year stands and how long it is.
  enum Year {
    FIRST,
    LAST,
    SHORT
  }

  /// The order of day, month and year.
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST
  }

  /// A date with its shape; the parts in the order they stand.
  record Parts(DateShape shape, int first, int second, int third) {

    boolean fits(Order order, LocalDate today) {
      if (!shape.allows(order)) {
        return false;
      }
      return day(order, today).isPresent();
    }

    Optional<LocalDate> day(Order order, LocalDate today) {
      try {
        return Optional.of(
            switch (order) {
              case DAY_FIRST -> LocalDate.of(full(third, today), second, first);
              case MONTH_FIRST -> LocalDate.of(full(third, today), first, second);
              case YEAR_FIRST -> LocalDate.of(full(first, today), second, third);
            });
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private int full(int year, LocalDate today) {
      int pivot = DatePattern.pivot(today);
      return shape.year == Year.SHORT ? pivot + Math.floorMod(year - pivot, 100) : year;
    }
  }

  /// Whether the parts may stand in this order at all.
  boolean allows(Order order) {
    return switch (order) {
      case DAY_FIRST -> year != Year.FIRST;
      case MONTH_FIRST -> year != Year.FIRST && !named;
      case YEAR_FIRST -> year != Year.LAST && !named;
    };
  }

  static Optional<Parts> of(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      DateShape shape = new DateShape("", Year.FIRST, false, "");
      return Optional.of(parts(shape, compact.group(1), compact.group(2), compact.group(3)));
    }
    Matcher name = NAME_FIRST.matcher(text);
    if (name.matches() && month(name.group(1)) > 0 && timed(name.group(5)).isPresent()) {
      String time = timed(name.group(5)).get();
      DateShape shape = new DateShape("name" + name.group(3), Year.LAST, true, time);
      return Optional.of(parts(shape, name.group(2), name.group(1), name.group(4)));
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches() || timed(parts.group(5)).isEmpty()) {
      return Optional.empty();
    }
    boolean named = Character.isLetter(parts.group(3).charAt(0));
    if (named && month(parts.group(3)) == 0) {
      return Optional.empty();
    }
    Year year = Year.SHORT;
    if (parts.group(1).length() > 2) {
      year = Year.FIRST;
    } else if (parts.group(4).length() > 2) {
      year = Year.LAST;
    }
    DateShape shape = new DateShape(parts.group(2), year, named, timed(parts.group(5)).get());
    return Optional.of(parts(shape, parts.group(1), parts.group(3), parts.group(4)));
  }

  /// The pattern of this shape in an order, as the user would name it.
  String pattern(Order order) {
    String year4 = year == Year.SHORT ? "yy" : "yyyy";
    if (separator.startsWith("name")) {
      return "MMM d" + separator.substring("name".length()) + " yyyy" + time;
    }
    String month = named ? "MMM" : "MM";
    return switch (order) {
          case DAY_FIRST -> String.join(separator, "dd", month, year4);
          case MONTH_FIRST -> String.join(separator, month, "dd", year4);
          case YEAR_FIRST -> String.join(separator, year4, month, "dd");
        }
        + time;
  }

  private static Parts parts(DateShape shape, String first, String second, String third) {
    return new Parts(shape, Integer.parseInt(first), number(second), Integer.parseInt(third));
  }

  private static int number(String part) {
    return Character.isLetter(part.charAt(0)) ? month(part) : Integer.parseInt(part);
  }

  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static Optional<String> timed(@org.jspecify.annotations.Nullable String rest) {
    if (rest == null) {
      return Optional.of("");
    }
    Matcher time = TIME.matcher(rest);
    if (!time.matches()) {
      return Optional.empty();
    }
    String lead = time.group(1).equals("T") ? "'T'" : time.group(1);
    boolean half = time.group(4) != null;
    String blank = half && time.group(4).startsWith(" ") ? " " : "";
    return Optional.of(
        lead
            + (half ? "hh" : "HH")
            + ":mm"
            + (time.group(3) == null ? "" : ":ss")
            + (half ? blank + "a" : ""));
  }
}
