package touchstone.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The known words nearest to one that is not known, for a suggestion.
final class Nearest {

  private static final int SUGGESTED = 3;

  private Nearest() {}

  /// At most three, nearest first; empty where none is near.
  static List<String> to(String word, Collection<String> known) {
    String key = HeaderName.key(word);
    record Near(String word, int distance) {}
    return known.stream()
        .map(candidate -> new Near(candidate, distance(key, HeaderName.key(candidate))))
        .filter(near -> near.distance <= Math.max(2, key.length() / 2))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(SUGGESTED)
        .map(Near::word)
        .toList();
  }

  /// The number of letters to change, add or take out; 0 to 1 where one begins with the other.
  private static int distance(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Math.max(one.length(), other.length());
    }
    if (one.startsWith(other) || other.startsWith(one)) {
      return one.equals(other) ? 0 : 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
