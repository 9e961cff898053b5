package touchstone.trend.snapshot;

import java.util.Arrays;

/// Lives being gathered for an answer: entry, exit and how it ended, one step a customer.
final class Columns {
  static final byte CENSORED = 0;
  static final byte EVENT = 1;
  static final byte LEFT = 2;

  private int[] entry = new int[1_024];
  private int[] exit = new int[1_024];
  private byte[] state = new byte[1_024];
  private int size;

  void add(int from, int to, byte how) {
    if (size == exit.length) {
      entry = Arrays.copyOf(entry, size * 2);
      exit = Arrays.copyOf(exit, size * 2);
      state = Arrays.copyOf(state, size * 2);
    }
    entry[size] = from;
    exit[size] = to;
    state[size++] = how;
  }

  void add(Life life) {
    add(life.entry, life.exit, life.left ? LEFT : CENSORED);
  }

  int size() {
    return size;
  }

  Tenures tenures() {
    return new Tenures(
        Arrays.copyOf(entry, size), Arrays.copyOf(exit, size), Arrays.copyOf(state, size));
  }
}
