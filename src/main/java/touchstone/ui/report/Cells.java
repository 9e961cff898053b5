package touchstone.ui.report;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import touchstone.report.CsvColumn;

/// The preview's cells: what will be written, on one line.
final class Cells {
  private static final int SHOWN = 200;

  private Cells() {}

  static void fill(
      TableView<List<String>> table, List<CsvColumn> columns, List<List<String>> rows) {
    List<String> names = columns.stream().map(CsvColumn::name).toList();
    List<String> present = table.getColumns().stream().map(TableColumn::getText).toList();
    if (!names.equals(present)) {
      table
          .getColumns()
          .setAll(IntStream.range(0, names.size()).mapToObj(i -> column(names.get(i), i)).toList());
    }
    table.getItems().setAll(rows);
  }

  /// A text without line ends and tabs.
  static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static TableColumn<List<String>, String> column(String name, int at) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        row -> {
          String text = row.getValue().size() > at ? oneLine(row.getValue().get(at)) : "";
          int end =
              text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
          return new ReadOnlyStringWrapper(text.substring(0, end)).getReadOnlyProperty();
        });
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(130);
    return column;
  }
}
