package touchstone.logbook;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is not yet right about one field of an entry, and what to do about it.
///
/// @param field the field's id, e.g. `occurred_at`
/// @param value what stood there, as it stood
/// @param suggestions values that would do, nearest first; may be empty
public record Problem(String field, Kind kind, String value, List<String> suggestions) {
  /// The kinds of problem; the lower-case name is the key of its sentence.
  public enum Kind {
    MISSING,
    UNKNOWN_CODE,
    UNKNOWN_TYPE,
    NOT_A_TIME,
    NOT_A_DAY,
    NOT_A_ZONE,
    TIME_IN_GAP,
    TIME_TWICE,
    YEAR_OUT_OF_RANGE,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    NOT_YES_OR_NO,
    NOT_A_VALUE,
    NOT_MONEY,
    TOO_LONG,
    CONTROL_CHARACTER,
    NOT_A_CHOICE,
    BLANK_NAME,
    ENDS_BEFORE_START,
    UNKNOWN_CUSTOMER,
    ITSELF,
    CAUSE_MISSING
  }

  private static final int SHOWN = 60;

  public Problem {
    suggestions = List.copyOf(suggestions);
  }

  static Problem of(String field, Kind kind, String value) {
    return new Problem(field, kind, value, List.of());
  }

  /// The sentence for a user: what is wrong with the value and what would be right.
  public String sentence(Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle("touchstone.logbook.problems", locale);
    String pattern = words.getString(kind.name().toLowerCase(Locale.ROOT));
    return new MessageFormat(pattern, locale)
        .format(new Object[] {shortened(), String.join(", ", suggestions), field});
  }

  private String shortened() {
    String line = value.replaceAll("[\\p{Cc}\\p{Cf}]", "·");
    return line.length() <= SHOWN
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length()))))
            + "…";
  }
}
