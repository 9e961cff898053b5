package touchstone.ui;

import java.text.Bidi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text that came from outside, made fit for one line of a list: line ends and control characters
/// become spaces, signs that turn the direction of what follows are dropped and the text is
/// isolated instead, heaps of combining marks are cut to a few, and so is the length. Only for
/// showing: what is stored, copied or exported is the text itself.
public final class OneLine {
  private static final int AT_MOST = 240;
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';
  private static final Pattern TURNING =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
  private static final Pattern HEAPS = Pattern.compile("(\\p{M}{3})\\p{M}+");

  private OneLine() {}

  /// The text as one line; empty for none.
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String head = text.substring(0, Math.min(text.length(), AT_MOST * 20));
    String plain = TURNING.matcher(head).replaceAll("");
    String line = HEAPS.matcher(BREAKS.matcher(plain).replaceAll(" ")).replaceAll("$1").strip();
    String cut = cut(line);
    char[] signs = cut.toCharArray();
    return Bidi.requiresBidi(signs, 0, signs.length) ? ISOLATE + cut + END_OF_ISOLATE : cut;
  }

  private static String cut(String line) {
    int points = line.codePointCount(0, line.length());
    return points <= AT_MOST ? line : line.substring(0, line.offsetByCodePoints(0, AT_MOST)) + "…";
  }
}
