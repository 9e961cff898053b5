package touchstone.vault;

import java.util.Arrays;
import touchstone.disk.Sealing;

/// A key everybody knows, for stores that are encrypted to see that they stand what others stand.
public final class MadeUpKey {
  private MadeUpKey() {}

  public static Sealing sealing() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return new KeyedSealing(key);
  }
}
