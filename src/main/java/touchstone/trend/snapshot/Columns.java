package touchstone.trend.snapshot;

import java.util.Arrays;

/// Lives being gathered for an answer: entry, exit and how it ended, one step a customer. Nothing
/// is added after the answer.
final class Columns {
  static final byte CENSORED = 0;
  static final byte EVENT = 1;
  static final byte LEFT = 2;

  private int[] entry;
  private int[] exit;
  private byte[] state;
  private int size;

  Columns() {
    this(1_024);
  }

  /// @param room for how many there is room at first, 1 or more
  Columns(int room) {
    this.entry = new int[room];
    this.exit = new int[room];
    this.state = new byte[room];
  }

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
    return size == exit.length
        ? new Tenures(entry, exit, state)
        : new Tenures(
            Arrays.copyOf(entry, size), Arrays.copyOf(exit, size), Arrays.copyOf(state, size));
  }
}
