package touchstone.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// A key to be printed and kept in a safe place: 256 random bits, written as thirteen groups of
/// four letters and digits and a fourteenth that tells a typing error. There is no I, L, O or U
/// among them; I and L are read as 1, O as 0, and case, spaces and hyphens do not count.
public final class RecoveryKey {
  /// How many groups are written.
  public static final int GROUPS = 14;

  private static final int GROUP = 4;
  private static final int SIGNS = 52;
  private static final int ALL = SIGNS + GROUP;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final byte[] bytes;

  private RecoveryKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A new one that nobody knows.
  public static RecoveryKey random() {
    return new RecoveryKey(Box.random(Box.KEY));
  }

  /// The key that was typed.
  ///
  /// @throws KeyRefusal LENGTH or MISTYPED
  public static RecoveryKey typed(char[] text) {
    byte[] signs = signs(text);
    try {
      if (signs.length != ALL) {
        throw new KeyRefusal(KeyRefusal.Reason.LENGTH);
      }
      byte[] bytes = new byte[Box.KEY];
      long bits = 0;
      int held = 0;
      int at = 0;
      for (int i = 0; i < SIGNS; i++) {
        bits = ((bits << 5) | signs[i]) & 0xfff;
        held += 5;
        if (held >= 8 && at < bytes.length) {
          held -= 8;
          bytes[at++] = (byte) (bits >> held);
        }
      }
      if (!Arrays.equals(check(bytes), Arrays.copyOfRange(signs, SIGNS, ALL))
          || (signs[SIGNS - 1] & 0xf) != 0) {
        throw new KeyRefusal(KeyRefusal.Reason.MISTYPED);
      }
      return new RecoveryKey(bytes);
    } finally {
      Arrays.fill(signs, (byte) 0);
    }
  }

  /// Whether a text has the form of a recovery key, as no sensible password has.
  public static boolean looksLike(char[] text) {
    try {
      typed(text).wipe();
      return true;
    } catch (KeyRefusal no) {
      return false;
    }
  }

  /// As it is shown and printed, once: groups with hyphens between. The caller wipes it.
  public char[] text() {
    byte[] signs = new byte[ALL];
    long bits = 0;
    int held = 0;
    int at = 0;
    for (byte one : bytes) {
      bits = ((bits << 8) | (one & 0xff)) & 0xffff;
      held += 8;
      while (held >= 5) {
        held -= 5;
        signs[at++] = (byte) ((bits >> held) & 0x1f);
      }
    }
    signs[at] = (byte) ((bits << (5 - held)) & 0x1f);
    System.arraycopy(check(bytes), 0, signs, SIGNS, GROUP);
    char[] text = new char[ALL + GROUPS - 1];
    for (int i = 0; i < ALL; i++) {
      text[i + i / GROUP] = ALPHABET.charAt(signs[i]);
      if (i % GROUP == 0 && i > 0) {
        text[i + i / GROUP - 1] = '-';
      }
    }
    Arrays.fill(signs, (byte) 0);
    return text;
  }

  /// The last group, which alone gives nothing of the key away: to be typed back by one who wrote
  /// it down.
  public String lastGroup() {
    StringBuilder group = new StringBuilder();
    for (byte sign : check(bytes)) {
      group.append(ALPHABET.charAt(sign));
    }
    return group.toString();
  }

  /// Whether that is the last group, typed.
  public boolean endsWith(CharSequence group) {
    try {
      return Arrays.equals(signs(group.toString().toCharArray()), check(bytes));
    } catch (KeyRefusal noSignOfOurs) {
      return false;
    }
  }

  /// The key that wraps the store's; the caller wipes it. It needs no stretching: nobody guesses
  /// 256 random bits.
  byte[] key() {
    return Box.derived(bytes, new byte[0], "touchstone recovery");
  }

  /// Forgets the key.
  public void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /// Without the key.
  @Override
  public String toString() {
    return "RecoveryKey";
  }

  /// The values of the signs; a sign that is none of ours makes the text too long.
  private static byte[] signs(char[] text) {
    byte[] signs = new byte[text.length];
    int count = 0;
    for (char c : text) {
      if (Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
        continue;
      }
      char upper = Character.toUpperCase(c);
      char read = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
      signs[count++] = (byte) ALPHABET.indexOf(read);
    }
    byte[] all = Arrays.copyOf(signs, count);
    Arrays.fill(signs, (byte) 0);
    for (byte sign : all) {
      if (sign < 0) {
        throw new KeyRefusal(KeyRefusal.Reason.MISTYPED);
      }
    }
    return all;
  }

  private static byte[] check(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] check = new byte[GROUP];
      long bits = ((digest[0] & 0xffL) << 16) | ((digest[1] & 0xffL) << 8) | (digest[2] & 0xffL);
      for (int i = 0; i < GROUP; i++) {
        check[i] = (byte) ((bits >> (19 - 5 * i)) & 0x1f);
      }
      return check;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
