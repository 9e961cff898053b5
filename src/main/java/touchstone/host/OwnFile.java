package touchstone.host;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import touchstone.disk.Disk;
import touchstone.disk.RealDisk;
import touchstone.disk.WholeFile;

/// Small files that are replaced as a whole and are their owner's alone: written beside under a
/// temporary name, synced, moved into place, the folder synced after. A crash leaves the old file
/// or the new one, never a part.
public final class OwnFile {
  private static final Disk DISK = new RealDisk();
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnFile() {}

  /// Puts the bytes into the file in place of what it held; durable when it returns. Its folder is
  /// made where it is missing.
  public static void replace(Path file, byte[] bytes) throws IOException {
    DISK.makeFolder(folderOf(file));
    WholeFile.write(DISK, file, bytes);
  }

  /// Removes the file for good; answers whether it was there.
  public static boolean remove(Path file) throws IOException {
    boolean there = Files.deleteIfExists(file);
    if (there) {
      DISK.syncFolder(folderOf(file));
    }
    return there;
  }

  /// Makes a folder with mode 700 where there is none.
  public static void makeFolder(Path folder) throws IOException {
    DISK.makeFolder(folder);
  }

  /// Makes an empty file with mode 600, or gives the one there that mode.
  public static void makeOwn(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, only(FILE));
    } else if (knowsModes()) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
  }

  private static FileAttribute<?>[] only(Set<PosixFilePermission> owner) {
    return knowsModes()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsModes() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
