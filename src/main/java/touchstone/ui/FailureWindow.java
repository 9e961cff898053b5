package touchstone.ui;

import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The window for a mistake of ours: what it means for the user's work, a code, and the details to
/// copy. Nothing is sent anywhere.
final class FailureWindow {
  private final Messages messages;
  private final Appearance appearance;
  private final Runnable openLogFolder;

  FailureWindow(Messages messages, Appearance appearance, Runnable openLogFolder) {
    this.messages = messages;
    this.appearance = appearance;
    this.openLogFolder = openLogFolder;
  }

  /// Shows the failure over `owner` without waiting; `seen` runs when it is closed.
  void show(Window owner, Failures.Unforeseen failure, Runnable seen) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(messages.text("failure.title"));
    dialog.setResizable(true);
    ButtonType copy = new ButtonType(messages.text("failure.copy"), ButtonData.LEFT);
    ButtonType log = new ButtonType(messages.text("failure.log"), ButtonData.LEFT);
    ButtonType close = new ButtonType(messages.text("failure.close"), ButtonData.CANCEL_CLOSE);
    var pane = dialog.getDialogPane();
    pane.setId("failure");
    pane.getButtonTypes().addAll(copy, log, close);
    pane.setContent(content(failure));
    for (ButtonType type : pane.getButtonTypes()) {
      if (pane.lookupButton(type) instanceof Button button) {
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDefaultButton(type.equals(close));
      }
    }
    keepOpen(pane.lookupButton(copy), () -> copy(failure));
    keepOpen(pane.lookupButton(log), openLogFolder);
    Scene scene = pane.getScene();
    appearance.dress(scene);
    dialog.setOnHidden(event -> seen.run());
    dialog.show();
    pane.lookupButton(close).requestFocus();
  }

  private VBox content(Failures.Unforeseen failure) {
    Label heading = wrapped(messages.text("failure.heading"));
    heading.getStyleClass().add(Styles.SUBHEADING);
    VBox standing = new VBox(6);
    standing.setId("failure-standing");
    failure.standing().forEach(sentence -> standing.getChildren().add(wrapped(sentence)));
    standing.getChildren().add(wrapped(messages.text("failure.sent")));
    Label code = new Label(messages.text("failure.code", failure.fault().code()));
    code.getStyleClass().add(Styles.MUTED);
    TextArea details = new TextArea(failure.fault().details());
    details.setEditable(false);
    details.setPrefRowCount(8);
    details.setAccessibleText(messages.text("failure.details"));
    VBox content = new VBox(12, heading, standing, code, details);
    content.setPadding(new Insets(24, 24, 8, 24));
    content.setPrefWidth(600 * appearance.scale());
    return content;
  }

  private static Label wrapped(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void copy(Failures.Unforeseen failure) {
    ClipboardContent text = new ClipboardContent();
    text.putString(failure.fault().code() + "\n" + failure.fault().details());
    Clipboard.getSystemClipboard().setContent(text);
  }

  private static void keepOpen(Node button, Runnable act) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          act.run();
          event.consume();
        });
  }
}
