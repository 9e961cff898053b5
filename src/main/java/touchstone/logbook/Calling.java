package touchstone.logbook;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.customer.DuplicateKeys;
import touchstone.customer.NameKey;

/// By what a person would be spoken of in somebody else's text: names, references, ways to reach
/// them, also without accents, case, punctuation and legal form, telephone numbers by their last
/// nine digits. Whole words only: "Ann" is not named in "planning". Pure; any thread.
final class Calling {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d ()/.\\-]{4,}\\d");
  private static final int SHORTEST = 3;

  /// So long is a single word that tells somebody when it lacks its legal form.
  private static final int TELLING = 5;

  private final Set<String> words = new TreeSet<>();
  private final Set<String> numbers = new TreeSet<>();

  Calling(Collection<String> called) {
    for (String one : called) {
      add(spaced(one));
      String bare = DuplicateKeys.withoutLegalForm(one);
      if (bare.contains(" ") || bare.length() >= TELLING) {
        add(' ' + bare + ' ');
      }
      Matcher number = NUMBER.matcher(one.contains("@") ? "" : one);
      while (number.find()) {
        DuplicateKeys.phone(number.group()).ifPresent(numbers::add);
      }
    }
  }

  /// Whether a text names the person.
  boolean isNamedIn(String text) {
    if (text.isBlank()) {
      return false;
    }
    String spaced = spaced(text);
    if (words.stream().anyMatch(spaced::contains)) {
      return true;
    }
    Matcher number = NUMBER.matcher(numbers.isEmpty() ? "" : text);
    while (number.find()) {
      if (DuplicateKeys.phone(number.group()).filter(numbers::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void add(String word) {
    if (word.strip().length() >= SHORTEST) {
      words.add(word);
    }
  }

  private static String spaced(String text) {
    return ' ' + NO_WORD.matcher(NameKey.fold(text)).replaceAll(" ").strip() + ' ';
  }
}
