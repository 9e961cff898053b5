package touchstone.logbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.customer.Money;
import touchstone.incident.Incident;

/// What single words of a line mean: those with a sign, and the plain ones.
final class LogSigns {
  private static final Pattern MONEY =
      Pattern.compile("\\p{Sc}\\d{1,12}([.,]\\d{1,4})?|\\d{1,12}([.,]\\d{1,4})?(\\p{Sc}|[A-Z]{3})");
  private static final Pattern VALENCE = Pattern.compile("[-−][12]|\\+[12]|[-+−±]0");
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_TAG = 100;

  private final House house;

  LogSigns(House house) {
    this.house = house;
  }

  /// A field and what a word says of it.
  record Said(EntryField field, String value) {}

  /// What a word with a sign means by itself; `~` and `*` are looked at with their neighbours.
  Optional<Said> signed(LogWord word) {
    String text = word.bare();
    if (MONEY.matcher(text).matches()) {
      return Money.parse(text, house.currency())
          .map(money -> new Said(EntryField.GIVEN, money.text()));
    }
    if (VALENCE.matcher(text).matches()) {
      char sign = text.charAt(0) == '−' ? '-' : text.charAt(0);
      String digit = text.substring(1);
      String value = digit.equals("0") ? "0" : (sign == '-' ? "-" : "") + digit;
      return Optional.of(new Said(EntryField.VALENCE_BEFORE, value));
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '@' -> code(EntryField.CHANNEL, CodeList.CHANNEL, rest);
      case '>' -> direction(rest, "out", "outbound");
      case '<' -> direction(rest, "in", "inbound");
      case '#' -> type(rest).or(() -> tag(rest));
      case '!' -> severity(rest);
      case '/' -> code(EntryField.BUSINESS_FUNCTION, CodeList.BUSINESS_FUNCTION, rest);
      case '^' -> code(EntryField.TRIGGER, CodeList.TRIGGER, rest);
      case '=' ->
          find(CodeList.RECOVERY_ACTION, rest)
              .map(code -> new Said(EntryField.RECOVERY_USED, code.label()));
      default -> Optional.empty();
    };
  }

  /// What a plain word means: a type or a channel by its name or an alias.
  Optional<Said> plain(LogWord word) {
    String text = word.bare();
    if (text.length() < SHORTEST_WORD || !Character.isLetter(text.charAt(0))) {
      return Optional.empty();
    }
    return type(text)
        .or(
            () ->
                code(EntryField.CHANNEL, CodeList.CHANNEL, text)
                    .filter(said -> !said.value().equals("not_recorded")));
  }

  /// Whether a word alone could be taken for more than text, so that a backslash keeps it.
  boolean meansSomething(String text) {
    if (text.isEmpty()) {
      return false;
    }
    LogWord word = new LogWord(0, text.length(), text);
    String bare = word.bare();
    boolean when =
        WhenWords.read(List.of(bare), house, WhenWords.Sense.PAST).isPresent()
            || WhenWords.read(List.of(bare), house, WhenWords.Sense.FUTURE).isPresent();
    return when
        || (text.length() > 1 && (text.charAt(0) == '*' || text.charAt(0) == '~'))
        || signed(word).isPresent()
        || plain(word).isPresent();
  }

  private Optional<Said> type(String word) {
    return code(EntryField.TYPE, CodeList.TYPE, word);
  }

  private Optional<Said> direction(String rest, String kind, String value) {
    boolean means = rest.isEmpty() || LogWords.SHIPPED.is(kind, rest.toLowerCase(Locale.ROOT));
    return means ? Optional.of(new Said(EntryField.DIRECTION, value)) : Optional.empty();
  }

  private static Optional<Said> severity(String rest) {
    boolean means =
        rest.length() == 1 && rest.charAt(0) >= '1' && rest.charAt(0) <= '0' + Incident.GRAVEST;
    return means ? Optional.of(new Said(EntryField.SEVERITY, rest)) : Optional.empty();
  }

  // A number after # is more likely an order's than a tag.
  private static Optional<Said> tag(String rest) {
    boolean means =
        rest.length() <= LONGEST_TAG
            && rest.codePoints().anyMatch(Character::isLetter)
            && rest.codePoints().allMatch(LogSigns::mayStandInTag);
    return means ? Optional.of(new Said(EntryField.TAGS, rest)) : Optional.empty();
  }

  private static boolean mayStandInTag(int sign) {
    return Character.isLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == '.';
  }

  private Optional<Said> code(EntryField field, CodeList list, String word) {
    return find(list, word).map(code -> new Said(field, code.code()));
  }

  private Optional<Code> find(CodeList list, String word) {
    return word.isBlank()
        ? Optional.empty()
        : house.codes().find(list, word).filter(code -> !code.retired());
  }
}
