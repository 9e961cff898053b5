package touchstone.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file that is always whole: it is written under another name, forced and moved into its place,
/// so that a crash leaves either what was there or what was to be there.
public final class WholeFile {
  /// The ending of the temporary name; such a file is left over by a crash and holds nothing that
  /// is needed.
  public static final String UNFINISHED = ".new";

  private static final int PIECE = 1 << 16;

  private WholeFile() {}

  /// Puts the bytes in place of the file.
  public static void write(Disk disk, Path file, byte[] bytes) throws IOException {
    write(disk, file, out -> out.write(bytes));
  }

  /// Puts what `content` writes in place of the file.
  public static void write(Disk disk, Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + UNFINISHED);
    disk.delete(fresh);
    try (DiskFile target = disk.open(fresh);
        OutputStream out = output(target)) {
      content.writeTo(out);
      out.flush();
      target.force(true);
    }
    disk.move(fresh, file);
    disk.syncFolder(folderOf(file));
  }

  /// Whether a file of that name is one that was never finished.
  public static boolean unfinished(Path file) {
    return file.getFileName().toString().endsWith(UNFINISHED);
  }

  /// All bytes of the file. In pieces: for each read the runtime takes as much memory again outside
  /// the heap, and the thread keeps that.
  public static byte[] read(Disk disk, Path file) throws IOException {
    try (DiskFile source = disk.read(file)) {
      byte[] all = new byte[Math.toIntExact(source.size())];
      for (int at = 0; at < all.length; at += PIECE) {
        source.readAll(ByteBuffer.wrap(all, at, Math.min(PIECE, all.length - at)), at);
      }
      return all;
    }
  }

  /// The file from its beginning; closing it closes the file.
  public static InputStream input(DiskFile source) {
    return new InputStream() {
      private long place;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        int count = source.read(ByteBuffer.wrap(target, offset, length), place);
        if (count > 0) {
          place += count;
        }
        return count;
      }

      @Override
      public void close() throws IOException {
        source.close();
      }
    };
  }

  /// Writes the file from its beginning, in pieces; what is left is written by `flush`.
  public static OutputStream output(DiskFile target) {
    return new OutputStream() {
      private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
      private long place;

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] source, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
          int count = Math.min(piece.remaining(), offset + length - at);
          piece.put(source, at, count);
          at += count;
          if (!piece.hasRemaining()) {
            flush();
          }
        }
      }

      @Override
      public void flush() throws IOException {
        piece.flip();
        long count = piece.remaining();
        target.writeAll(piece, place);
        place += count;
        piece.clear();
      }
    };
  }

  private static Path folderOf(Path file) {
    return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /// Writes a file's content.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
