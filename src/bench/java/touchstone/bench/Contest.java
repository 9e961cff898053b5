package touchstone.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Some sides doing the same act turn by turn, so that whatever the machine does meanwhile befalls
/// all of them alike. The first side is ours; the others are told as ours over theirs, below 1 when
/// we are ahead.
final class Contest {

  /// One side and its act.
  ///
  /// @param act its turn in each round
  record Side(String name, Act act) {}

  /// Acts for the round of that number and answers the nanoseconds that count.
  interface Act {
    long nanos(int round) throws Exception;
  }

  /// Asks in the round of that number and answers something of the answer.
  interface Asking {
    long ask(int round) throws Exception;
  }

  private final String title;
  private final List<Side> sides;
  private final long[][] nanos;

  Contest(String title, int rounds, Side... sides) {
    this.title = title;
    this.sides = List.of(sides);
    this.nanos = new long[sides.length][rounds];
  }

  /// Acts without counting, so that the compiler and the caches of all sides are warm.
  Contest warmedUp(int times) throws Exception {
    for (int round = 0; round < times; round++) {
      for (Side side : sides) {
        side.act().nanos(round);
      }
    }
    return this;
  }

  /// Acts and counts.
  ///
  /// @param from the number of the first round
  Contest held(int from) throws Exception {
    for (int round = 0; round < nanos[0].length; round++) {
      for (int side = 0; side < nanos.length; side++) {
        nanos[side][round] = sides.get(side).act().nanos(from + round);
      }
    }
    for (long[] one : nanos) {
      Arrays.sort(one);
    }
    return this;
  }

  void print(PrintStream out) {
    out.printf("  %s, %d rounds%n", title, nanos[0].length);
    for (int side = 0; side < nanos.length; side++) {
      String ratio =
          side == 0
              ? ""
              : "   ours/theirs p50 %.2f p99 %.2f   ahead %.1fx"
                  .formatted(
                      (double) quantile(0, 0.5) / quantile(side, 0.5),
                      (double) quantile(0, 0.99) / quantile(side, 0.99),
                      (double) quantile(side, 0.5) / quantile(0, 0.5));
      out.println(
          String.format(
              Locale.ROOT,
              "    %-34s p50 %9.3f ms  p99 %9.3f ms%s",
              sides.get(side).name(),
              quantile(side, 0.5) / 1e6,
              quantile(side, 0.99) / 1e6,
              ratio));
    }
  }

  private long quantile(int side, double share) {
    int last = nanos[side].length - 1;
    return nanos[side][(int) Math.round(share * last)];
  }

  /// The nanoseconds that some work takes.
  static long timed(Work work) throws Exception {
    long before = System.nanoTime();
    work.run();
    return System.nanoTime() - before;
  }

  /// Work that may fail.
  interface Work {
    void run() throws Exception;
  }
}
