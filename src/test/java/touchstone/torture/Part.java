package touchstone.torture;

import java.nio.file.Path;
import java.util.List;

/// One way to torture a store. A series is what one seed makes of it: the same seed tries the same
/// again.
interface Part {
  /// The word for it: `kill`, `cut`, `damage`, `fault`, `full`.
  String word();

  /// How many rounds one series has at most.
  int roundsOfSeries();

  /// Runs one series.
  ///
  /// @param seed of all that is left to chance in it
  /// @param rounds at most so many, not more than `roundsOfSeries`
  void run(long seed, int rounds) throws Exception;

  /// Scores a round, and keeps its folder where it failed.
  static void score(
      Score score,
      Folders folders,
      String part,
      String what,
      long seed,
      Score.End end,
      Path state,
      List<Ack> acknowledged,
      List<String> words) {
    score.add(part, what, end);
    if (end != Score.End.WELL) {
      Path kept = folders.keep(state, part + "-" + seed, acknowledged, words);
      score.say(
          "%s %s (%s): --only %s --seed %d; kept in %s; %s"
              .formatted(
                  part,
                  end.name().toLowerCase(java.util.Locale.ROOT),
                  what,
                  part,
                  seed,
                  kept,
                  words.isEmpty() ? "" : words.getFirst().lines().findFirst().orElse("")));
    }
  }
}
