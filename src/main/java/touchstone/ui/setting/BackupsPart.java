package touchstone.ui.setting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.ui.Frame;
import touchstone.ui.Keeping;
import touchstone.ui.Messages;
import touchstone.ui.SettingPart;
import touchstone.ui.Styles;
import touchstone.ui.WrappingCell;

/// The card with the backups: how much room they take, the list, and what can be done with them.
public final class BackupsPart implements SettingPart {
  private final BackupsViewModel model;
  private final Keeping keeping;
  private final Frame frame;
  private final Messages messages;
  private final Consumer<Path> restore;
  private final Label last = new Label();
  private final Label sizes = new Label();
  private final ListView<BackupsViewModel.Line> lines = new ListView<>();
  private final VBox root;
  private Subscription following = Subscription.EMPTY;

  /// @param restore asks whether that backup is to be restored
  public BackupsPart(BackupsViewModel model, Keeping keeping, Frame frame, Consumer<Path> restore) {
    this.model = model;
    this.keeping = keeping;
    this.frame = frame;
    this.messages = frame.messages();
    this.restore = restore;
    Label note = new Label(messages.text("setting.backups.note"));
    for (Label label : new Label[] {last, sizes, note}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    sizes.getStyleClass().add(Styles.MUTED);
    note.getStyleClass().add(Styles.MUTED);
    last.textProperty().bind(frame.shell().backupProperty());
    root = new VBox(last, sizes, list(), acts(), note);
    root.getStyleClass().add("codes-part");
  }

  @Override
  public String title() {
    return messages.text("setting.backups");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    following =
        keeping
            .stateProperty()
            .subscribe(
                state -> {
                  sizes.setText(model.sizes(state));
                  model.show();
                });
  }

  @Override
  public void hidden() {
    following.unsubscribe();
    model.hide();
  }

  private ListView<BackupsViewModel.Line> list() {
    lines.setId("backups");
    lines.getStyleClass().addAll("code-lines", "backup-lines");
    lines.setAccessibleText(messages.text("setting.backups.list"));
    lines.setItems(model.lines());
    Label none = new Label();
    none.getStyleClass().add(Styles.MUTED);
    none.setWrapText(true);
    none.textProperty()
        .bind(
            Bindings.when(model.readingProperty())
                .then(messages.text("setting.backups.reading"))
                .otherwise(messages.text("setting.backups.none")));
    lines.setPlaceholder(none);
    lines.setCellFactory(_ -> new Cell());
    lines.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            chosen().ifPresent(restore);
          }
        });
    return lines;
  }

  private FlowPane acts() {
    Button chosen = new Button(messages.text("setting.backups.restore"));
    chosen.setId("restoreChosen");
    chosen.setOnAction(_ -> chosen().ifPresent(restore));
    chosen
        .disableProperty()
        .bind(Bindings.isNull(lines.getSelectionModel().selectedItemProperty()));
    FlowPane acts =
        new FlowPane(
            command("backup.now", "fth-save"),
            command("backup.to", "fth-hard-drive"),
            chosen,
            command("backup.restore", "fth-rotate-ccw"),
            command("backup.open", "fth-eye"),
            command("backup.verify", "fth-check-circle"));
    acts.getStyleClass().add("choice-row");
    acts.getChildren()
        .forEach(
            node -> {
              if (node instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
              }
            });
    return acts;
  }

  private Button command(String id, String icon) {
    Button button = new Button(messages.text("command." + id));
    button.setGraphic(new FontIcon(icon));
    button.setId(id.replace('.', '-'));
    button.setOnAction(_ -> frame.commands().run(id));
    return button;
  }

  private Optional<Path> chosen() {
    return Optional.ofNullable(lines.getSelectionModel().getSelectedItem())
        .map(BackupsViewModel.Line::file);
  }

  private static final class Cell extends WrappingCell<BackupsViewModel.Line> {
    private final FontIcon icon = new FontIcon("fth-check");
    private final Label words = new Label();
    private final HBox row = new HBox(icon, words);

    Cell() {
      row.getStyleClass().add("kept-line");
      words.setWrapText(true);
    }

    @Override
    protected void updateItem(BackupsViewModel.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        icon.setIconLiteral(line.whole() ? "fth-check" : "fth-alert-octagon");
        words.setText(line.text());
        setGraphic(row);
        setAccessibleText(line.text());
      }
    }
  }
}
