package touchstone.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.journal.Archive;

/// Whether what lies in a folder was sealed with the key it is to be opened with, as far as can be
/// told without opening it: so that a key that is missing or another store's is never taken for
/// damage, which would be mended over it.
final class KeyMatch {
  private static final byte[] CIPHERED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PLAIN = "H:2,".getBytes(StandardCharsets.US_ASCII);

  private KeyMatch() {}

  /// Writes nothing.
  ///
  /// @throws StoreFailure NO_KEY or OTHER_KEY
  static void check(StorePlace place) throws IOException {
    Disk disk = place.disk();
    Path database = place.database();
    if (place.isKeyed()) {
      if (begins(disk, database, PLAIN) || !journalFits(place)) {
        throw new StoreFailure(StoreFailure.Reason.OTHER_KEY, null, place.folder().toString());
      }
    } else if (begins(disk, database, CIPHERED)
        || (!begins(disk, database, PLAIN) && !journalFits(place))) {
      throw new StoreFailure(StoreFailure.Reason.NO_KEY, null, place.folder().toString());
    }
  }

  private static boolean journalFits(StorePlace place) throws IOException {
    return new Archive(place.disk(), place.journal(), place.journalCopy(), place.sealing())
        .isSealedSo();
  }

  private static boolean begins(Disk disk, Path file, byte[] mark) throws IOException {
    if (!disk.exists(file)) {
      return false;
    }
    try (DiskFile source = disk.read(file)) {
      if (source.size() < mark.length) {
        return false;
      }
      ByteBuffer head = ByteBuffer.allocate(mark.length);
      source.readAll(head, 0);
      return ByteBuffer.wrap(mark).equals(head.flip());
    }
  }
}
