package touchstone.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.Sealing;

/// The acts of a journal, read by their places; where a part of it is damaged, from its copy. Each
/// call has a file handle of its own, so any thread may call it.
///
/// @param copy where its copy lies
public record Archive(Disk disk, Path folder, Path copy, Sealing sealing) {

  /// The act at a place, with its lines where they are not in a batch.
  public WrittenAct read(Place place) throws IOException {
    try {
      return read(folder, place);
    } catch (IOException damaged) {
      try {
        return read(copy, place);
      } catch (IOException alsoThere) {
        damaged.addSuppressed(alsoThere);
        throw damaged;
      }
    }
  }

  /// The lines of an act that has a batch; to be closed by the caller.
  public BatchReader lines(long act) throws IOException {
    Path file = Segments.batch(folder, act);
    return new BatchReader(disk, disk.exists(file) ? file : Segments.batch(copy, act), sealing);
  }

  /// Whether nothing was sealed otherwise, as far as one act tells: the first that is whole is
  /// opened, in the newest segment that has one, here and in the copy. Changes nothing.
  public boolean isSealedSo() throws IOException {
    return isSealedSo(folder) && isSealedSo(copy);
  }

  private boolean isSealedSo(Path from) throws IOException {
    for (Path file : List.copyOf(Segments.segments(disk, from).values()).reversed()) {
      List<byte[]> found = new ArrayList<>();
      SegmentScan.of(
          disk,
          file,
          (frame, _) -> {
            if (found.isEmpty() && !frame.isGap()) {
              found.add(frame.payload());
            }
          });
      if (!found.isEmpty()) {
        try {
          WrittenAct.of(sealing.open(found.getFirst()), new Place(1, 0));
          return true;
        } catch (RuntimeException notSealedSo) {
          return false;
        }
      }
    }
    return true;
  }

  private WrittenAct read(Path from, Place place) throws IOException {
    Path path = Segments.segment(from, place.segment());
    try (DiskFile source = disk.read(path)) {
      ByteBuffer first = ByteBuffer.allocate(Frame.HEAD);
      source.readAll(first, place.offset());
      int length = first.getInt(0);
      if (length <= 0 || length > Frame.LONGEST) {
        throw new IOException("no act stands there: " + path.getFileName());
      }
      byte[] whole = new byte[Frame.HEAD + length];
      source.readAll(ByteBuffer.wrap(whole), place.offset());
      Frame frame = Frame.at(whole, 0, whole.length);
      if (frame == null || frame.isGap()) {
        throw new IOException("an act is damaged: " + path.getFileName());
      }
      return WrittenAct.of(sealing.open(frame.payload()), place);
    } catch (Sealing.BrokenSeal e) {
      throw new IOException("an act cannot be unsealed: " + path.getFileName(), e);
    }
  }
}
