package touchstone.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.Sealing;
import touchstone.disk.WholeFile;

/// The journal of an open store, appended to by the one writer lane. An act is decided when
/// `commit` returns: from then on it is done, whatever becomes of the database.
///
/// Appending is for one thread; reading is for any, each call with a file handle of its own.
///
/// Room is made in advance (`ROOM` bytes of filler, forced once), so that forcing an act writes its
/// data and no file size. A segment is full at `FULL` bytes; then the next one begins.
public final class Journal implements AutoCloseable {
  static final int ROOM = 1 << 18;
  static final long FULL = 8L << 20;

  private final Disk disk;
  private final Path folder;
  private final Sealing sealing;
  private final UUID store;
  private SegmentHead head;
  private DiskFile file;
  private Object identity;
  private long end;
  private long room;
  private long last;
  private Chain chain;
  private boolean unsure;

  private Journal(Disk disk, Path folder, Sealing sealing, SegmentHead head, Tail tail)
      throws IOException {
    this.disk = disk;
    this.folder = folder;
    this.sealing = sealing;
    this.store = head.store();
    this.head = head;
    this.last = tail.last();
    this.chain = tail.chain();
    this.end = tail.end();
    Path path = Segments.segment(folder, head.number());
    this.file = disk.open(path);
    this.identity = disk.identity(path);
    this.room = file.size();
  }

  private record Tail(long last, Chain chain, long end) {}

  /// Begins a journal in a folder that has none.
  ///
  /// @param after the number of the act before the first, 0 for a new store
  /// @param chain the chain after that act, `Chain.START` for a new store
  public static Journal begin(
      Disk disk, Path folder, Sealing sealing, UUID store, int segment, long after, Chain chain)
      throws IOException {
    disk.makeFolder(folder);
    SegmentHead head = new SegmentHead(store, segment, after + 1, chain);
    create(disk, folder, head);
    return new Journal(disk, folder, sealing, head, new Tail(after, chain, SegmentHead.SIZE));
  }

  /// Opens the journal to go on after the last whole act of `survey`; what was begun after it and
  /// never finished is cut off.
  static Journal resume(Disk disk, Path folder, Sealing sealing, SegmentHead head, SegmentScan scan)
      throws IOException {
    Journal journal =
        new Journal(disk, folder, sealing, head, new Tail(scan.last(), scan.chain(), scan.end()));
    if (scan.rest() == SegmentRest.TORN) {
      journal.cut();
    }
    return journal;
  }

  /// The number of the latest act, 0 where there is none.
  public long last() {
    return last;
  }

  /// The chain after the latest act.
  public Chain chain() {
    return chain;
  }

  public UUID store() {
    return store;
  }

  public Path folder() {
    return folder;
  }

  /// Begins the file of an act of very many lines.
  public BatchWriter batch(long act) throws IOException {
    return new BatchWriter(disk, Segments.batch(folder, act), sealing);
  }

  /// Takes back the file of an act that came to nothing.
  public void dropBatch(long act) throws IOException {
    disk.delete(Segments.batch(folder, act));
  }

  /// The lines of a batch are on the disk when this returns; what it answers goes into the act.
  public JournalAct.BatchMark finish(BatchWriter batch) throws IOException {
    JournalAct.BatchMark mark = batch.finish();
    disk.syncFolder(folder);
    return mark;
  }

  /// Settles where the act will stand; nothing is written but perhaps the head of a new segment.
  public PreparedAct prepare(JournalAct act, List<JournalLine> lines) throws IOException {
    if (act.number() != last + 1) {
      throw new IllegalStateException("act " + act.number() + " does not follow " + last);
    }
    Frame frame = Frame.of(act.number(), chain, sealing.seal(ActText.write(act, lines)));
    mend();
    if (end > FULL) {
      next();
    }
    return new PreparedAct(frame, new Place(head.number(), end));
  }

  /// Appends the act and forces it.
  ///
  /// @throws IOException where that failed; the act is not in the journal then, or, where not even
  ///   that can be made sure of, nothing further is taken until `mend` succeeds
  public void commit(PreparedAct act) throws IOException {
    append(act, true);
  }

  /// Appends the act; it is on the disk only after `force`. For journals that are written anew.
  public void append(PreparedAct act) throws IOException {
    append(act, false);
  }

  /// What was appended is on the disk when this returns.
  public void force() throws IOException {
    file.force(true);
  }

  private void append(PreparedAct act, boolean forced) throws IOException {
    Frame frame = act.frame();
    try {
      makeRoom(frame.size());
      file.writeAll(frame.bytes(), end);
      if (forced) {
        file.force(false);
      }
    } catch (IOException | RuntimeException e) {
      unsure = true;
      try {
        mend();
      } catch (IOException still) {
        e.addSuppressed(still);
      }
      throw e;
    }
    end += frame.size();
    last = frame.number();
    chain = frame.chain();
  }

  /// Whether the file being written is still the one of its name.
  public boolean isInPlace() {
    try {
      return disk.identity(Segments.segment(folder, head.number())).equals(identity);
    } catch (IOException e) {
      return false;
    }
  }

  /// Gives the file back its name where somebody deleted it or put another in its place.
  public void putBack() throws IOException {
    Path path = Segments.segment(folder, head.number());
    disk.makeFolder(folder);
    byte[] bytes = new byte[Math.toIntExact(room)];
    file.readAll(ByteBuffer.wrap(bytes), 0);
    WholeFile.write(disk, path, bytes);
    DiskFile fresh = disk.open(path);
    file.close();
    file = fresh;
    identity = disk.identity(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void mend() throws IOException {
    if (unsure) {
      cut();
      unsure = false;
    }
  }

  private void cut() throws IOException {
    byte[] filler = new byte[Math.toIntExact(file.size() - end)];
    Filler.fill(filler, 0, filler.length, end);
    file.writeAll(ByteBuffer.wrap(filler), end);
    file.force(true);
    room = end + filler.length;
  }

  private void makeRoom(int size) throws IOException {
    if (end + size + Frame.HEAD > room) {
      long wanted = end + size + ROOM;
      byte[] filler = new byte[Math.toIntExact(wanted - room)];
      Filler.fill(filler, 0, filler.length, room);
      file.writeAll(ByteBuffer.wrap(filler), room);
      file.force(true);
      room = wanted;
    }
  }

  private void next() throws IOException {
    SegmentHead following = new SegmentHead(store, head.number() + 1, last + 1, chain);
    create(disk, folder, following);
    Path path = Segments.segment(folder, following.number());
    DiskFile fresh = disk.open(path);
    file.force(true);
    file.close();
    file = fresh;
    identity = disk.identity(path);
    head = following;
    end = SegmentHead.SIZE;
    room = file.size();
  }

  private static void create(Disk disk, Path folder, SegmentHead head) throws IOException {
    byte[] bytes = new byte[ROOM];
    Filler.fill(bytes, 0, ROOM, 0);
    head.bytes().get(bytes, 0, SegmentHead.SIZE);
    WholeFile.write(disk, Segments.segment(folder, head.number()), bytes);
  }

  static @Nullable SegmentHead headOf(Disk disk, Path file) throws IOException {
    try (DiskFile source = disk.read(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(SegmentHead.SIZE);
      if (source.size() < SegmentHead.SIZE) {
        return null;
      }
      source.readAll(bytes, 0);
      return SegmentHead.of(bytes.array());
    }
  }
}
