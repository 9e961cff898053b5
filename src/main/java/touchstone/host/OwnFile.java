package touchstone.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Small files that are replaced as a whole and are their owner's alone: written beside under a
/// temporary name, synced, moved into place, the folder synced after. A crash leaves the old file
/// or the new one, never a part.
public final class OwnFile {
  /// The ending of the temporary name; such a file is left over by a crash and holds nothing that
  /// is needed.
  public static final String UNFINISHED = ".new";

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnFile() {}

  /// Puts the bytes into the file in place of what it held; durable when it returns. Its folder is
  /// made where it is missing.
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = folderOf(file);
    makeFolder(folder);
    Path fresh = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.deleteIfExists(fresh);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(fresh, options, only(FILE))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
    syncFolder(folder);
  }

  /// Removes the file for good; answers whether it was there.
  public static boolean remove(Path file) throws IOException {
    boolean there = Files.deleteIfExists(file);
    if (there) {
      syncFolder(folderOf(file));
    }
    return there;
  }

  /// Makes a folder with mode 700 where there is none.
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, only(FOLDER));
    }
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

  // Not every system lets a folder be opened; where it does not, the move is as durable as can be.
  private static void syncFolder(Path folder) {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException notHere) {
      // nothing more can be done
    }
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
