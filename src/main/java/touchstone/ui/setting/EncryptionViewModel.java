package touchstone.ui.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import touchstone.task.Background;
import touchstone.ui.Messages;
import touchstone.vault.Encryption;
import touchstone.vault.KeyRefusal;
import touchstone.vault.RecoveryKey;
import touchstone.vault.Vault;

/// The encryption of the store as the settings show it: one act at a time, asked for, carried out
/// on the long lane. A new recovery key is shown first and taken only when its last group is typed
/// back. Used on the window's thread.
public final class EncryptionViewModel {
  /// What can be done.
  public enum Act {
    ENCRYPT,
    PASSWORD,
    RECOVERY,
    DECRYPT;

    /// The lower-case name, which is part of the keys of its texts.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean asksSecret() {
      return this != ENCRYPT;
    }

    boolean asksFresh() {
      return this == ENCRYPT || this == PASSWORD;
    }

    boolean showsKey() {
      return this == ENCRYPT || this == RECOVERY;
    }
  }

  /// How far an act has come.
  public enum Step {
    NONE,
    ASKING,
    SHOWING,
    WORKING
  }

  private final Encryption encryption;
  private final Background background;
  private final Messages messages;
  private final Consumer<? super Throwable> failed;
  private final Consumer<String> said;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Act> act = new ReadOnlyObjectWrapper<>(Act.ENCRYPT);
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty secret = new SimpleStringProperty("");
  private final StringProperty fresh = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty group = new SimpleStringProperty("");
  private @Nullable RecoveryKey recovery;

  /// @param failed takes what was not foreseen
  /// @param said takes the key of what was done
  public EncryptionViewModel(
      Encryption encryption,
      Background background,
      Messages messages,
      Consumer<? super Throwable> failed,
      Consumer<String> said) {
    this.encryption = encryption;
    this.background = background;
    this.messages = messages;
    this.failed = failed;
    this.said = said;
    on.set(encryption.isOn());
  }

  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Act> actProperty() {
    return act.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Why the act does not go on, as a sentence.
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The password so far, or the recovery key.
  public StringProperty secretProperty() {
    return secret;
  }

  public StringProperty freshProperty() {
    return fresh;
  }

  /// The new password once more.
  public StringProperty againProperty() {
    return again;
  }

  /// The last group of the recovery key, typed back.
  public StringProperty groupProperty() {
    return group;
  }

  /// The new recovery key while it is shown, else nothing.
  public String recoveryKey() {
    return recovery == null ? "" : new String(recovery.text());
  }

  /// Whether an act can be begun now.
  public boolean can(Act one) {
    return step.get() != Step.WORKING && on.get() == (one != Act.ENCRYPT);
  }

  /// Begins an act; what was begun before is dropped.
  public void begin(Act one) {
    if (can(one)) {
      end();
      act.set(one);
      step.set(Step.ASKING);
    }
  }

  /// Goes on where what was typed is right.
  public void next() {
    problem.set(Optional.empty());
    switch (step.get()) {
      case ASKING -> asked();
      case SHOWING -> shown();
      case NONE, WORKING -> {}
    }
  }

  /// Drops the act; one that is being carried out is not stopped.
  public void cancel() {
    if (step.get() != Step.WORKING) {
      end();
    }
  }

  private void asked() {
    if (act.get().asksFresh() && !freshIsRight()) {
      return;
    }
    if (act.get().asksSecret() && secret.get().isEmpty()) {
      problem.set(Optional.of(messages.text("encryption.problem.secret")));
      return;
    }
    if (act.get().showsKey()) {
      recovery = RecoveryKey.random();
      step.set(Step.SHOWING);
    } else {
      work();
    }
  }

  private boolean freshIsRight() {
    char[] typed = fresh.get().toCharArray();
    try {
      Vault.refuseShort(typed);
    } catch (KeyRefusal e) {
      problem.set(Optional.of(e.sentence(messages.locale())));
      return false;
    } finally {
      Arrays.fill(typed, '\0');
    }
    if (!fresh.get().equals(again.get())) {
      problem.set(Optional.of(messages.text("encryption.problem.differ")));
      return false;
    }
    return true;
  }

  private void shown() {
    if (recovery != null && recovery.endsWith(group.get())) {
      work();
    } else {
      problem.set(Optional.of(messages.text("encryption.problem.group")));
    }
  }

  private void work() {
    Act now = act.get();
    char[] from = secret.get().toCharArray();
    char[] to = fresh.get().toCharArray();
    RecoveryKey key = recovery;
    step.set(Step.WORKING);
    background.<Boolean>start(
        messages.text("encryption.job." + now.id()),
        _ -> {
          try {
            carryOut(now, from, to, key);
            return true;
          } finally {
            Arrays.fill(from, '\0');
            Arrays.fill(to, '\0');
          }
        },
        _ -> {
          on.set(encryption.isOn());
          end();
          said.accept("encryption.done." + now.id());
        },
        this::refused);
  }

  private void carryOut(Act now, char[] from, char[] to, @Nullable RecoveryKey key) {
    switch (now) {
      case ENCRYPT -> encryption.encrypt(to, java.util.Objects.requireNonNull(key));
      case PASSWORD -> encryption.changePassword(from, to);
      case RECOVERY -> encryption.changeRecoveryKey(from, java.util.Objects.requireNonNull(key));
      case DECRYPT -> encryption.decrypt(from);
    }
  }

  private void refused(Throwable why) {
    on.set(encryption.isOn());
    if (why instanceof KeyRefusal refusal) {
      wipeKey();
      group.set("");
      secret.set("");
      step.set(Step.ASKING);
      problem.set(Optional.of(refusal.sentence(messages.locale())));
    } else {
      end();
      failed.accept(why);
    }
  }

  private void end() {
    step.set(Step.NONE);
    problem.set(Optional.empty());
    secret.set("");
    fresh.set("");
    again.set("");
    group.set("");
    wipeKey();
  }

  private void wipeKey() {
    if (recovery != null) {
      recovery.wipe();
      recovery = null;
    }
  }
}
