package touchstone.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What it costs to make a key of a password: Argon2id (RFC 9106), version 1.3.
///
/// @param kibibytes of memory, at least 8 a lane
/// @param passes over that memory
/// @param lanes side by side
public record Stretching(int kibibytes, int passes, int lanes) {
  /// What OWASP names as the least for passwords: a quarter of a second on a small machine.
  public static final Stretching USUAL = new Stretching(19 * 1024, 2, 1);

  private static final int MOST_KIBIBYTES = 1 << 20;

  /// @throws IllegalArgumentException where Argon2 refuses such numbers, or where a key file asks
  ///   for more than a machine should give
  public Stretching {
    if (lanes < 1 || lanes > 64 || kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES) {
      throw new IllegalArgumentException("no such stretching");
    }
    if (passes < 1 || passes > 1_000) {
      throw new IllegalArgumentException("no such number of passes");
    }
  }

  /// The key of 32 bytes; the caller wipes it. The password stays as it is.
  byte[] key(char[] password, byte[] salt) {
    byte[] text = bytes(password);
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(kibibytes)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] key = new byte[Box.KEY];
      argon2.generateBytes(text, key);
      return key;
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /// The password as bytes, one way whatever keyboard it was typed on: NFC, UTF-8.
  private static byte[] bytes(char[] password) {
    CharSequence composed =
        Normalizer.isNormalized(CharBuffer.wrap(password), Normalizer.Form.NFC)
            ? CharBuffer.wrap(password)
            : Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
    byte[] room = new byte[composed.length() * 3];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    CoderResult _ =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .encode(CharBuffer.wrap(composed), encoded, true);
    byte[] bytes = Arrays.copyOf(room, encoded.position());
    Arrays.fill(room, (byte) 0);
    return bytes;
  }
}
