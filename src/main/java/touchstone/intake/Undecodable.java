package touchstone.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Why the bytes of a file are not of its encoding, and whether windows-1252, in which a
/// spreadsheet saves on many desks, would explain all of them.
final class Undecodable {

  private static final String DESK = "windows-1252";
  private static final int AROUND = 12;

  private final byte[] bytes;
  private final int bad;
  private final boolean cutAtLimit;

  private Undecodable(byte[] bytes, int bad, boolean cutAtLimit) {
    this.bytes = bytes;
    this.bad = bad;
    this.cutAtLimit = cutAtLimit;
  }

  /// `at` is the offset of the first wrong byte in the file (0 = first), `line` its line.
  static IntakeFailure failure(Path file, TextEncoding encoding, long at, long line)
      throws IOException {
    if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
      Sentence reason = Sentence.of("encoding.broken", at + 1, encoding.charset().name());
      return refusal(file, line, reason, Sentence.of("encoding.other"));
    }
    // What matters stands near the wrong byte: a window is read, never the whole of a huge file.
    long from = Math.max(0, at - (8 << 20));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(from);
      byte[] window = in.readNBytes(16 << 20);
      boolean cut = in.read() >= 0;
      return new Undecodable(window, (int) (at - from), cut).explain(file, at, line);
    }
  }

  private IntakeFailure explain(Path file, long at, long line) {
    if (endsInsideCharacter()) {
      return refusal(
          file, line, Sentence.of("encoding.cut", at + 1), Sentence.of("encoding.cut.remedy"));
    }
    if (isSurrogate()) {
      return refusal(
          file, line, Sentence.of("encoding.surrogate", at + 1), Sentence.of("encoding.other"));
    }
    if (holdsRealUtf8()) {
      return refusal(
          file, line, Sentence.of("encoding.mixed", at + 1), Sentence.of("encoding.mixed.remedy"));
    }
    if (!fitsDesk()) {
      return refusal(
          file, line, Sentence.of("encoding.not_utf8", at + 1), Sentence.of("encoding.other"));
    }
    return new IntakeFailure(
        new Problem(
            Problem.Kind.QUESTION,
            Problem.nameOf(file),
            line,
            0,
            null,
            preview(),
            Sentence.of("encoding.not_utf8", at + 1),
            Sentence.of("encoding.desk", DESK)));
  }

  /// Only the last character of the file is wrong, and it is the beginning of a UTF-8 one.
  private boolean endsInsideCharacter() {
    int missing = sequence(bad);
    return !cutAtLimit
        && missing > 1
        && bad + missing > bytes.length
        && continues(bad, bytes.length);
  }

  private boolean isSurrogate() {
    return bad + 1 < bytes.length && bytes[bad] == (byte) 0xED && (bytes[bad + 1] & 0xE0) == 0xA0;
  }

  private boolean holdsRealUtf8() {
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(i);
      if (length > 1 && i + length <= bytes.length && continues(i, i + length)) {
        return true;
      }
      i++;
    }
    return false;
  }

  private boolean continues(int lead, int end) {
    for (int i = lead + 1; i < end; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /// How many bytes the lead byte at `i` promises; 1 for anything that is no lead byte.
  private int sequence(int i) {
    int b = bytes[i] & 0xFF;
    if (b >= 0xC2 && b <= 0xDF) {
      return 2;
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return 3;
    }
    return b >= 0xF0 && b <= 0xF4 ? 4 : 1;
  }

  private boolean fitsDesk() {
    for (byte b : bytes) {
      int value = b & 0xFF;
      if (value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D) {
        return false;
      }
    }
    return true;
  }

  /// The text around the wrong byte, in its line, as windows-1252 would have it.
  private String preview() {
    int from = bad;
    while (from > 0 && bad - from < AROUND && bytes[from - 1] != '\n' && bytes[from - 1] != '\r') {
      from--;
    }
    int to = bad;
    while (to < bytes.length && to - bad < AROUND && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    return new String(bytes, from, to - from, Charset.forName(DESK)).strip();
  }

  private static IntakeFailure refusal(Path file, long line, Sentence reason, Sentence remedy) {
    return new IntakeFailure(Problem.ofLine(Problem.Kind.REFUSAL, file, line, reason, remedy));
  }
}
