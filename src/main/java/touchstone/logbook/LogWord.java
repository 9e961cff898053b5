package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One word of a line: what stands between white space.
///
/// @param start index of its first char in the line
/// @param end index after its last char
record LogWord(int start, int end, String text) {
  private static final String SIGNS = "@<>#!/^=~*";

  static List<LogWord> of(String line, int from) {
    List<LogWord> words = new ArrayList<>();
    int at = from;
    while (at < line.length()) {
      if (isSpace(line.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < line.length() && !isSpace(line.charAt(at))) {
        at++;
      }
      words.add(new LogWord(start, at, line.substring(start, at)));
    }
    return words;
  }

  static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  /// The word without a comma at its end.
  String bare() {
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  String lower() {
    return bare().toLowerCase(Locale.ROOT);
  }

  boolean endsWithComma() {
    return text.endsWith(",");
  }

  /// Whether the word begins as a token with a sign does.
  boolean beginsWithSign() {
    return SIGNS.indexOf(text.charAt(0)) >= 0;
  }

  /// The word without the backslashes at its beginning.
  String unescaped() {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    return text.substring(at);
  }
}
