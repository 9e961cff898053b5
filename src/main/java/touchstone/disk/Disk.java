package touchstone.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A file system as far as the store needs it. Any thread may call it.
///
/// What a call wrote or renamed is durable only after `force` of the file and `syncFolder` of its
/// folder. Folders are made for their owner only (700), files too (600).
public interface Disk {
  /// Opens a file to read and write at any place, and makes an empty one where there is none.
  DiskFile open(Path file) throws IOException;

  /// Opens a file that is there, to be read only.
  DiskFile read(Path file) throws IOException;

  /// Gives a file another name, in place of the file that has it, in one step.
  void move(Path from, Path to) throws IOException;

  /// Deletes a file; one that is not there is no fault.
  void delete(Path file) throws IOException;

  /// Makes a folder with those above it; one that is there is no fault.
  void makeFolder(Path folder) throws IOException;

  /// The names in a folder are on the disk when this returns.
  void syncFolder(Path folder) throws IOException;

  boolean exists(Path file);

  /// The files of a folder by name, none where there is no such folder.
  List<Path> list(Path folder) throws IOException;

  /// Makes a file that somebody else made its owner's alone.
  default void own(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /// Bytes that may still be written below this folder.
  long room(Path folder) throws IOException;

  /// What tells this file from another that later takes its name.
  Object identity(Path file) throws IOException;

  /// The scheme by which the database engine reaches this disk, e.g. `nio:`.
  String scheme();
}
