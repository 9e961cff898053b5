package touchstone.torture;

import java.util.ArrayList;
import java.util.List;

/// What was wrong with a store that was opened again, in words. Not thread-safe.
final class Findings {
  private final List<String> lost = new ArrayList<>();
  private final List<String> half = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  /// Something acknowledged is not there, or not as it was told.
  void lost(String words) {
    lost.add(words);
  }

  /// Something is there in part, or does not agree with the rest.
  void half(String words) {
    half.add(words);
  }

  /// An act is there, but what it wrote cannot be read any more.
  void unreadable(String words) {
    unreadable.add(words);
  }

  List<String> unreadable() {
    return unreadable;
  }

  List<String> lost() {
    return lost;
  }

  List<String> half() {
    return half;
  }

  boolean none() {
    return lost.isEmpty() && half.isEmpty() && unreadable.isEmpty();
  }
}
