package touchstone.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// AES-256-GCM with a fresh random nonce of 12 bytes before the ciphertext, and keys made of keys
/// by HKDF-SHA256 (RFC 5869). Any thread.
final class Box {
  static final int KEY = 32;
  static final int NONCE = 12;
  static final int TAG = 16;
  private static final String AES = "AES";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Box() {}

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /// A key for one purpose; the caller wipes it.
  static byte[] derived(byte[] key, byte[] salt, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .addSalt(salt)
                  .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), KEY));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF", e);
    }
  }

  /// @param bound what the ciphertext belongs to; another one does not open it
  static byte[] seal(byte[] key, byte[] bound, byte[] plain) {
    byte[] nonce = random(NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  /// What was sealed, or nothing where it was sealed with another key or changed since.
  ///
  /// @param from where the nonce begins
  static byte @Nullable [] open(byte[] key, byte[] bound, byte[] sealed, int from) {
    if (sealed.length < from + NONCE + TAG) {
      return null;
    }
    try {
      byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
          .doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
    } catch (AEADBadTagException e) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot decrypt", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, AES), new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
