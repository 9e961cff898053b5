package touchstone.ui.log;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.logbook.EntryField;
import touchstone.ui.ProblemLabel;

/// A field of the form: its name, the control that holds it, and under it what is not right.
@DefaultProperty("content")
public final class FieldBox extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final StringProperty label = new SimpleStringProperty(this, "label", "");
  private final ObjectProperty<@Nullable Node> content =
      new SimpleObjectProperty<>(this, "content");
  private final ObjectProperty<@Nullable EntryField> field =
      new SimpleObjectProperty<>(this, "field");
  private final Label name = new Label();
  private final Label problem = new ProblemLabel();

  public FieldBox() {
    getStyleClass().add("field-box");
    name.getStyleClass().add("field-name");
    name.textProperty().bind(label);
    content.subscribe(this::hold);
  }

  /// Shows a sentence under the field whenever there is one.
  void showProblems(ObservableValue<String> sentence) {
    problem.textProperty().bind(sentence);
    sentence.subscribe(
        text -> {
          Node held = content.get();
          if (held != null) {
            held.pseudoClassStateChanged(WRONG, !text.isEmpty());
            held.setAccessibleHelp(text);
          }
        });
  }

  public @Nullable EntryField getField() {
    return field.get();
  }

  public void setField(EntryField which) {
    field.set(which);
  }

  public String getLabel() {
    return label.get();
  }

  public void setLabel(String text) {
    label.set(text);
  }

  public StringProperty labelProperty() {
    return label;
  }

  public @Nullable Node getContent() {
    return content.get();
  }

  public void setContent(Node node) {
    content.set(node);
  }

  private void hold(@Nullable Node held) {
    if (held == null) {
      getChildren().clear();
      return;
    }
    name.setLabelFor(held);
    held.accessibleTextProperty().bind(label);
    getChildren().setAll(name, held, problem);
  }
}
