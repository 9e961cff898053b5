package touchstone.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;

/// The copy of a journal that lies beside backups: what the journal cannot tell any more because a
/// part of it was damaged is taken from here.
public final class JournalCopy {
  private JournalCopy() {}

  /// Brings the copy up to the journal: what it does not have yet, and the segment being written.
  ///
  /// @param until the act up to which the journal is to be copied at least
  public static void bring(Disk disk, Path journal, Path copy, long until) throws IOException {
    disk.makeFolder(copy);
    Map<Integer, Path> own = Segments.segments(disk, journal);
    Map<Integer, Path> there = Segments.segments(disk, copy);
    int newest = own.keySet().stream().max(Integer::compare).orElse(0);
    int copied = there.keySet().stream().max(Integer::compare).orElse(0);
    for (Map.Entry<Integer, Path> segment : own.entrySet()) {
      if (segment.getKey() >= Math.min(copied, newest) || !there.containsKey(segment.getKey())) {
        put(disk, segment.getValue(), Segments.segment(copy, segment.getKey()));
      }
    }
    Map<Long, Path> batches = Segments.batches(disk, copy);
    for (Map.Entry<Long, Path> batch : Segments.batches(disk, journal).entrySet()) {
      if (batch.getKey() <= until && !batches.containsKey(batch.getKey())) {
        put(disk, batch.getValue(), Segments.batch(copy, batch.getKey()));
      }
    }
  }

  static void put(Disk disk, Path from, Path to) throws IOException {
    WholeFile.write(
        disk,
        to,
        out -> {
          try (DiskFile source = disk.read(from);
              InputStream in = WholeFile.input(source)) {
            in.transferTo(out);
          }
        });
  }
}
