package touchstone.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.SnapshotFile;

/// The same faces over a snapshot made of columns, experience and all: without the minutes that it
/// takes to fill a store with as much. The store beside it knows nothing but the words of the
/// segments, so that notes and lags cost next to nothing.
final class FacesBench implements Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 11;

  @Override
  public String name() {
    return "faces";
  }

  @Override
  public String about() {
    return "every tab of the trend panel over made-up columns; --rows 10000000 for ten million";
  }

  @Override
  public void run(Asked asked, PrintStream out) throws Exception {
    int rows = asked.rows().orElse(ROWS);
    Files.createDirectories(asked.folder());
    Path folder = Files.createTempDirectory(asked.folder(), "faces");
    try {
      Path file = folder.resolve("trend.snapshot");
      MadeUpColumns.file(rows, true, file, out);
      MadeUpColumns.load(rows, file, out);
      CurrentSnapshot snapshot =
          new CurrentSnapshot(new MadeUpColumns.Unread(rows), new SnapshotFile(file));
      Directories store = Directories.within(folder.resolve("store")).create();
      try (Wiring wiring = TabsBench.open(store)) {
        MadeUpStore.segments(wiring.database());
      }
      try (Wiring wiring = TabsBench.open(store)) {
        new AskedFaces(wiring, snapshot, asked.rounds().orElse(ROUNDS)).ask(out);
      }
    } finally {
      LogBench.remove(folder);
    }
  }
}
