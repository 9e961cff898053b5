package touchstone.ui;

/// Free text of any kind as one line of a list: line breaks and signs that cannot be seen become
/// spaces, and more than a list can show is cut.
public final class OneLine {
  private static final int AT_MOST = 300;

  private OneLine() {}

  public static String of(String text) {
    int end = Math.min(text.length(), AT_MOST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String cut = end < text.length() ? text.substring(0, end) + "…" : text;
    return cut.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
  }
}
