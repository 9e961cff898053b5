package touchstone.ui;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a name, with case and accents folded: a beginning beats the
/// beginning of a word, which beats a part, which beats letters in their order.
public final class Fuzzy {
  private static final int BEGINNING = 1000;
  private static final int WORD = 800;
  private static final int PART = 600;
  private static final int LETTERS = 300;

  private Fuzzy() {}

  /// The fit, higher is better; empty where the letters do not occur.
  public static OptionalInt fit(String typed, String name) {
    String wanted = fold(typed.strip());
    String text = fold(name);
    if (wanted.isEmpty()) {
      return OptionalInt.of(0);
    }
    if (text.startsWith(wanted)) {
      return OptionalInt.of(BEGINNING - Math.min(text.length(), 99));
    }
    int at = text.indexOf(wanted);
    while (at > 0) {
      if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
        return OptionalInt.of(WORD - Math.min(at, 99));
      }
      at = text.indexOf(wanted, at + 1);
    }
    at = text.indexOf(wanted);
    return at >= 0 ? OptionalInt.of(PART - Math.min(at, 99)) : letters(wanted, text);
  }

  /// Lower case without accents, the same in every language of the system.
  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return apart.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
  }

  private static OptionalInt letters(String wanted, String text) {
    int from = 0;
    int gaps = 0;
    for (int i = 0; i < wanted.length(); i++) {
      char letter = wanted.charAt(i);
      if (letter == ' ') {
        continue;
      }
      int at = text.indexOf(letter, from);
      if (at < 0) {
        return OptionalInt.empty();
      }
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      gaps += startsWord || i == 0 ? 0 : at - from;
      from = at + 1;
    }
    return gaps > wanted.length() * 3
        ? OptionalInt.empty()
        : OptionalInt.of(LETTERS - Math.min(gaps, 99));
  }
}
