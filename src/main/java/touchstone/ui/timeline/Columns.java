package touchstone.ui.timeline;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Columns whose cells say one line about the whole row. A row still being read says nothing.
final class Columns {
  private Columns() {}

  /// A column of words.
  static <T> TableColumn<T, T> words(String name, double width, Function<T, String> words) {
    TableColumn<T, T> column = column(name, width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : words.apply(row));
              }
            });
    return column;
  }

  /// A column of numbers, one under the other.
  static <T> TableColumn<T, T> number(String name, double width, Function<T, String> words) {
    TableColumn<T, T> column = column(name, width);
    column.getStyleClass().add("number");
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                getStyleClass().add("number");
              }

              @Override
              protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : words.apply(row));
              }
            });
    return column;
  }

  /// A column of small pictures; `show` turns the cell's own picture to a row.
  static <T, N extends Node> TableColumn<T, T> picture(
      String name,
      double width,
      java.util.function.Supplier<N> make,
      java.util.function.BiConsumer<N, T> show) {
    TableColumn<T, T> column = column(name, width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              private final N picture = make.get();

              {
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
              }

              @Override
              protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                  setGraphic(null);
                } else {
                  show.accept(picture, row);
                  setGraphic(picture);
                }
              }
            });
    return column;
  }

  private static <T> TableColumn<T, T> column(String name, double width) {
    TableColumn<T, T> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    return column;
  }
}
