package touchstone.trend.snapshot;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The snapshot in force. At the first question it comes from the file, at every question it is
/// caught up with the store's last act: customers whose lives acts since then may have changed are
/// read anew. Where file and store do not fit, or too much has changed, all is read anew. Any
/// thread but the window's may ask; those who come meanwhile wait.
public final class CurrentSnapshot {
  private static final int RECENT_AT_LEAST = 20_000;
  private static final int RECENT_SHARE = 32;

  private final Source source;
  private final @Nullable SnapshotFile file;
  private @Nullable Snapshot current;
  private @Nullable Stamp kept;

  /// One that is kept in memory only.
  public CurrentSnapshot(Source source) {
    this.source = source;
    this.file = null;
  }

  public CurrentSnapshot(Source source, SnapshotFile file) {
    this.source = source;
    this.file = file;
  }

  /// Everybody's life as of the store's last act.
  public synchronized Snapshot now() {
    Snapshot there = current == null ? read() : current;
    Stamp now = source.stamp();
    Snapshot fresh = there == null ? rebuilt(now) : caughtUp(there, now);
    current = fresh;
    return fresh;
  }

  /// Writes the file where what is known has changed since; called when the store closes.
  public synchronized void keep() {
    if (file != null && current != null && !current.stamp().equals(kept)) {
      file.write(current);
      kept = current.stamp();
    }
  }

  private @Nullable Snapshot read() {
    Snapshot read = file == null ? null : file.read().orElse(null);
    if (read == null || !source.knows(read.stamp())) {
      return null;
    }
    kept = read.stamp();
    return read;
  }

  private Snapshot rebuilt(Stamp now) {
    Snapshot fresh = Snapshot.of(now, source::all);
    current = fresh;
    keep();
    return fresh;
  }

  private Snapshot caughtUp(Snapshot there, Stamp now) {
    if (there.stamp().equals(now)) {
      return there;
    }
    if (now.act() < there.stamp().act() || !now.currency().equals(there.stamp().currency())) {
      return rebuilt(now);
    }
    Optional<Set<Long>> touched = source.touchedSince(there.stamp().act());
    if (touched.isEmpty()) {
      return rebuilt(now);
    }
    if (touched.get().isEmpty()) {
      return new Snapshot(now, there.words(), there.base(), there.superseded(), there.recent());
    }
    Vocabulary words = there.words().copy();
    SheetFill fill = new SheetFill(words);
    source.some(touched.get(), fill);
    Snapshot fresh = there.with(now, words, touched.get(), fill.sheet());
    boolean large = fresh.recent().rows() > RECENT_AT_LEAST + fresh.base().rows() / RECENT_SHARE;
    return large ? fresh.compact() : fresh;
  }
}
