package touchstone.torture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// How much torture was asked for.
///
/// @param seed of all that is left to chance
/// @param lanes how many series run at once
/// @param sealed whether the stores are encrypted
record Wanted(
    int kills, int cuts, int damages, int faults, int fulls, long seed, int lanes, boolean sealed) {
  static final String USAGE =
      "torture [--rounds N] [--seed S] [--only kill|cut|damage|fault|full] [--kills N] [--cuts N]"
          + " [--damages N] [--faults N] [--fulls N] [--lanes N] [--sealed yes|no]";
  private static final int ROUNDS = 200;

  /// Nothing where the arguments are not understood.
  static Optional<Wanted> of(String[] args) {
    Deque<String> rest = new ArrayDeque<>(List.of(args));
    int rounds = ROUNDS;
    int[] own = {-1, -1, -1, -1, -1};
    long seed = System.nanoTime() & 0xffffff;
    int lanes = Runtime.getRuntime().availableProcessors();
    String only = "";
    boolean sealed = false;
    try {
      while (!rest.isEmpty()) {
        String option = rest.pop();
        String value = rest.pop();
        switch (option) {
          case "--rounds" -> rounds = Integer.parseInt(value);
          case "--seed" -> seed = Long.parseLong(value);
          case "--only" -> only = value;
          case "--sealed" -> sealed = value.equals("yes");
          case "--lanes" -> lanes = Integer.parseInt(value);
          case "--kills" -> own[0] = Integer.parseInt(value);
          case "--cuts" -> own[1] = Integer.parseInt(value);
          case "--damages" -> own[2] = Integer.parseInt(value);
          case "--faults" -> own[3] = Integer.parseInt(value);
          case "--fulls" -> own[4] = Integer.parseInt(value);
          default -> {
            return Optional.empty();
          }
        }
      }
    } catch (RuntimeException e) {
      return Optional.empty();
    }
    List<String> words = List.of("kill", "cut", "damage", "fault", "full");
    if (!only.isEmpty() && !words.contains(only)) {
      return Optional.empty();
    }
    for (int i = 0; i < own.length; i++) {
      boolean asked = only.isEmpty() || only.equals(words.get(i));
      own[i] = !asked ? 0 : own[i] >= 0 ? own[i] : rounds;
    }
    return Optional.of(
        new Wanted(own[0], own[1], own[2], own[3], own[4], seed, Math.max(1, lanes), sealed));
  }
}
