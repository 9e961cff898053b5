package touchstone.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a history comes to after an act: SHA-256 over what it came to before and the act. Two
/// histories of the same chain are the same, act by act.
///
/// @param hex 64 hexadecimal digits
public record Chain(String hex) {
  static final int BYTES = 32;

  /// Before the first act.
  public static final Chain START = new Chain("00".repeat(BYTES));

  /// Throws where it is not 64 hexadecimal digits.
  public Chain {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no chain: " + hex);
    }
  }

  static Chain of(byte[] bytes) {
    return new Chain(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  Chain after(byte[] act) {
    MessageDigest sha = sha256();
    sha.update(bytes());
    return of(sha.digest(act));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
