package touchstone.ui.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import touchstone.ui.Command;
import touchstone.ui.DraftLine;
import touchstone.ui.Frame;
import touchstone.ui.Menus;

/// The panel as a whole: line, context, form, and the foot with what can be done.
final class LogController {
  private final LogViewModel model;
  private final LogOpening opening;
  private final LogWording wording;
  private final Frame frame;
  private final List<Command> commands;
  @FXML private VBox root;
  @FXML private Label state;
  @FXML private Button save;
  @FXML private Button saveNext;
  @FXML private LogBarController barController;
  @FXML private LogFormController formController;

  LogController(LogViewModel model, LogOpening opening, LogWording wording, Frame frame) {
    this.model = model;
    this.opening = opening;
    this.wording = wording;
    this.frame = frame;
    this.commands =
        List.of(
            Command.ofView("log.save", Menus.LOG, () -> model.save(false))
                .key("Shortcut+Enter")
                .icon("fth-check"),
            Command.ofView("log.saveAndNext", Menus.LOG, () -> model.save(true))
                .key("Shortcut+Shift+Enter")
                .icon("fth-copy"),
            Command.ofView("log.acceptType", Menus.LOG, model::acceptSuggestion)
                .key("Alt+A")
                .refusedWhen(this::noSuggestion),
            Command.ofView("log.discard", Menus.LOG, this::discard).icon("fth-trash-2"));
  }

  @FXML
  private void initialize() {
    barController.leadBy(formController::focus);
    model.onGoTo(formController::focus);
    model.onSaved(this::saved);
    root.getChildren().addFirst(new DraftLine(frame, model.keeper(), this::discard));
    state
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::stateText,
                model.form().keptNotSavedProperty(),
                model.keeper().keptAtProperty()));
    name(save, "log.save", 0);
    name(saveNext, "log.save.next", 1);
  }

  Parent root() {
    return root;
  }

  String title() {
    return wording.text(model.editing().isEmpty() ? "log.title" : "log.title.edit");
  }

  Optional<Node> firstFocus() {
    return Optional.of(barController.line());
  }

  List<Command> commands() {
    return commands;
  }

  LogOpening opening() {
    return opening;
  }

  void opened() {
    formController.opened();
  }

  void closed() {
    model.keeper().keep();
    model.customer().forget();
  }

  /// Puts the focus on the line.
  void focusLine() {
    barController.line().requestFocus();
  }

  @FXML
  private void save() {
    model.save(false);
  }

  @FXML
  private void saveNext() {
    model.save(true);
  }

  private void discard() {
    opening.discard();
    focusLine();
  }

  private void saved(boolean next) {
    if (next) {
      focusLine();
    } else {
      frame.panels().close();
    }
  }

  private Optional<String> noSuggestion() {
    return model.suggestionProperty().get().isEmpty()
        ? Optional.of("log.refused.suggestion")
        : Optional.empty();
  }

  private void name(Button button, String key, int command) {
    String text = wording.text(key);
    button.setTooltip(
        new Tooltip(wording.text("log.save.key", text, commands.get(command).keyText())));
  }

  private String stateText() {
    int kept = model.form().keptNotSavedProperty().get();
    if (kept > 0) {
      return wording.text("log.kept", kept);
    }
    return model
        .keeper()
        .keptAtProperty()
        .get()
        .map(moment -> wording.text("log.draft.kept", time(moment)))
        .orElse("");
  }

  private String time(Instant moment) {
    return frame.formats().time(moment.atZone(model.house().zone()).toLocalTime());
  }
}
