package touchstone;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.vault.KeyRefusal;
import touchstone.vault.Vault;

/// The way from a folder to the store in it: past its lock, where it has one.
final class Unlocking {
  private static final Logger LOG = LoggerFactory.getLogger(Unlocking.class);

  private Unlocking() {}

  /// Whether the store there needs a password. Writes nothing.
  static boolean isLocked(Path folder) {
    return StorePlace.of(folder).keyInForce() != null;
  }

  /// The place of a store that is not encrypted.
  ///
  /// @throws StoreFailure LOCKED where it is
  static StorePlace unlocked(Path folder) {
    if (isLocked(folder)) {
      throw new StoreFailure(StoreFailure.Reason.LOCKED, null, folder.toString());
    }
    return StorePlace.of(folder);
  }

  /// The place of an encrypted store with its key. Writes nothing, except that a key file that was
  /// damaged or gone is mended from its copy once the copy is opened.
  ///
  /// @param secret the password or the recovery key, which the caller wipes
  /// @throws StoreFailure LOCKED, with the [KeyRefusal] that says more as its cause
  /// @throws KeyRefusal where no secret could open it
  static StorePlace unlock(Path folder, char[] secret) {
    StorePlace place = StorePlace.of(folder);
    Vault vault = vault(place);
    try {
      Vault.Unlocked unlocked = vault.open(secret);
      if (unlocked.fromCopy()) {
        vault.mend();
        LOG.warn("The key file was damaged or gone; its copy was put in its place");
      }
      return new StorePlace(folder, place.disk(), unlocked.sealing());
    } catch (KeyRefusal e) {
      switch (e.reason()) {
        case WRONG_PASSWORD, WRONG_RECOVERY_KEY ->
            throw new StoreFailure(StoreFailure.Reason.LOCKED, e, folder.toString());
        default -> throw e;
      }
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.FOLDER, e, folder.toString(), e.getClass().getSimpleName());
    }
  }

  /// The key file that counts and its copy.
  static Vault vault(StorePlace place) {
    Path key = place.keyInForce();
    return new Vault(place.disk(), key == null ? place.key() : key, place.keyCopy());
  }
}
