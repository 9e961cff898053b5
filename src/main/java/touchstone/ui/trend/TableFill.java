package touchstone.ui.trend;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import touchstone.chart.FigureTable;

/// A figure's values in a table on the screen.
final class TableFill {
  private TableFill() {}

  static void fill(TableView<List<String>> table, FigureTable values) {
    table
        .getColumns()
        .setAll(
            IntStream.range(0, values.header().size())
                .mapToObj(i -> column(values.header().get(i), row -> row.get(i)))
                .toList());
    table.getItems().setAll(values.rows());
  }

  private static TableColumn<List<String>, String> column(
      String name, Function<List<String>, String> cell) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())).getReadOnlyProperty());
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
