package touchstone.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Snapshot;
import touchstone.ui.trend.EveryFace;

/// Every face of every tab of the trend panel over a large store, from the question to the picture:
/// all customers, one segment, one period. The first asking, which loads what is loaded once, is
/// told apart. With `--folder` a store that is there already is used, and kept.
final class TabsBench implements Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 20;
  private static final LocalDate TODAY = MadeUpLives.UNTIL;

  @Override
  public String name() {
    return "tabs";
  }

  @Override
  public String about() {
    return "every tab of the trend panel; --folder keeps the store for the next time";
  }

  @Override
  public void run(Asked asked, PrintStream out) throws Exception {
    int rows = asked.rows().orElse(ROWS);
    int rounds = asked.rounds().orElse(ROUNDS);
    boolean kept = asked.folderGiven();
    Files.createDirectories(asked.folder());
    Path folder =
        kept
            ? asked.folder().resolve("tabs-" + rows)
            : Files.createTempDirectory(asked.folder(), "tabs");
    try {
      Directories at = Directories.within(folder).create();
      fill(at, rows, out);
      try (Wiring wiring = open(at)) {
        first(wiring, out);
        double seconds = timed(() -> ask(wiring, "all customers", TrendScope.ALL, null, 1, null));
        out.printf("  every face once: %.1f s%n", seconds);
        ask(wiring, "all customers", TrendScope.ALL, null, rounds, out);
        TrendScope segment = new TrendScope.Segment("segment3");
        ask(wiring, "one segment", segment, null, rounds, out);
        ask(wiring, "one year", TrendScope.ALL, TODAY.minusYears(1), rounds, out);
      }
    } finally {
      if (!kept) {
        LogBench.remove(folder);
      }
    }
  }

  private static Wiring open(Directories at) {
    return Wiring.open(
        at, Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static void fill(Directories at, int rows, PrintStream out) throws Exception {
    boolean[] fresh = {false};
    double seconds =
        timed(
            () -> {
              try (Wiring wiring = open(at)) {
                fresh[0] = MadeUpStore.fill(wiring.database(), rows);
              }
            });
    out.printf("  %,d interactions, %s in %.1f s%n", rows, fresh[0] ? "filled" : "found", seconds);
  }

  private static void first(Wiring wiring, PrintStream out) throws Exception {
    double seconds = timed(() -> wiring.snapshot().now());
    Snapshot snapshot = wiring.snapshot().now();
    out.printf(
        "  snapshot of %,d interactions of %,d customers, %.1f MB and %.1f MB of experience, in"
            + " %.1f s%n",
        snapshot.interactions(),
        snapshot.customers(),
        snapshot.bytes() / 1e6,
        snapshot.experienceBytes() / 1e6,
        seconds);
  }

  private static void ask(
      Wiring wiring,
      String title,
      TrendScope scope,
      @Nullable LocalDate from,
      int rounds,
      @Nullable PrintStream out) {
    if (out != null) {
      out.printf("  %s, %d rounds%n", title, rounds);
    }
    for (EveryFace.Face face : EveryFace.of(wiring, TODAY, scope, from)) {
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
      if (out != null) {
        out.printf(
            "    %-28s p50 %9.1f ms  max %9.1f ms  processor %9.1f ms%s%n",
            face.name(),
            nanos[rounds / 2] / 1e6,
            nanos[rounds - 1] / 1e6,
            each,
            any ? "" : "  (nothing counted)");
      }
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double timed(Contest.Work work) throws Exception {
    return Contest.timed(work) / 1e9;
  }
}
