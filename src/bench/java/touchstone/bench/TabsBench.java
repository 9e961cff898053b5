package touchstone.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.trend.snapshot.Snapshot;

/// Every face of every tab of the trend panel over a large store, from the question to the picture:
/// all customers, one segment, one period. The first asking, which loads what is loaded once, is
/// told apart. With `--folder` a store that is there already is used, and kept.
final class TabsBench implements Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 20;

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
        new AskedFaces(wiring, wiring.snapshot(), rounds).ask(out);
      }
    } finally {
      if (!kept) {
        LogBench.remove(folder);
      }
    }
  }

  static Wiring open(Directories at) {
    return Wiring.open(
        at, Clock.fixed(MadeUpLives.UNTIL.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
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

  private static double timed(Contest.Work work) throws Exception {
    return Contest.timed(work) / 1e9;
  }
}
