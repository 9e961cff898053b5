package touchstone.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.store.Verification;

/// What lies over the screen to be read or answered: what restoring a backup would change, what a
/// verification found, what the opening of the store found.
public final class KeepingSheets {
  private final Frame frame;
  private final Messages messages;

  public KeepingSheets(Frame frame) {
    this.frame = frame;
    this.messages = frame.messages();
  }

  /// Shows what would change and asks; leaving all as it is has the focus.
  public void askToRestore(Path backup, List<String> sentences, boolean changes, Runnable restore) {
    VBox lines = lines("restore-sheet");
    lines.getChildren().add(muted(String.valueOf(backup.getFileName())));
    sentences.forEach(sentence -> lines.getChildren().add(text(sentence)));
    Button keep = button(messages.text(changes ? "backup.restore.keep" : "backup.close"));
    keep.setId("restore-keep");
    keep.setCancelButton(true);
    keep.setOnAction(_ -> frame.panels().close());
    FlowPane acts = new FlowPane(keep);
    acts.getStyleClass().add("choice-row");
    if (changes) {
      Button go = button(messages.text("backup.restore.go"));
      go.setId("restore-go");
      go.getStyleClass().add("danger");
      go.setOnAction(
          _ -> {
            frame.panels().close();
            restore.run();
          });
      acts.getChildren().add(go);
    }
    lines.getChildren().add(acts);
    show(messages.text("backup.restore.title"), lines);
    frame.fx().later(keep::requestFocus);
  }

  /// Shows what a verification found, what is damaged first.
  public void verified(Verification verification) {
    VBox lines = lines("verify-sheet");
    lines
        .getChildren()
        .add(
            text(
                messages.text(
                    verification.isWhole() ? "backup.verify.whole" : "backup.verify.damaged")));
    verification.found().stream()
        .sorted((a, b) -> Boolean.compare(b.damage(), a.damage()))
        .forEach(
            found ->
                lines.getChildren().add(line(found.sentence(messages.locale()), found.damage())));
    show(messages.text("backup.verify.title"), lines);
  }

  /// Shows sentences, those that tell of a problem marked.
  public void told(String title, List<String> sentences, List<String> problems) {
    VBox lines = lines("opening-sheet");
    sentences.forEach(
        sentence -> lines.getChildren().add(line(sentence, problems.contains(sentence))));
    show(title, lines);
  }

  private void show(String title, VBox lines) {
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain");
    scroll.setAccessibleText(title);
    Parent content = scroll;
    frame.panels().peek(title, content, () -> {});
  }

  private Node line(String sentence, boolean problem) {
    FontIcon icon = new FontIcon(problem ? "fth-alert-octagon" : "fth-check");
    Label text = text(problem ? messages.text("backup.problem", sentence) : sentence);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(icon, text);
    row.getStyleClass().add("kept-line");
    return row;
  }

  private static VBox lines(String id) {
    VBox lines = new VBox();
    lines.setId(id);
    lines.getStyleClass().add("peek");
    return lines;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String words) {
    Label label = text(words);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }

  private static Button button(String words) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
