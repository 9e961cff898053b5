package touchstone.ui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A few choices side by side of which one or none is taken: one stop for Tab, arrows move, digits
/// choose, Delete takes the choice away.
public final class ChoiceBar extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// One choice: the text it stands for, its words, a picture.
  public record Choice(String id, String words, @Nullable Node picture) {}

  private final StringProperty value = new SimpleStringProperty(this, "value", "");
  private final List<Choice> choices = new ArrayList<>();
  private final List<Label> parts = new ArrayList<>();
  private int least;
  private int greatest;

  public ChoiceBar() {
    getStyleClass().add("choice-bar");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.COMBO_BOX);
    setMaxWidth(USE_PREF_SIZE);
    value.subscribe(_ -> light());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /// The id of what is chosen, empty for none.
  public StringProperty valueProperty() {
    return value;
  }

  public int getLeast() {
    return least;
  }

  /// The first of whole numbers to choose from; set before the last.
  public void setLeast(int number) {
    least = number;
  }

  public int getGreatest() {
    return greatest;
  }

  /// The last of whole numbers to choose from.
  public void setGreatest(int number) {
    greatest = number;
    boolean signed = least < 0;
    offer(
        IntStream.rangeClosed(least, greatest)
            .mapToObj(n -> new Choice(Integer.toString(n), words(n, signed), null))
            .toList());
  }

  /// Sets what there is to choose from.
  public void offer(List<Choice> fresh) {
    choices.clear();
    choices.addAll(fresh);
    parts.clear();
    for (Choice choice : fresh) {
      Label part = new Label(choice.words());
      part.setGraphic(choice.picture());
      part.getStyleClass().add("choice");
      part.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(part, Priority.ALWAYS);
      part.addEventHandler(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            requestFocus();
            choose(choice.id().equals(value.get()) ? "" : choice.id());
            event.consume();
          });
      parts.add(part);
    }
    getChildren().setAll(parts);
    light();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    int chosen = chosen();
    return attribute == AccessibleAttribute.VALUE_STRING && chosen >= 0
        ? choices.get(chosen).words()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || choices.isEmpty()) {
      return;
    }
    boolean used = true;
    if (event.getCode() == KeyCode.RIGHT) {
      move(1);
    } else if (event.getCode() == KeyCode.LEFT) {
      move(-1);
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      choose("");
    } else if (event.getCode().isDigitKey()) {
      used = digit(event.getText());
    } else {
      used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private boolean digit(String digit) {
    for (Choice choice : choices) {
      if (choice.id().equals(digit)) {
        choose(digit);
        return true;
      }
    }
    int place = digit.matches("[1-9]") ? Integer.parseInt(digit) : 0;
    if (place < 1 || place > choices.size()) {
      return false;
    }
    choose(choices.get(place - 1).id());
    return true;
  }

  private void move(int step) {
    int now = chosen();
    int next = now < 0 ? (step > 0 ? 0 : choices.size() - 1) : now + step;
    if (next >= 0 && next < choices.size()) {
      choose(choices.get(next).id());
    }
  }

  private void choose(String id) {
    value.set(id);
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
  }

  private int chosen() {
    String now = value.get() == null ? "" : value.get().strip().replaceFirst("^[+]", "");
    return IntStream.range(0, choices.size())
        .filter(i -> choices.get(i).id().equals(now))
        .findFirst()
        .orElse(-1);
  }

  private void light() {
    int chosen = chosen();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
  }

  private static String words(int number, boolean signed) {
    if (!signed || number == 0) {
      return Integer.toString(number);
    }
    return (number < 0 ? "−" : "+") + Math.abs(number);
  }
}
