package touchstone.torture;

import java.util.Random;

/// Picking by chance.
final class Chance {
  private Chance() {}

  static <T> T one(T[] all, Random chance) {
    return all[chance.nextInt(all.length)];
  }
}
