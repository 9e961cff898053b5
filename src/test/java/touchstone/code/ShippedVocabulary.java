package touchstone.code;

import java.util.concurrent.atomic.AtomicLong;

/// The vocabulary of a new store without a store, for tests of what is read with it.
public final class ShippedVocabulary {
  private ShippedVocabulary() {}

  public static Codes codes() {
    return new Codes(ShippedCodes.read(new AtomicLong()::incrementAndGet));
  }
}
