package touchstone.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.SheetFill;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.SnapshotFile;
import touchstone.trend.snapshot.Source;
import touchstone.trend.snapshot.Stamp;

/// A store that would hold the made-up lives, for snapshots that are made without one.
///
/// @param rows how many interactions
/// @param experienced whether recoveries, scores, conversations and stages are made up as well
record MadeUpColumns(int rows, boolean experienced) implements Source {
  private static final int LOADS = 5;

  /// The snapshot of so many rows, written to a file; says how large it is.
  static Snapshot file(int rows, boolean experienced, Path file, PrintStream out) {
    long before = System.nanoTime();
    Snapshot snapshot =
        new CurrentSnapshot(new MadeUpColumns(rows, experienced), new SnapshotFile(file)).now();
    out.printf(
        "  %,d interactions of %,d customers: %.1f MB in memory%s; filled and written in %.1f s%n",
        snapshot.interactions(),
        snapshot.customers(),
        snapshot.bytes() / 1e6,
        experienced ? ", %.1f MB of experience".formatted(snapshot.experienceBytes() / 1e6) : "",
        (System.nanoTime() - before) / 1e9);
    return snapshot;
  }

  /// Loads the file some times and says how long that takes.
  static void load(int rows, Path file, PrintStream out) throws Exception {
    long[] nanos = new long[LOADS];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] =
          Contest.timed(() -> new CurrentSnapshot(new Unread(rows), new SnapshotFile(file)).now());
    }
    double first = nanos[0] / 1e6;
    Arrays.sort(nanos);
    out.printf(
        "  loaded from its file of %.1f MB: first %.0f ms, median of %d %.0f ms%n",
        Files.size(file) / 1e6, first, nanos.length, nanos[nanos.length / 2] / 1e6);
  }

  @Override
  public Stamp stamp() {
    return new Stamp(1, 1, "EUR");
  }

  @Override
  public boolean knows(Stamp stamp) {
    return stamp.equals(stamp());
  }

  @Override
  public void all(SheetFill fill) {
    MadeUpLives.fill(rows, experienced, fill);
  }

  @Override
  public Optional<Set<Long>> touchedSince(long act) {
    return Optional.of(Set.of());
  }

  @Override
  public void some(Set<Long> customers, SheetFill fill) {}

  /// The same store, that nobody may read anew.
  record Unread(int rows) implements Source {
    @Override
    public Stamp stamp() {
      return new MadeUpColumns(rows, false).stamp();
    }

    @Override
    public boolean knows(Stamp stamp) {
      return stamp.equals(stamp());
    }

    @Override
    public void all(SheetFill fill) {
      throw new IllegalStateException("the file was not believed");
    }

    @Override
    public Optional<Set<Long>> touchedSince(long act) {
      return Optional.of(Set.of());
    }

    @Override
    public void some(Set<Long> customers, SheetFill fill) {}
  }
}
