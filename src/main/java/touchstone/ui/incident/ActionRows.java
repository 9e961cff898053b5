package touchstone.ui.incident;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.logbook.ReviewField;
import touchstone.ui.Messages;
import touchstone.ui.Styles;

/// The recovery actions as rows: what was done, what it cost, how long it took, a note.
final class ActionRows {
  private final ReviewViewModel model;
  private final Messages messages;
  private final VBox rows = new VBox();
  private final VBox root;
  private boolean writing;

  ActionRows(ReviewViewModel model, ReviewFields fields, Messages messages) {
    this.model = model;
    this.messages = messages;
    rows.getStyleClass().add("action-rows");
    Button add = new Button(messages.text("incidents.action.add"), new FontIcon("fth-plus"));
    add.setId("add-action");
    add.getStyleClass().add(Styles.FLAT);
    add.setOnAction(event -> add());
    root = new VBox(rows, fields.problem(ReviewField.RECOVERY_ACTIONS), add);
    root.getStyleClass().add("named-field");
    model
        .actions()
        .subscribe(
            () -> {
              if (!writing) {
                show();
              }
            });
    model.shownProperty().subscribe(shown -> show());
  }

  VBox root() {
    return root;
  }

  /// Adds an empty row and goes to it.
  void add() {
    model.actions().add(ActionDraft.EMPTY);
    if (rows.getChildren().getLast() instanceof FlowPane row) {
      row.getChildren().getFirst().requestFocus();
    }
  }

  private void show() {
    rows.getChildren().clear();
    for (int i = 0; i < model.actions().size(); i++) {
      rows.getChildren().add(row(i, model.actions().get(i)));
    }
  }

  private FlowPane row(int at, ActionDraft draft) {
    ComboBox<Choice> action = new ComboBox<>();
    model
        .shownProperty()
        .get()
        .ifPresent(
            now ->
                action
                    .getItems()
                    .setAll(Choice.of(now.codes(), CodeList.RECOVERY_ACTION, messages)));
    action.getItems().stream()
        .filter(choice -> choice.code().equals(draft.action()))
        .findFirst()
        .ifPresent(action::setValue);
    action.setAccessibleText(messages.text("incidents.action.what"));
    TextField cost = field("cost", draft.cost(), 6);
    TextField minutes = field("minutes", draft.minutes(), 5);
    TextField note = field("note", draft.note(), 12);
    Runnable write =
        () -> {
          String code = Choice.codeOf(action.getValue());
          writing = true;
          model
              .actions()
              .set(
                  at,
                  new ActionDraft(
                      code == null ? "" : code, cost.getText(), minutes.getText(), note.getText()));
          writing = false;
        };
    action.setOnAction(event -> write.run());
    List.of(cost, minutes, note)
        .forEach(one -> one.textProperty().subscribe((was, now) -> write.run()));
    Button remove = new Button("", new FontIcon("fth-trash-2"));
    remove.getStyleClass().addAll(Styles.FLAT, "button-icon");
    remove.setAccessibleText(messages.text("incidents.action.remove"));
    remove.setOnAction(event -> model.actions().remove(at));
    FlowPane row = new FlowPane(action, cost, minutes, note, remove);
    row.getStyleClass().add("choice-row");
    row.setOnKeyPressed(
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.BACK_SPACE) {
            model.actions().remove(at);
            event.consume();
          }
        });
    return row;
  }

  private TextField field(String name, String text, int ems) {
    TextField field = new TextField(text);
    field.setPromptText(messages.text("incidents.action." + name));
    field.setAccessibleText(messages.text("incidents.action." + name));
    field.setPrefColumnCount(ems);
    return field;
  }
}
