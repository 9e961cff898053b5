package touchstone.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.Wiring;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.ui.trend.EveryFace;

/// Every face of the trend panel, asked again and again: of all customers, one segment, one year.
///
/// @param rounds how often each
record AskedFaces(Wiring wiring, CurrentSnapshot snapshot, int rounds) {

  /// Asks each and says how long that takes; the first asking, of all, is told apart.
  void ask(PrintStream out) {
    List<EveryFace.Face> faces =
        EveryFace.of(wiring, snapshot, MadeUpLives.UNTIL, TrendScope.ALL, null);
    long before = System.nanoTime();
    long filled = faces.stream().filter(face -> face.ask().getAsBoolean()).count();
    out.printf(
        "  %d faces once, %d with something in it: %.1f s%n",
        faces.size(), filled, (System.nanoTime() - before) / 1e9);
    ask("all customers", TrendScope.ALL, null, out);
    ask("one segment", new TrendScope.Segment("segment3"), null, out);
    ask("one year", TrendScope.ALL, MadeUpLives.UNTIL.minusYears(1), out);
  }

  private void ask(String title, TrendScope scope, @Nullable LocalDate from, PrintStream out) {
    out.printf("  %s, %d rounds%n", title, rounds);
    for (EveryFace.Face face : EveryFace.of(wiring, snapshot, MadeUpLives.UNTIL, scope, from)) {
      long[] nanos = new long[rounds];
      long busy = processor();
      boolean any = false;
      for (int round = 0; round < rounds; round++) {
        long before = System.nanoTime();
        any = face.ask().getAsBoolean();
        nanos[round] = System.nanoTime() - before;
      }
      double each = (processor() - busy) / 1e6 / rounds;
      Arrays.sort(nanos);
      out.printf(
          "    %-28s p50 %9.1f ms  max %9.1f ms  processor %9.1f ms%s%n",
          face.name(),
          nanos[rounds / 2] / 1e6,
          nanos[rounds - 1] / 1e6,
          each,
          any ? "" : "  (nothing counted)");
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
