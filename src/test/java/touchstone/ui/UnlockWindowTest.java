package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import touchstone.disk.RealDisk;
import touchstone.setting.SettingsFile;
import touchstone.task.Background;
import touchstone.vault.KeyedSealing;
import touchstone.vault.RecoveryKey;
import touchstone.vault.Stretching;
import touchstone.vault.Vault;

/// The way into an encrypted store by the keyboard alone: a wrong password is told in place, the
/// right one and the recovery key open, Escape gives up.
class UnlockWindowTest extends FxRobot {
  @TempDir Path folder;
  private final RecoveryKey recovery = RecoveryKey.random();
  private final CompletableFuture<Optional<KeyedSealing>> answer = new CompletableFuture<>();
  private Background background;
  private Stage stage;

  @BeforeEach
  void show() throws Exception {
    Path key = folder.resolve("touchstone.key");
    Vault vault = new Vault(new RealDisk(), key, folder.resolve("copy"));
    vault.create("correct horse".toCharArray(), recovery, new Stretching(64, 1, 1));
    SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), Runnable::run);
    FxToolkit.registerPrimaryStage();
    background = new Background(new FxThread());
    stage =
        onWindow(
            () -> {
              Stage made = new Stage();
              new UnlockWindow<KeyedSealing>(
                      Messages.in(java.util.Locale.ENGLISH),
                      new Appearance(settings),
                      background,
                      secret -> opened(vault, secret),
                      answer::complete)
                  .show(made, folder.toString());
              return made;
            });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    background.shutdown(Duration.ofSeconds(5));
    FxToolkit.setupFixture(() -> stage.hide());
  }

  private static KeyedSealing opened(Vault vault, char[] secret) {
    try {
      return vault.open(secret).sealing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T onWindow(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(5, TimeUnit.SECONDS);
  }

  private String problem() {
    return lookup("#unlock-problem").queryAs(Label.class).getText();
  }

  private void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  @Test
  void a_wrong_password_is_told_and_the_right_one_opens() throws Exception {
    push(KeyCode.ENTER);
    until(() -> !problem().isEmpty());
    write("wrong horse");
    push(KeyCode.ENTER);
    until(() -> problem().contains("does not open"));
    assertThat(answer).isNotDone();
    assertThat(lookup("#unlock-password").queryAs(PasswordField.class).isFocused()).isTrue();
    write("correct horse");
    push(KeyCode.ENTER);
    assertThat(answer.get(10, TimeUnit.SECONDS)).isPresent();
    until(() -> !stage.isShowing());
  }

  @Test
  void the_recovery_key_opens_and_its_typing_errors_are_told_without_a_try() throws Exception {
    clickOn("#unlock-use-recovery");
    TextField field = lookup("#unlock-recovery").queryAs(TextField.class);
    String text = new String(recovery.text());
    interact(() -> field.setText(text.substring(0, 10)));
    push(KeyCode.ENTER);
    until(() -> problem().contains("14 groups"));
    interact(() -> field.setText(text.toLowerCase(java.util.Locale.ROOT)));
    clickOn("#unlock-open");
    assertThat(answer.get(10, TimeUnit.SECONDS)).isPresent();
    until(() -> !stage.isShowing());
    assertThat(field.getText()).isEmpty();
  }

  @Test
  void escape_gives_up() throws Exception {
    write("correct");
    push(KeyCode.ESCAPE);
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
    until(() -> !stage.isShowing());
  }
}
