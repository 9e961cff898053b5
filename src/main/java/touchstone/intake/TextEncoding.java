package touchstone.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The encoding of a file and the length of the byte order mark that said so (0 without one).
///
/// Without a mark and without a choice a file is UTF-8; nothing else is ever assumed.
record TextEncoding(Charset charset, int markLength) {

  private static final int LOOKED_AT = 4096;
  private static final Map<String, Charset> MARKS =
      Map.of(
          "efbbbf", StandardCharsets.UTF_8,
          "fffe", StandardCharsets.UTF_16LE,
          "feff", StandardCharsets.UTF_16BE,
          "fffe0000", StandardCharsets.UTF_32LE,
          "0000feff", StandardCharsets.UTF_32BE);

  static TextEncoding of(Path file, byte[] head, @Nullable Charset chosen) {
    for (int length = 4; length >= 2; length--) {
      if (head.length >= length) {
        Charset marked = MARKS.get(HexFormat.of().formatHex(head, 0, length));
        if (marked != null) {
          return new TextEncoding(marked, length);
        }
      }
    }
    Charset wide = wide(head);
    if (chosen == null) {
      if (wide != null) {
        throw new IntakeFailure(
            Problem.ofFile(
                Problem.Kind.QUESTION,
                file,
                Sentence.of("encoding.wide", wide.name()),
                Sentence.of("encoding.choose", wide.name())));
      }
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    boolean either = chosen.equals(StandardCharsets.UTF_16) && wide != null;
    return new TextEncoding(either && wide != null ? wide : chosen, 0);
  }

  /// UTF-16 shows in text of this kind by a zero in every second byte.
  private static @Nullable Charset wide(byte[] head) {
    int pairs = Math.min(head.length, LOOKED_AT) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += head[2 * i] == 0 ? 1 : 0;
      second += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 2 || Math.max(first, second) * 10 < pairs * 4) {
      return null;
    }
    if (first * 10 < pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return second * 10 < pairs ? StandardCharsets.UTF_16BE : null;
  }
}
