package touchstone.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import touchstone.disk.Disk;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;

/// A path of the database engine that leads to a `Disk`: what is recorded, refused or forgotten
/// there happens to the engine's own file as well. One per disk, known by its scheme.
final class EnginePath extends FilePath {
  private final Disk disk;

  private EnginePath(Disk disk, String name) {
    this.disk = disk;
    this.name = name;
  }

  /// Makes the disk known to the engine under its scheme.
  static void register(Disk disk) {
    FilePath.register(new EnginePath(disk, disk.scheme()));
  }

  static void unregister(Disk disk) {
    FilePath.unregister(new EnginePath(disk, disk.scheme()));
  }

  private Path path() {
    return Path.of(name.substring(disk.scheme().length()));
  }

  private EnginePath with(Path path) {
    return new EnginePath(disk, disk.scheme() + path);
  }

  @Override
  public long size() {
    try {
      return Files.size(path());
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    try {
      disk.move(path(), ((EnginePath) target).path());
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public boolean createFile() {
    if (exists()) {
      return false;
    }
    try {
      disk.open(path()).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean exists() {
    return disk.exists(path());
  }

  @Override
  public void delete() {
    try {
      disk.delete(path());
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    try {
      return disk.list(path()).stream().<FilePath>map(this::with).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FilePath toRealPath() {
    return with(path().toAbsolutePath().normalize());
  }

  @Override
  public FilePath getParent() {
    return with(path().resolveSibling("."));
  }

  @Override
  public boolean isDirectory() {
    return Files.isDirectory(path());
  }

  @Override
  public boolean isRegularFile() {
    return Files.isRegularFile(path());
  }

  @Override
  public boolean isAbsolute() {
    return path().isAbsolute();
  }

  @Override
  public long lastModified() {
    return path().toFile().lastModified();
  }

  @Override
  public boolean canWrite() {
    return Files.isWritable(path());
  }

  @Override
  public void createDirectory() {
    try {
      disk.makeFolder(path());
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    boolean read = mode.equals("r");
    return new EngineChannel(read ? disk.read(path()) : disk.open(path()), read);
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    DiskFile file = disk.open(path());
    if (!append) {
      file.truncate(0);
    }
    return newFileChannelOutputStream(new EngineChannel(file, false), append);
  }

  @Override
  public InputStream newInputStream() throws IOException {
    return WholeFile.input(disk.read(path()));
  }

  @Override
  public boolean setReadOnly() {
    return path().toFile().setReadOnly();
  }

  @Override
  public String getScheme() {
    String scheme = disk.scheme();
    return scheme.substring(0, scheme.length() - 1);
  }

  @Override
  public FilePath getPath(String path) {
    return new EnginePath(disk, path);
  }
}
