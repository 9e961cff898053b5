package touchstone.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param only the one benchmark to run
/// @param rows how many rows there are, where a benchmark makes them up; each has its own usual
/// @param rounds how often each side acts in what is measured; each has its own usual
/// @param profile whether to say also where our side spends its time
/// @param folder where stores are made; on the disk that is to be measured
/// @param folderGiven whether it was named, so that what is made there may stay
record Asked(
    Optional<String> only,
    OptionalInt rows,
    OptionalInt rounds,
    boolean profile,
    Path folder,
    boolean folderGiven,
    boolean help) {
  static final String USAGE =
      """
      Usage: sh packaging/bench [options]

        --only NAME    one benchmark
        --rows N       how many rows there are
        --rounds N     how often each side acts in what is measured
        --profile      say also where our side spends its time
        --folder DIR   where stores are made (default: target/bench/stores)
        --help         this text

      Benchmarks
      """;

  /// The options, or nothing where they cannot be understood.
  static Optional<Asked> of(List<String> words) {
    String only = null;
    OptionalInt rows = OptionalInt.empty();
    OptionalInt rounds = OptionalInt.empty();
    boolean profile = false;
    boolean help = false;
    Path folder = Path.of("target", "bench", "stores");
    boolean folderGiven = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : null;
      switch (word) {
        case "--profile" -> profile = true;
        case "--help" -> help = true;
        default -> {
          if (next == null) {
            return Optional.empty();
          }
          i++;
          switch (word) {
            case "--only" -> only = next;
            case "--rows" -> rows = number(next);
            case "--rounds" -> rounds = number(next);
            case "--folder" -> {
              folder = Path.of(next);
              folderGiven = true;
            }
            default -> {
              return Optional.empty();
            }
          }
        }
      }
    }
    return Optional.of(
        new Asked(Optional.ofNullable(only), rows, rounds, profile, folder, folderGiven, help));
  }

  private static OptionalInt number(@Nullable String word) {
    return word != null && word.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }
}
