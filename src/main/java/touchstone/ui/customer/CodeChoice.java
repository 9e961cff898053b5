package touchstone.ui.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.ui.OneLine;

/// A box that narrows a list to one code of a code list, or to none.
final class CodeChoice {
  private final ComboBox<Optional<String>> box;
  private final CodeList list;
  private final String all;
  private Codes codes = new Codes(List.of());

  /// @param all what stands for "whatever the code"
  CodeChoice(ComboBox<Optional<String>> box, CodeList list, String all) {
    this.box = box;
    this.list = list;
    this.all = all;
    box.setVisibleRowCount(14);
    box.setConverter(new Names());
    box.getItems().setAll(List.of(Optional.empty()));
    box.setValue(Optional.empty());
  }

  /// Offers the codes as they stand; the one chosen stays.
  void offer(Codes fresh) {
    codes = fresh;
    List<Optional<String>> items = new ArrayList<>();
    items.add(Optional.empty());
    fresh.offered(list).stream().map(Code::code).map(Optional::of).forEach(items::add);
    Optional<String> chosen = box.getValue();
    if (!items.contains(chosen)) {
      items.add(chosen);
    }
    if (!items.equals(box.getItems())) {
      box.getItems().setAll(items);
      box.setValue(chosen);
    }
  }

  /// Keeps the choice and `code` the same.
  void follow(ObjectProperty<@Nullable String> code) {
    code.subscribe(value -> box.setValue(Optional.ofNullable(value)));
    box.valueProperty()
        .subscribe(
            value -> {
              if (value != null) {
                code.set(value.orElse(null));
              }
            });
  }

  private final class Names extends StringConverter<Optional<String>> {
    @Override
    public String toString(Optional<String> value) {
      return value == null
          ? ""
          : value.map(code -> OneLine.of(codes.label(list, code))).orElse(all);
    }

    @Override
    public Optional<String> fromString(String text) {
      return Optional.empty();
    }
  }
}
