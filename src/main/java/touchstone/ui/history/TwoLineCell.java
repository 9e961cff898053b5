package touchstone.ui.history;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.ui.Styles;
import touchstone.ui.WrappingCell;

/// A line of a list with a muted one under it.
final class TwoLineCell<T> extends WrappingCell<T> {
  private final Function<T, String> first;
  private final Function<T, String> second;
  private final Label title = new Label();
  private final Label rest = new Label();
  private final VBox both = new VBox(title, rest);

  TwoLineCell(Function<T, String> first, Function<T, String> second) {
    this.first = first;
    this.second = second;
    rest.getStyleClass().add(Styles.MUTED);
    title.setWrapText(true);
    rest.setWrapText(true);
    setWrapText(true);
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    title.setText(first.apply(item));
    rest.setText(second.apply(item));
    setGraphic(both);
    setAccessibleText(title.getText() + ", " + rest.getText());
  }
}
