package touchstone.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.MarkKey;
import touchstone.ui.Frame;
import touchstone.ui.Styles;
import touchstone.ui.control.FigureView;

/// A customer's own trend: two figures, each also as a table; a mark opens exactly its rows.
final class TrendSheet {
  private final Frame frame;
  private final PageDoors doors;
  private final CustomerPageViewModel model;

  TrendSheet(Frame frame, PageDoors doors, CustomerPageViewModel model) {
    this.frame = frame;
    this.doors = doors;
    this.model = model;
  }

  void fill(VBox body, CustomerPage page) {
    TrendFigures figures = new TrendFigures(frame.messages(), frame.formats());
    Optional<Figure> counts = figures.counts(page);
    if (counts.isEmpty()) {
      body.getChildren().setAll(none());
      return;
    }
    List<Node> parts = new ArrayList<>();
    parts.add(figure(counts.get()));
    Label how = new Label(text("timeline.trend.how"));
    how.getStyleClass().add(Styles.MUTED);
    how.setWrapText(true);
    parts.add(how);
    figures.value(page).map(this::figure).ifPresent(parts::add);
    body.getChildren().setAll(parts);
  }

  private Node figure(Figure figure) {
    FigureView view = new FigureView();
    view.paletteProperty().bind(Looks.palette(frame));
    view.setFigure(figure);
    view.setOnMarkOpened(this::open);
    TableView<List<String>> table = table(figure.table());
    table.setVisible(false);
    ToggleButton asTable = new ToggleButton(text("timeline.asTable"), new FontIcon("fth-list"));
    asTable
        .selectedProperty()
        .subscribe(
            rows -> {
              table.setVisible(rows);
              table.setManaged(rows);
              view.setVisible(!rows);
              view.setManaged(!rows);
            });
    HBox tools = new HBox(asTable);
    tools.getStyleClass().addAll("filters", "figure-tools");
    return new VBox(tools, new StackPane(view, table));
  }

  private void open(MarkKey key) {
    switch (key) {
      case TrendFigures.MonthKey month ->
          doors.interactions(model.counted(month.type(), month.month()));
      case TrendFigures.DayKey day -> doors.interactions(model.ofDay(day.day()));
      default -> throw new IllegalArgumentException("a mark of another figure: " + key.getClass());
    }
  }

  private TableView<List<String>> table(FigureTable figure) {
    TableView<List<String>> table = new TableView<>();
    List<TableColumn<List<String>, List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < figure.header().size(); i++) {
      int at = i;
      double em = frame.appearance().scale() * 14;
      columns.add(Columns.<List<String>>number(figure.header().get(i), 8 * em, row -> row.get(at)));
    }
    table.getColumns().setAll(columns);
    table.setItems(FXCollections.observableList(figure.rows()));
    table.setAccessibleText(text("timeline.asTable"));
    return table;
  }

  private VBox none() {
    Label head = new Label(text("timeline.trend.none"));
    head.getStyleClass().add(Styles.SUBHEADING);
    Label next = new Label(text("timeline.trend.none.next"));
    next.getStyleClass().add(Styles.MUTED);
    VBox none = new VBox(new FontIcon("fth-bar-chart-2"), head, next);
    none.getStyleClass().add(Styles.EMPTY_STATE);
    return none;
  }

  private String text(String key) {
    return frame.messages().text(key);
  }
}
