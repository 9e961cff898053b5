package touchstone.ui.trend;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the choices of the question are tied to properties.
final class Choices {
  private Choices() {}

  /// A toggle stands for one value of a property; a second click on it keeps it.
  static <T> void bind(ToggleGroup group, ToggleButton toggle, ObjectProperty<T> to, T value) {
    bind(group, toggle, to.isEqualTo(value), () -> to.set(value));
  }

  /// The same for a condition.
  static void bind(
      ToggleGroup group, ToggleButton toggle, ObservableBooleanValue condition, Runnable choose) {
    toggle.setSelected(condition.get());
    condition.subscribe(
        now -> {
          if (now) {
            group.selectToggle(toggle);
          }
        });
    toggle.setOnAction(
        _ -> {
          group.selectToggle(toggle);
          choose.run();
        });
  }

  /// Says how the values of a box are called.
  static <T> void name(ComboBox<T> box, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return box.getItems().stream()
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElse(null);
          }
        });
  }
}
