package touchstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, decoded without mercy: bytes that are not of the encoding end the reading
/// with the byte and line they stand at, and never become a replacement character.
///
/// The mark that DOS puts at the end of a file (Ctrl-Z) is left out there; anywhere else it is
/// text.
final class StrictReader extends Reader {

  private static final char DOS_END = '\u001a';
  private static final int CHUNK = 32 * 1024;

  private final Path file;
  private final InputStream in;
  private final TextEncoding encoding;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
  private long bytesTaken;
  private long line = 1;
  private boolean afterReturn;
  private boolean inputEnded;
  private boolean finished;
  private int heldBack;

  StrictReader(Path file, TextEncoding encoding) {
    this.file = file;
    this.encoding = encoding;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      this.in = Files.newInputStream(file);
      in.skipNBytes(encoding.markLength());
    } catch (IOException e) {
      throw FileCheck.failure(file, e);
    }
    bytesTaken = encoding.markLength();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      if (!chars.hasRemaining() && !refill()) {
        break;
      }
      char c = chars.get(chars.position());
      if (c == DOS_END) {
        chars.get();
        heldBack++;
      } else if (heldBack > 0) {
        heldBack--;
        target[offset + written++] = DOS_END;
      } else {
        chars.get();
        count(c);
        target[offset + written++] = c;
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  /// Passes over the rest of the current line and its end.
  void skipLine() throws IOException {
    int c = read();
    while (c >= 0 && c != '\n' && c != '\r') {
      c = read();
    }
    boolean more = chars.hasRemaining() || refill();
    if (c == '\r' && more && chars.get(chars.position()) == '\n') {
      chars.get();
    }
  }

  private boolean refill() throws IOException {
    while (!finished) {
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, inputEnded);
      if (result.isUnderflow() && inputEnded) {
        finished = decoder.flush(chars).isUnderflow();
      }
      chars.flip();
      if (chars.hasRemaining()) {
        return true;
      }
      if (result.isError()) {
        throw Undecodable.failure(file, encoding, bytesTaken - bytes.remaining(), line);
      }
      if (result.isUnderflow() && !inputEnded) {
        load();
      }
    }
    return false;
  }

  private void load() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      inputEnded = true;
    } else {
      bytes.position(bytes.position() + read);
      bytesTaken += read;
    }
    bytes.flip();
  }

  private void count(char c) {
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
