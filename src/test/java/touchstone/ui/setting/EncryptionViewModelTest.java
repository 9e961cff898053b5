package touchstone.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.task.Background;
import touchstone.ui.Messages;
import touchstone.ui.setting.EncryptionViewModel.Act;
import touchstone.ui.setting.EncryptionViewModel.Step;

/// The acts of the encryption as the settings ask for them, on a real store.
class EncryptionViewModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path folder;
  private Wiring wiring;
  private Background background;
  private EncryptionViewModel model;

  @BeforeEach
  void open() {
    wiring = Wiring.open(Directories.within(folder), Clock.systemUTC());
    background = new Background(window::add);
    model =
        new EncryptionViewModel(
            wiring.encryption(), background, Messages.in(Locale.ENGLISH), failures::add, said::add);
  }

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
    wiring.close();
  }

  private void until(BooleanSupplier there) {
    try {
      while (!there.getAsBoolean()) {
        Runnable next = window.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("something further happens").isNotNull();
        java.util.Objects.requireNonNull(next).run();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String problem() {
    return model.problemProperty().get().orElse("");
  }

  private String encrypt() {
    model.begin(Act.ENCRYPT);
    model.freshProperty().set("correct horse");
    model.againProperty().set("correct horse");
    model.next();
    String key = model.recoveryKey();
    model.groupProperty().set(key.substring(key.length() - 4));
    model.next();
    until(() -> model.stepProperty().get() == Step.NONE);
    return key;
  }

  @Test
  void a_store_is_encrypted_once_the_recovery_key_was_written_down() {
    assertThat(model.can(Act.DECRYPT)).isFalse();
    model.begin(Act.ENCRYPT);
    model.freshProperty().set("short");
    model.next();
    assertThat(problem()).contains("8 characters");
    model.freshProperty().set("correct horse");
    model.next();
    assertThat(problem()).contains("not the same");
    model.againProperty().set("correct horse");
    model.next();
    assertThat(model.stepProperty().get()).isEqualTo(Step.SHOWING);
    assertThat(model.recoveryKey()).hasSize(69);
    model.groupProperty().set("0000");
    model.next();
    assertThat(problem()).contains("last group");
    assertThat(wiring.encryption().isOn()).isFalse();
    model.cancel();
    assertThat(model.recoveryKey()).isEmpty();

    encrypt();
    assertThat(failures).isEmpty();
    assertThat(said).containsExactly("encryption.done.encrypt");
    assertThat(model.onProperty().get()).isTrue();
    assertThat(model.freshProperty().get() + model.recoveryKey()).isEmpty();
    assertThat(model.can(Act.ENCRYPT)).isFalse();
  }

  @Test
  void a_wrong_password_is_told_and_asked_again() {
    String key = encrypt();
    model.begin(Act.PASSWORD);
    model.secretProperty().set("wrong horse");
    model.freshProperty().set("battery staple");
    model.againProperty().set("battery staple");
    model.next();
    until(() -> model.stepProperty().get() == Step.ASKING);
    assertThat(problem()).contains("does not open");
    model.secretProperty().set(key);
    model.next();
    until(() -> model.stepProperty().get() == Step.NONE);
    model.begin(Act.DECRYPT);
    model.secretProperty().set("battery staple");
    model.next();
    until(() -> model.stepProperty().get() == Step.NONE);
    assertThat(failures).isEmpty();
    assertThat(said)
        .containsExactly(
            "encryption.done.encrypt", "encryption.done.password", "encryption.done.decrypt");
    assertThat(wiring.encryption().isOn()).isFalse();
  }
}
