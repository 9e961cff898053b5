package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import touchstone.code.CodeList;
import touchstone.logbook.ReviewField;
import touchstone.ui.Messages;
import touchstone.ui.ProblemLabel;
import touchstone.ui.Styles;

/// The fields of a review: a name, the control over its text, and below it what is not yet right.
final class ReviewFields {
  private final ReviewViewModel model;
  private final Messages messages;

  ReviewFields(ReviewViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  VBox line(ReviewField field) {
    TextField control = new TextField();
    control.textProperty().bindBidirectional(model.text(field));
    return named(field, control, control);
  }

  VBox block(ReviewField field) {
    TextArea control = new TextArea();
    control.setWrapText(true);
    control.setPrefRowCount(2);
    control.setPromptText(messages.text("incidents.prompt." + field.id()));
    control.textProperty().bindBidirectional(model.text(field));
    control.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveByTab(control, event));
    return named(field, control, control);
  }

  VBox code(ReviewField field, CodeList list) {
    ComboBox<Choice> control = new ComboBox<>();
    control.setMaxWidth(Double.MAX_VALUE);
    StringProperty text = model.text(field);
    model
        .shownProperty()
        .subscribe(
            shown ->
                shown.ifPresent(
                    now -> {
                      control.getItems().setAll(Choice.of(now.codes(), list, messages));
                      choose(control, text.get());
                    }));
    text.subscribe(code -> choose(control, code));
    control.setOnAction(
        event -> {
          String code = Choice.codeOf(control.getValue());
          text.set(code == null ? "" : code);
        });
    return named(field, control, control);
  }

  /// One of a few, as buttons; digits typed on them choose, a minus before a digit counts.
  VBox choice(ReviewField field, List<Choice> choices) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("choice-row");
    ToggleGroup group = new ToggleGroup();
    StringProperty text = model.text(field);
    List<ToggleButton> buttons = new ArrayList<>();
    for (Choice choice : choices) {
      ToggleButton button = new ToggleButton(choice.label());
      button.setUserData(choice.code());
      button.setToggleGroup(group);
      button.setMnemonicParsing(false);
      button.getStyleClass().add("choice");
      button.setOnAction(event -> text.set(button.isSelected() ? choice.code() : ""));
      buttons.add(button);
    }
    text.subscribe(
        code -> buttons.forEach(button -> button.setSelected(code.equals(button.getUserData()))));
    StringBuilder typed = new StringBuilder();
    row.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          String sign = event.getCharacter();
          if (sign.equals("-")) {
            typed.replace(0, typed.length(), "-");
          } else if (choices.stream().anyMatch(c -> c.code().equals(typed + sign))) {
            text.set(typed + sign);
            typed.setLength(0);
          }
        });
    row.getChildren().addAll(buttons);
    return named(field, row, buttons.getFirst());
  }

  /// What is not yet right about a field.
  Label problem(ReviewField field) {
    Label problem = ProblemLabel.of(Bindings.valueAt(model.problems(), field));
    problem.setId("problem-" + field.id().replace('_', '-'));
    return problem;
  }

  private VBox named(ReviewField field, Node node, Control focused) {
    String said = messages.text("incidents.field." + field.id());
    Label name = new Label(said);
    name.getStyleClass().add(Styles.MUTED);
    name.setLabelFor(focused);
    focused.setId("review-" + field.id().replace('_', '-'));
    if (!(focused instanceof ToggleButton)) {
      focused.setAccessibleText(said);
    }
    VBox box = new VBox(name, node, problem(field));
    box.getStyleClass().add("named-field");
    return box;
  }

  private static void choose(ComboBox<Choice> control, String code) {
    control.getItems().stream()
        .filter(choice -> choice.code().equals(code))
        .findFirst()
        .ifPresent(control::setValue);
  }

  // A text area would take the Tab as a sign of the text.
  private static void leaveByTab(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }
}
