package touchstone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.RealDisk;
import touchstone.disk.Sealing;

/// The key of a store is given out for its password or its recovery key, and for nothing else; what
/// is wrong with the file is told apart from what is wrong with the password.
class VaultTest {
  private static final Stretching CHEAP = new Stretching(64, 1, 1);
  private static final byte[] TEXT = "Krähe".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;
  private Path copy;
  private Vault vault;
  private final RecoveryKey recovery = RecoveryKey.random();

  @BeforeEach
  void create() {
    file = folder.resolve("touchstone.key");
    copy = folder.resolve("backups/touchstone.key");
    vault = new Vault(new RealDisk(), file, copy);
  }

  private static char[] password(String text) {
    return text.toCharArray();
  }

  private KeyedSealing made() throws IOException {
    KeyedSealing sealing = vault.create(password("correct horse"), recovery, CHEAP);
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy);
    return sealing;
  }

  private static void refused(Runnable act, KeyRefusal.Reason reason) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            KeyRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private byte[] opened(char[] secret, byte[] sealed) {
    try {
      return vault.open(secret).sealing().open(sealed);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_password_and_the_recovery_key_open_what_was_sealed() throws IOException {
    byte[] sealed = made().seal(TEXT);
    assertThat(opened(password("correct horse"), sealed)).isEqualTo(TEXT);
    assertThat(opened(recovery.text(), sealed)).isEqualTo(TEXT);
    String typed = new String(recovery.text()).toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    assertThat(opened(password(typed.replace('0', 'o').replace('1', 'l')), sealed)).isEqualTo(TEXT);
  }

  @Test
  void a_wrong_password_is_told_apart_from_a_damaged_file() throws IOException {
    made();
    refused(() -> opened(password("wrong horse"), TEXT), KeyRefusal.Reason.WRONG_PASSWORD);
    refused(() -> opened(RecoveryKey.random().text(), TEXT), KeyRefusal.Reason.WRONG_RECOVERY_KEY);
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("[0-7](?=[0-9a-f]{20})", "9"));
    assertThat(vault.open(password("correct horse")).fromCopy()).isTrue();
    refused(() -> opened(password("wrong horse"), TEXT), KeyRefusal.Reason.WRONG_PASSWORD);
    Files.writeString(copy, "");
    refused(() -> opened(password("correct horse"), TEXT), KeyRefusal.Reason.DAMAGED);
    Files.writeString(file, whole.replace("\"format\":1", "\"format\":2"));
    refused(() -> opened(password("correct horse"), TEXT), KeyRefusal.Reason.NEWER);
    Files.writeString(file, whole.replace("\"memory_kib\":64", "\"memory_kib\":99999999"));
    refused(() -> opened(password("correct horse"), TEXT), KeyRefusal.Reason.DAMAGED);
  }

  @Test
  void a_file_that_is_gone_is_put_back_from_its_copy() throws IOException {
    byte[] sealed = made().seal(TEXT);
    byte[] before = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(vault.open(password("correct horse")).fromCopy()).isTrue();
    assertThat(file).doesNotExist();
    vault.mend();
    assertThat(file).hasBinaryContent(before);
    Files.delete(file);
    Files.delete(copy);
    refused(() -> opened(password("correct horse"), sealed), KeyRefusal.Reason.NO_KEY);
  }

  @Test
  void a_new_password_and_a_new_recovery_key_open_the_same_key_and_the_earlier_ones_nothing()
      throws IOException {
    byte[] sealed = made().seal(TEXT);
    vault.changePassword(password("correct horse"), password("battery staple"));
    assertThat(opened(password("battery staple"), sealed)).isEqualTo(TEXT);
    assertThat(opened(recovery.text(), sealed)).isEqualTo(TEXT);
    refused(() -> opened(password("correct horse"), sealed), KeyRefusal.Reason.WRONG_PASSWORD);
    RecoveryKey fresh = RecoveryKey.random();
    vault.changeRecoveryKey(password("battery staple"), fresh);
    assertThat(opened(fresh.text(), sealed)).isEqualTo(TEXT);
    refused(() -> opened(recovery.text(), sealed), KeyRefusal.Reason.WRONG_RECOVERY_KEY);
    Files.delete(file);
    refused(() -> opened(password("correct horse"), sealed), KeyRefusal.Reason.WRONG_PASSWORD);
    vault.changePassword(fresh.text(), password("a third one"));
    assertThat(opened(password("a third one"), sealed)).isEqualTo(TEXT);
  }

  @Test
  void a_password_may_have_accents_however_they_were_typed() throws IOException {
    vault.create(password("Kr\u00e4he auf dem Dach"), recovery, CHEAP);
    assertThat(vault.open(password("Kra\u0308he auf dem Dach")).fromCopy()).isFalse();
  }

  @Test
  void a_short_password_is_refused() {
    refused(
        () -> {
          try {
            vault.create(password("seven77"), recovery, CHEAP);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        KeyRefusal.Reason.SHORT);
    assertThat(file).doesNotExist();
  }

  @Test
  void the_file_is_its_owners_alone_and_says_nothing_of_the_secrets() throws IOException {
    made();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("correct", new String(recovery.text()));
    assertThat(vault.open(password("correct horse")).toString()).doesNotMatch(".*[0-9a-f]{8}.*");
    assertThat(recovery.toString()).isEqualTo("RecoveryKey");
  }

  @Test
  void what_is_sealed_differs_each_time_and_shows_every_change() throws IOException {
    KeyedSealing sealing = made();
    byte[] sealed = sealing.seal(TEXT);
    assertThat(sealing.seal(TEXT)).isNotEqualTo(sealed);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> sealing.open(changed)).isInstanceOf(Sealing.BrokenSeal.class);
    }
    assertThatThrownBy(() -> sealing.open(new byte[0])).isInstanceOf(Sealing.BrokenSeal.class);
    assertThat(sealing.open(sealing.seal(new byte[0]))).isEmpty();
  }
}
