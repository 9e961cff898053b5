package touchstone;

import java.io.IOException;
import java.nio.file.Path;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.store.Database;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.vault.Encryption;
import touchstone.vault.KeyRefusal;
import touchstone.vault.KeyedSealing;
import touchstone.vault.RecoveryKey;
import touchstone.vault.Stretching;
import touchstone.vault.Vault;

/// Encrypts an open store with everything that lies beside it, and takes that back. The store
/// itself changes in one step that is done or not done after a crash. Drafts follow it when they
/// become sealed, and go before it when they become readable, so that a crash between leaves drafts
/// that the next opening seals.
final class StoreEncryption implements Encryption {
  private final Database database;
  private final DraftStore drafts;
  private final CurrentSnapshot snapshot;
  private final Stretching stretching;

  StoreEncryption(
      Database database, DraftStore drafts, CurrentSnapshot snapshot, Stretching stretching) {
    this.database = database;
    this.drafts = drafts;
    this.snapshot = snapshot;
    this.stretching = stretching;
  }

  @Override
  public boolean isOn() {
    return database.sealing() instanceof KeyedSealing;
  }

  @Override
  public void encrypt(char[] password, RecoveryKey recovery) {
    if (isOn()) {
      throw new KeyRefusal(KeyRefusal.Reason.ALREADY);
    }
    StorePlace place = place();
    Path fresh = place.keyAnew();
    try {
      KeyedSealing sealing =
          new Vault(place.disk(), fresh, fresh).create(password, recovery, stretching);
      database.reseal(sealing);
      drafts.reseal(sealing);
      snapshot.forget();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void decrypt(char[] secret) {
    refuseOff();
    Sealing sealing = database.sealing();
    try {
      vault().open(secret).sealing().wipe();
      drafts.reseal(Sealing.NONE);
      database.reseal(Sealing.NONE);
    } catch (IOException e) {
      throw failure(e);
    } finally {
      if (isOn()) {
        drafts.reseal(sealing);
      }
    }
    snapshot.forget();
    if (sealing instanceof KeyedSealing keyed) {
      keyed.wipe();
    }
  }

  @Override
  public void changePassword(char[] secret, char[] fresh) {
    refuseOff();
    try {
      vault().changePassword(secret, fresh);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void changeRecoveryKey(char[] secret, RecoveryKey fresh) {
    refuseOff();
    try {
      vault().changeRecoveryKey(secret, fresh);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void refuseOff() {
    if (!isOn()) {
      throw new KeyRefusal(KeyRefusal.Reason.NO_KEY);
    }
  }

  private StorePlace place() {
    return StorePlace.of(database.file().folder());
  }

  private Vault vault() {
    return Unlocking.vault(place());
  }

  private StoreFailure failure(IOException e) {
    return new StoreFailure(
        StoreFailure.Reason.FOLDER,
        e,
        database.file().folder().toString(),
        e.getClass().getSimpleName());
  }
}
