package touchstone.ui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import touchstone.code.Code;
import touchstone.code.CodeList;

/// The codes of one list to choose from, or none. A letter goes to the next code that begins with
/// it; Delete takes the choice away.
public final class CodeBox extends ComboBox<Optional<Code>> {
  private CodeList list = CodeList.CHANNEL;

  public CodeBox() {
    getStyleClass().add("code-box");
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(12);
    setConverter(new Words());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(KeyEvent.KEY_TYPED, this::type);
  }

  public CodeList getList() {
    return list;
  }

  public void setList(CodeList which) {
    list = which;
  }

  /// Shows the code that `text` names and writes the chosen one's id there. A code that is no
  /// longer offered stays where it was used.
  void tie(StringProperty text, List<Code> offered, List<Code> all) {
    List<Optional<Code>> items = new ArrayList<>();
    items.add(Optional.empty());
    offered.forEach(code -> items.add(Optional.of(code)));
    setItems(FXCollections.observableArrayList(items));
    text.subscribe(
        id -> {
          Optional<Code> code = all.stream().filter(c -> c.code().equals(id)).findFirst();
          if (!code.equals(getValue())) {
            setValue(code);
          }
        });
    valueProperty()
        .subscribe(
            (before, now) -> {
              String id = now == null ? "" : now.map(Code::code).orElse("");
              boolean known = all.stream().anyMatch(code -> code.code().equals(text.get()));
              if (!id.equals(text.get()) && (known || !id.isEmpty())) {
                text.set(id);
              }
            });
  }

  private void press(KeyEvent event) {
    boolean clears = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
    if (clears && !isShowing()) {
      setValue(Optional.empty());
      event.consume();
    }
  }

  private void type(KeyEvent event) {
    String typed = event.getCharacter().toLowerCase(Locale.ROOT);
    if (typed.isBlank() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int from = getItems().indexOf(getValue());
    int size = getItems().size();
    for (int i = 1; i <= size; i++) {
      Optional<Code> one = getItems().get((Math.max(0, from) + i) % size);
      if (one.filter(code -> code.label().toLowerCase(Locale.ROOT).startsWith(typed)).isPresent()) {
        setValue(one);
        return;
      }
    }
  }

  private static final class Words extends StringConverter<Optional<Code>> {
    @Override
    public String toString(Optional<Code> code) {
      return code == null ? "" : code.map(Code::label).orElse("—");
    }

    @Override
    public Optional<Code> fromString(String text) {
      return Optional.empty();
    }
  }
}
