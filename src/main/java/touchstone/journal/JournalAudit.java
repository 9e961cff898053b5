package touchstone.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.Sealing;

/// A journal read through from its beginning to its end, act by act with its chain and batch by
/// batch with its sum; nothing of it changes. A segment at a time is held in memory. The journal
/// may be appended to meanwhile.
public final class JournalAudit {
  private final Disk disk;
  private final Path folder;
  private final Sealing sealing;
  private final List<JournalDamage> damage = new ArrayList<>();
  private final List<String> batches = new ArrayList<>();
  private @Nullable SegmentHead lastHead;
  private @Nullable SegmentScan lastScan;
  private long first;
  private long acts;

  private JournalAudit(Disk disk, Path folder, Sealing sealing) {
    this.disk = disk;
    this.folder = folder;
    this.sealing = sealing;
  }

  /// @param file is told of each file before it is read
  public static JournalAudit of(Disk disk, Path folder, Sealing sealing, Runnable file)
      throws IOException {
    JournalAudit audit = new JournalAudit(disk, folder, sealing);
    SortedMap<Integer, Path> segments = Segments.segments(disk, folder);
    for (Map.Entry<Integer, Path> segment : segments.entrySet()) {
      file.run();
      audit.segment(segment.getValue(), segment.getKey().equals(segments.lastKey()), file);
    }
    return audit;
  }

  /// The number of the first act that is whole; 0 where there is no journal.
  public long first() {
    return first;
  }

  /// The number of the last act that is whole; 0 where there is none.
  public long last() {
    return lastScan == null ? 0 : lastScan.last();
  }

  public Chain chain() {
    return lastScan == null ? Chain.START : lastScan.chain();
  }

  public Optional<UUID> store() {
    return Optional.ofNullable(lastHead).map(SegmentHead::store);
  }

  /// How many acts are whole.
  public long acts() {
    return acts;
  }

  /// What cannot be read: acts that are known to be lost have a number where they end.
  public List<JournalDamage> damage() {
    return List.copyOf(damage);
  }

  /// The names of the batches that are not as the journal says, or missing.
  public List<String> damagedBatches() {
    return List.copyOf(batches);
  }

  private void segment(Path file, boolean isLast, Runnable step) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<JournalAct> withBatch = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    SegmentScan scan;
    try {
      scan =
          SegmentScan.of(
              disk,
              file,
              (frame, _) -> {
                numbers.add(frame.number());
                JournalAct act = ActText.act(sealing.open(frame.payload()));
                if (act.batch() != null) {
                  withBatch.add(act);
                }
              });
    } catch (RuntimeException unreadable) {
      // The bytes are whole and say nothing: they were sealed otherwise or are not an act.
      damage.add(new JournalDamage(name, last() + 1, 0, false));
      return;
    }
    SegmentHead head = scan.head();
    if (head == null) {
      damage.add(new JournalDamage(name, last() + 1, 0, false));
      return;
    }
    if (lastScan == null) {
      first = head.first();
    } else if (head.first() > lastScan.last() + 1) {
      damage.add(new JournalDamage(name, lastScan.last() + 1, head.first() - 1, false));
    } else if (!head.chain().equals(lastScan.chain()) || head.first() <= lastScan.last()) {
      damage.add(new JournalDamage(name, head.first(), head.first(), false));
    }
    gaps(name, head.first(), numbers);
    boolean ends =
        scan.rest() == SegmentRest.NOTHING || (scan.rest() == SegmentRest.TORN && isLast);
    if (!ends) {
      damage.add(new JournalDamage(name, scan.last() + 1, 0, false));
    }
    acts += numbers.size();
    lastHead = head;
    lastScan = scan;
    for (JournalAct act : withBatch) {
      step.run();
      batch(act);
    }
  }

  private void gaps(String name, long from, List<Long> numbers) {
    long next = from;
    for (long number : numbers) {
      if (number > next) {
        damage.add(new JournalDamage(name, next, number - 1, false));
      }
      next = number + 1;
    }
  }

  private void batch(JournalAct act) throws IOException {
    Path file = Segments.batch(folder, act.number());
    JournalAct.BatchMark mark = act.batch();
    boolean whole = false;
    if (mark != null && disk.exists(file)) {
      try (BatchReader reader = new BatchReader(disk, file, sealing)) {
        whole = reader.is(mark);
      }
    }
    if (!whole) {
      batches.add(String.valueOf(file.getFileName()));
    }
  }
}
