package touchstone.ui.setting;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// A line of a code list: what the code is called, its stable id, and whether it is retired.
final class CodeCell extends ListCell<Code> {
  /// The part of the line the name may take, so that the ids stand under each other; percent.
  private static final int CALLED = 42;

  private final Messages messages;
  private final Label label = new Label();
  private final Label id = new Label();
  private final Label state = new Label();
  private final GridPane row = new GridPane();

  CodeCell(Messages messages) {
    this.messages = messages;
    id.getStyleClass().add(Styles.MUTED);
    state.getStyleClass().add("lag-badge");
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.setText(messages.text("setting.codes.retired"));
    ColumnConstraints called = new ColumnConstraints();
    called.setPercentWidth(CALLED);
    ColumnConstraints known = new ColumnConstraints();
    known.setHgrow(Priority.ALWAYS);
    row.getColumnConstraints().setAll(called, known, new ColumnConstraints());
    row.addRow(0, label, id, state);
    row.getStyleClass().add("code-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Code code, boolean empty) {
    super.updateItem(code, empty);
    if (empty || code == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    label.setText(OneLine.of(code.label()));
    id.setText(OneLine.of(code.code()));
    state.setVisible(code.retired());
    state.setManaged(code.retired());
    label.getStyleClass().remove(Styles.MUTED);
    if (code.retired()) {
      label.getStyleClass().add(Styles.MUTED);
    }
    setGraphic(row);
    setAccessibleText(
        messages.text(
            code.retired() ? "setting.codes.line.retired" : "setting.codes.line",
            label.getText(),
            id.getText()));
  }
}
