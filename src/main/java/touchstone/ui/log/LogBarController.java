package touchstone.ui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import touchstone.logbook.EntryField;
import touchstone.logbook.LogLine;
import touchstone.logbook.LogToken;

/// The line and the chips of what was understood; a chip leads to its field.
final class LogBarController {
  private final LogViewModel model;
  private final LogWording wording;
  private Consumer<EntryField> lead = field -> {};
  @FXML private TextField line;
  @FXML private FlowPane chips;
  @FXML private Label hint;

  LogBarController(LogViewModel model, LogWording wording) {
    this.model = model;
    this.wording = wording;
  }

  @FXML
  private void initialize() {
    line.textProperty().bindBidirectional(model.bar().lineProperty());
    line.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    line.focusedProperty().subscribe(_ -> line.end());
    model.bar().parsedProperty().subscribe(this::show);
    model.customer().chosenProperty().subscribe(_ -> show(model.bar().parsedProperty().get()));
    hint.visibleProperty().bind(line.textProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
  }

  /// Says how to get from a chip to its field.
  void leadBy(Consumer<EntryField> how) {
    lead = how;
  }

  Node line() {
    return line;
  }

  private void press(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    if (event.isShiftDown()) {
      model.bar().settled(() -> lead.accept(EntryField.SUMMARY));
    } else {
      model.enter();
    }
  }

  private void show(Optional<LogLine> parsed) {
    List<Node> fresh = new ArrayList<>();
    parsed.ifPresent(found -> found.tokens().forEach(token -> fresh.add(chip(found, token))));
    List<LogLine.Known> unclear = model.bar().candidates();
    if (!unclear.isEmpty()) {
      fresh.add(new Label(wording.text("log.chip.unclear")));
      unclear.forEach(one -> fresh.add(candidate(one)));
    }
    parsed.ifPresent(found -> found.unread().forEach(word -> fresh.add(unread(word))));
    chips.getChildren().setAll(fresh);
    chips.setVisible(!fresh.isEmpty());
    chips.setManaged(!fresh.isEmpty());
  }

  private Node chip(LogLine found, LogToken token) {
    Button chip = new Button(wording.chip(found, token));
    chip.getStyleClass().setAll("chip", "log-chip");
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> lead.accept(token.field()));
    return chip;
  }

  private Node unread(String word) {
    Label remark = new Label(wording.text("log.chip.unread", word));
    remark.getStyleClass().add("log-unread");
    return remark;
  }

  private Node candidate(LogLine.Known one) {
    Button chip = new Button(one.name());
    chip.getStyleClass().setAll("chip", "log-candidate");
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> model.customer().choose(one));
    return chip;
  }
}
