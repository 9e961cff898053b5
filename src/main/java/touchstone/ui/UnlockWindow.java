package touchstone.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import touchstone.task.Background;
import touchstone.vault.KeyRefusal;
import touchstone.vault.RecoveryKey;

/// The window before the main window of an encrypted store: asks for the password or the recovery
/// key until one opens it, or until the user gives up. A refusal is told below the field; nothing
/// but the cost of a try limits how often.
///
/// @param <T> what an unlocked store is
public final class UnlockWindow<T> {
  private static final int DEEPEST = 10;

  private final Messages messages;
  private final Appearance appearance;
  private final Background background;
  private final Function<char[], ? extends T> unlock;
  private final Consumer<Optional<T>> answer;
  private final PasswordField password = new PasswordField();
  private final TextField recovery = new TextField();
  private final CheckBox useRecovery = new CheckBox();
  private final Label caps = new Label();
  private final Label problem = new ProblemLabel();
  private final Button open = new Button();
  private boolean answered;

  /// @param unlock tries a secret, on another thread; throws where it is not right
  /// @param answer takes what was unlocked, or nothing where the user gave up; once
  public UnlockWindow(
      Messages messages,
      Appearance appearance,
      Background background,
      Function<char[], ? extends T> unlock,
      Consumer<Optional<T>> answer) {
    this.messages = messages;
    this.appearance = appearance;
    this.background = background;
    this.unlock = unlock;
    this.answer = answer;
  }

  /// Shows the window.
  ///
  /// @param folder where the store lies, to tell one from another
  public void show(Stage stage, String folder) {
    stage.setTitle(messages.text("window.title"));
    Scene scene = new Scene(content(stage, folder));
    appearance.dress(scene);
    scene.addEventFilter(KeyEvent.ANY, _ -> showCaps());
    stage.setScene(scene);
    stage.setOnHidden(
        _ -> {
          password.clear();
          recovery.clear();
          if (!answered) {
            answered = true;
            answer.accept(Optional.empty());
          }
        });
    stage.show();
    showCaps();
    password.requestFocus();
  }

  private VBox content(Stage stage, String folder) {
    Label heading = new Label(messages.text("unlock.heading"));
    heading.getStyleClass().add(Styles.SUBHEADING);
    Label where = wrapped(new Label(folder));
    where.getStyleClass().add(Styles.MUTED);
    Label passwordName = named("unlock.password", password);
    Label recoveryName = named("unlock.recovery", recovery);
    password.setId("unlock-password");
    recovery.setId("unlock-recovery");
    problem.setId("unlock-problem");
    caps.setText(messages.text("unlock.caps"));
    useRecovery.setId("unlock-use-recovery");
    useRecovery.setText(messages.text("unlock.use.recovery"));
    for (Node node : new Node[] {passwordName, password}) {
      node.visibleProperty().bind(useRecovery.selectedProperty().not());
      node.managedProperty().bind(node.visibleProperty());
    }
    for (Node node : new Node[] {recoveryName, recovery}) {
      node.visibleProperty().bind(useRecovery.selectedProperty());
      node.managedProperty().bind(node.visibleProperty());
    }
    useRecovery.selectedProperty().subscribe(is -> (is ? recovery : password).requestFocus());
    open.setText(messages.text("unlock.open"));
    open.setId("unlock-open");
    open.setDefaultButton(true);
    open.getStyleClass().add(Styles.ACCENT);
    open.setOnAction(_ -> tryToOpen(stage));
    Button quit = new Button(messages.text("unlock.quit"));
    quit.setId("unlock-quit");
    quit.setCancelButton(true);
    quit.setOnAction(_ -> stage.hide());
    HBox buttons = new HBox(8, open, quit);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox content =
        new VBox(
            10,
            heading,
            where,
            passwordName,
            password,
            recoveryName,
            recovery,
            caps,
            problem,
            useRecovery,
            buttons);
    content.setPadding(new Insets(24));
    content.setPrefWidth(520 * appearance.scale());
    content.setMinHeight(Region.USE_PREF_SIZE);
    tell("");
    return content;
  }

  private void tryToOpen(Stage stage) {
    boolean byRecovery = useRecovery.isSelected();
    char[] secret = (byRecovery ? recovery : password).getText().toCharArray();
    tell("");
    if (secret.length == 0) {
      tell(messages.text("unlock.empty"));
      return;
    }
    if (byRecovery) {
      try {
        RecoveryKey.typed(secret).wipe();
      } catch (KeyRefusal e) {
        Arrays.fill(secret, '\0');
        tell(e.sentence(messages.locale()));
        return;
      }
    }
    busy(true);
    background.<T>aside(
        () -> {
          try {
            return unlock.apply(secret);
          } finally {
            Arrays.fill(secret, '\0');
          }
        },
        unlocked -> {
          if (!answered) {
            answered = true;
            answer.accept(Optional.of(unlocked));
            stage.hide();
          }
        },
        this::refused);
  }

  private void refused(Throwable why) {
    busy(false);
    tell(sentence(why, messages.locale()));
    TextField field = useRecovery.isSelected() ? recovery : password;
    field.selectAll();
    field.requestFocus();
  }

  private String sentence(Throwable why, Locale locale) {
    Throwable one = why;
    for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
      if (one instanceof KeyRefusal refusal) {
        return refusal.sentence(locale);
      }
    }
    return messages.text("unlock.failed", touchstone.fault.Fault.logged(why).code());
  }

  private void busy(boolean is) {
    open.setDisable(is);
    password.setDisable(is);
    recovery.setDisable(is);
    open.setText(messages.text(is ? "unlock.opening" : "unlock.open"));
  }

  private void tell(String sentence) {
    problem.setText(sentence);
    Stage stage =
        problem.getScene() != null && problem.getScene().getWindow() instanceof Stage s ? s : null;
    if (stage != null) {
      stage.sizeToScene();
    }
  }

  private void showCaps() {
    boolean is = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    caps.setVisible(is);
    caps.setManaged(is);
  }

  private Label named(String key, TextField field) {
    Label label = new Label(messages.text(key));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    return label;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
