package touchstone.cli;

import java.io.FilterOutputStream;
import java.io.IOException;

/// Standard output for a writer that closes what it writes to: closing it only writes what is left.
final class StandardOutput extends FilterOutputStream {
  StandardOutput() {
    super(System.out);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
