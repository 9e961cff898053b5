package touchstone.torture;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/// What came of the rounds so far, over all parts. Any thread may add to it.
final class Score {
  private static final int TOO_MANY = 30;

  private final PrintStream out;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private int rounds;
  private int lost;
  private int half;
  private int silent;
  private int unrecovered;

  /// How a round ended.
  enum End {
    WELL,
    /// Something acknowledged is gone or changed.
    LOST,
    /// Something is there in part.
    HALF,
    /// Wrong, and nobody was told.
    SILENT,
    /// Cannot be opened, or not all is back, though another copy has it.
    UNRECOVERED
  }

  Score(PrintStream out) {
    this.out = out;
  }

  synchronized void add(String part, String what, End end) {
    rounds++;
    count(part, what);
    switch (end) {
      case WELL -> {}
      case LOST -> lost++;
      case HALF -> half++;
      case SILENT -> silent++;
      case UNRECOVERED -> unrecovered++;
    }
  }

  /// Counts something that is no round of its own.
  synchronized void count(String part, String what) {
    counts.computeIfAbsent(part, _ -> new TreeMap<>()).merge(what, 1, Integer::sum);
  }

  synchronized void say(String words) {
    out.println(words);
    out.flush();
  }

  synchronized boolean allWell() {
    return lost + half + silent + unrecovered == 0;
  }

  /// Whether so many rounds failed that more would tell nothing new.
  synchronized boolean tooMany() {
    return lost + half + silent + unrecovered >= TOO_MANY;
  }

  synchronized Map<String, Integer> of(String part) {
    return Map.copyOf(counts.getOrDefault(part, Map.of()));
  }

  /// The counts by part.
  synchronized void tell(String part, double seconds) {
    out.printf("%s: %s in %.1f s%n", part, counts.getOrDefault(part, Map.of()), seconds);
    out.flush();
  }

  /// The sums in one line for a program to read.
  synchronized String line() {
    return "rounds=%d lost=%d half=%d silent=%d unrecovered=%d"
        .formatted(rounds, lost, half, silent, unrecovered);
  }
}
