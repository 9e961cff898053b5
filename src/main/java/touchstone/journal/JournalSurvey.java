package touchstone.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.Sealing;
import touchstone.disk.WholeFile;

/// What is found of a journal when it is opened: how far its acts go without a gap, what of it is
/// damaged, and what could be taken from the copy beside the backups. Segments are read from the
/// one that holds the act after `after`; those before are left alone.
public final class JournalSurvey {
  private final Disk disk;
  private final Path folder;
  private final Path copy;
  private final Sealing sealing;
  private final List<JournalDamage> damage = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private @Nullable SegmentHead lastHead;
  private @Nullable SegmentScan lastScan;
  private long first;
  private long lost;
  private boolean tailKnown = true;

  private JournalSurvey(Disk disk, Path folder, Path copy, Sealing sealing) {
    this.disk = disk;
    this.folder = folder;
    this.copy = copy;
    this.sealing = sealing;
  }

  /// Looks at the journal from the act after `after` on, and mends what can be mended.
  public static JournalSurvey of(Disk disk, Path folder, Path copy, Sealing sealing, long after)
      throws IOException {
    JournalSurvey survey = new JournalSurvey(disk, folder, copy, sealing);
    survey.look(after);
    return survey;
  }

  /// Whether there is a journal at all.
  public boolean isThere() {
    return lastHead != null;
  }

  /// The number of the last act that can be read without a gap before it; 0 where there is none.
  public long last() {
    return lastScan == null ? 0 : lastScan.last();
  }

  public Chain chain() {
    return lastScan == null ? Chain.START : lastScan.chain();
  }

  public Optional<UUID> store() {
    return Optional.ofNullable(lastHead).map(SegmentHead::store);
  }

  /// The number of the first act that can be read, where the journal is read from its beginning.
  public long first() {
    return first;
  }

  /// The number of the last segment that is there, whole or not.
  public int lastSegment() {
    return numbers.isEmpty() ? 0 : numbers.getLast();
  }

  public List<JournalDamage> damage() {
    return List.copyOf(damage);
  }

  /// The number of the last act up to which acts are missing that could not be taken from the copy;
  /// 0 where none are. A store can be made again only from something that knows this act.
  public long lost() {
    return lost;
  }

  /// Whether it is certain that the journal had no further acts than those that were found.
  public boolean tailKnown() {
    return tailKnown;
  }

  /// Opens the journal to go on after `last()`; only where one is there.
  public Journal resume() throws IOException {
    return Journal.resume(
        disk,
        folder,
        sealing,
        java.util.Objects.requireNonNull(lastHead),
        java.util.Objects.requireNonNull(lastScan));
  }

  /// Reads the acts after `after` up to `last()` in order.
  public void replay(long after, JournalReader reader) throws IOException {
    for (int number : numbers) {
      Path file = Segments.segment(folder, number);
      SegmentHead head = disk.exists(file) ? Journal.headOf(disk, file) : null;
      if (head == null) {
        continue;
      }
      List<WrittenAct> acts = new ArrayList<>();
      try {
        SegmentScan.of(
            disk,
            file,
            (frame, offset) -> {
              if (frame.number() > after && frame.number() <= last()) {
                acts.add(
                    WrittenAct.of(sealing.open(frame.payload()), new Place(head.number(), offset)));
              }
            });
      } catch (Sealing.BrokenSeal e) {
        throw new IOException("an act cannot be unsealed: " + file.getFileName(), e);
      }
      for (WrittenAct act : acts) {
        reader.act(act);
      }
    }
  }

  /// Whether the journal goes on from a history that had that chain after that act; true where it
  /// cannot be told because the journal ends before.
  public boolean follows(long act, Chain chainAfter) throws IOException {
    if (last() <= act) {
      return last() < act || chain().equals(chainAfter);
    }
    if (act == lost) {
      return true;
    }
    boolean[] answer = {true};
    for (int number : numbers) {
      Path file = Segments.segment(folder, number);
      if (disk.exists(file)) {
        SegmentScan.of(
            disk,
            file,
            (frame, _) -> {
              if (frame.number() == act + 1) {
                answer[0] = frame.follows(chainAfter);
              }
            });
      }
    }
    return answer[0];
  }

