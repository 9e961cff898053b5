package touchstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;

/// The folder of a store: made, checked and claimed before anything in it is touched.
final class StoreFolder {
  private StoreFolder() {}

  /// @throws StoreFailure PATH, FOLDER or IN_USE
  static StoreLock claim(StorePlace place) {
    Path folder = place.folder();
    if (folder.toString().contains(";")) {
      throw new StoreFailure(StoreFailure.Reason.PATH, null, folder.toString(), ";");
    }
    try {
      place.disk().makeFolder(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
      return StoreLock.claim(folder);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  static StoreFailure failure(Path folder, IOException e) {
    if (Sql.noRoom(e)) {
      return new StoreFailure(StoreFailure.Reason.FULL, e, folder.toString());
    }
    String why =
        switch (e) {
          case AccessDeniedException _ -> "no permission to write";
          case FileAlreadyExistsException _ -> "a file of that name is in the way";
          default -> Sql.kind(e);
        };
    return new StoreFailure(StoreFailure.Reason.FOLDER, e, folder.toString(), why);
  }

  /// Copies a file; the copy is on the disk when this returns.
  static void copy(Disk disk, Path from, Path to) throws IOException {
    disk.delete(to);
    try (DiskFile source = disk.read(from);
        InputStream in = WholeFile.input(source);
        DiskFile target = disk.open(to);
        OutputStream out = WholeFile.output(target)) {
      in.transferTo(out);
      out.flush();
      target.force(true);
    }
  }
}
