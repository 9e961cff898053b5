package touchstone.torture;

import java.util.Random;
import java.util.SplittableRandom;

/// Picking by chance.
final class Chance {
  private Chance() {}

  /// Chance of its own for each seed: the first draws of `Random` are alike for seeds in a row.
  static Random of(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  static <T> T one(T[] all, Random chance) {
    return all[chance.nextInt(all.length)];
  }
}
