package touchstone.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file. Not thread-safe.
public interface DiskFile extends AutoCloseable {
  /// Reads at most what `target` has room for; -1 at the end of the file.
  int read(ByteBuffer target, long place) throws IOException;

  /// Writes at most what is left in `source`, at least one byte.
  int write(ByteBuffer source, long place) throws IOException;

  long size() throws IOException;

  void truncate(long size) throws IOException;

  /// What was written is on the disk when this returns.
  ///
  /// @param size whether a changed size must be too
  void force(boolean size) throws IOException;

  @Override
  void close() throws IOException;

  /// Writes all of `source`.
  default void writeAll(ByteBuffer source, long place) throws IOException {
    long at = place;
    while (source.hasRemaining()) {
      at += write(source, at);
    }
  }

  /// Fills `target`.
  ///
  /// @throws EOFException where the file ends before
  default void readAll(ByteBuffer target, long place) throws IOException {
    long at = place;
    while (target.hasRemaining()) {
      int count = read(target, at);
      if (count < 0) {
        throw new EOFException();
      }
      at += count;
    }
  }
}
