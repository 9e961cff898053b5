package touchstone.ui.trend;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the choices of the question are tied to properties.
final class Choices {
  private Choices() {}

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