  /// The lines of an act that has a batch, from the copy where the file itself is not as the
  /// journal says.
  public BatchReader lines(JournalAct act) throws IOException {
    JournalAct.BatchMark mark = java.util.Objects.requireNonNull(act.batch());
    Path file = Segments.batch(folder, act.number());
    if (!isWhole(file, mark)) {
      Path spare = Segments.batch(copy, act.number());
      boolean whole = isWhole(spare, mark);
      damage.add(
          new JournalDamage(String.valueOf(file.getFileName()), act.number(), act.number(), whole));
      if (!whole) {
        throw new IOException("the lines of act " + act.number() + " are damaged");
      }
      JournalCopy.put(disk, spare, file);
    }
    return new BatchReader(disk, file, sealing);
  }

  /// Takes the acts of a journal.
  @FunctionalInterface
  public interface JournalReader {
    void act(WrittenAct act) throws IOException;
  }

  private boolean isWhole(Path file, JournalAct.BatchMark mark) throws IOException {
    if (!disk.exists(file)) {
      return false;
    }
    try (BatchReader reader = new BatchReader(disk, file, sealing)) {
      return reader.is(mark);
    }
  }

  private void look(long after) throws IOException {
    SortedMap<Integer, Path> own = Segments.segments(disk, folder);
    SortedMap<Integer, Path> spare = Segments.segments(disk, copy);
    TreeSet<Integer> all = new TreeSet<>(own.keySet());
    all.addAll(spare.keySet());
    if (all.isEmpty()) {
      return;
    }
    for (int number = firstNeeded(own, all, after); number <= all.last(); number++) {
      numbers.add(number);
      take(number, own.get(number), spare.get(number), number == all.last());
    }
  }

  private int firstNeeded(SortedMap<Integer, Path> own, SortedSet<Integer> all, long after)
      throws IOException {
    int first = all.first();
    for (Map.Entry<Integer, Path> segment : own.entrySet()) {
      SegmentHead head = Journal.headOf(disk, segment.getValue());
      if (head != null && head.number() == segment.getKey() && head.first() <= after + 1) {
        first = segment.getKey();
      }
    }
    return first;
  }

  private void take(int number, @Nullable Path own, @Nullable Path spare, boolean isLast)
      throws IOException {
    SegmentScan scan = own == null ? null : SegmentScan.of(disk, own, (_, _) -> {});
    boolean whole =
        scan != null
            && scan.head() != null
            && continues(scan.head(), number)
            && (scan.rest() == SegmentRest.NOTHING || (scan.rest() == SegmentRest.TORN && isLast));
    if (!whole) {
      scan = mend(number, own, spare, isLast);
    }
    if (scan != null && scan.head() != null) {
      lost = Math.max(lost, scan.gap());
      first = lastHead == null ? scan.head().first() : first;
      lastHead = scan.head();
      lastScan = scan;
    }
  }

  private boolean continues(SegmentHead head, int number) {
    if (head.number() != number) {
      return false;
    }
    return lastScan == null
        || (head.first() == lastScan.last() + 1
            && head.chain().equals(lastScan.chain())
            && lastHead != null
            && lastHead.store().equals(head.store()));
  }

  /// Puts a damaged segment together again; what it was is kept beside it.
  private @Nullable SegmentScan mend(
      int number, @Nullable Path own, @Nullable Path spare, boolean isLast) throws IOException {
    byte[] ownBytes = own == null ? null : WholeFile.read(disk, own);
    byte[] spareBytes = spare == null ? null : WholeFile.read(disk, spare);
    SegmentHead expected =
        lastHead == null || lastScan == null
            ? null
            : new SegmentHead(lastHead.store(), number, lastScan.last() + 1, lastScan.chain());
    SegmentMending mending = SegmentMending.of(ownBytes, spareBytes, expected);
    Path file = Segments.segment(folder, number);
    String name = String.valueOf(file.getFileName());
    SegmentHead head = mending == null ? null : mending.scan().head();
    if (mending == null || head == null) {
      damage.add(new JournalDamage(name, last() + 1, 0, false));
      tailKnown = !isLast && tailKnown;
      lost = Math.max(lost, last() + 1);
      return null;
    }
    SegmentScan scan = mending.scan();
    boolean joins = lastScan == null || head.first() == lastScan.last() + 1;
    boolean known = mending.tailKnown() || !isLast;
    damage.add(
        new JournalDamage(
            name,
            mending.from(),
            Math.max(mending.until(), known ? 0 : scan.last() + 1),
            scan.gap() == 0 && joins && known));
    tailKnown = tailKnown && known;
    if (!joins) {
      lost = Math.max(lost, head.first() - 1);
    }
    if (own != null) {
      disk.move(own, own.resolveSibling(name + ".damaged"));
    }
    disk.makeFolder(folder);
    WholeFile.write(disk, file, mending.bytes());
    return scan;
  }
}
