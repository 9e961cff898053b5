package touchstone.ui.incident;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentLine;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;
import touchstone.ui.control.IncidentMark;

/// A line of the queue: mark and valence, customer, day; below them the summary, the severity in
/// words and whether something is typed and not saved.
final class IncidentCell extends ListCell<IncidentLine> {
  private static final int BEFORE_THE_END = 30;

  private final Messages messages;
  private final Formats formats;
  private final Predicate<IncidentId> unsaved;
  private final IncidentMark mark = new IncidentMark();
  private final Label customer = new Label();
  private final Label day = new Label();
  private final Label summary = new Label();
  private final Label severity = new Label();
  private final VBox box;

  IncidentCell(
      Messages messages, Formats formats, Predicate<IncidentId> unsaved, Runnable nearTheEnd) {
    this.messages = messages;
    this.formats = formats;
    this.unsaved = unsaved;
    customer.getStyleClass().add("queue-name");
    day.getStyleClass().add(Styles.MUTED);
    summary.getStyleClass().add("queue-summary");
    severity.getStyleClass().add(Styles.MUTED);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    day.setMinWidth(Region.USE_PREF_SIZE);
    severity.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox above = new HBox(mark, customer, gap, day);
    above.getStyleClass().add("cell-row");
    Region gapBelow = new Region();
    HBox.setHgrow(gapBelow, Priority.ALWAYS);
    HBox below = new HBox(summary, gapBelow, severity);
    below.getStyleClass().add("cell-row");
    box = new VBox(above, below);
    box.getStyleClass().add("queue-line");
    setPrefWidth(0);
    indexProperty()
        .subscribe(
            index -> {
              var view = getListView();
              if (view != null && index.intValue() >= view.getItems().size() - BEFORE_THE_END) {
                nearTheEnd.run();
              }
            });
  }

  @Override
  protected void updateItem(@Nullable IncidentLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    mark.show(line.outcomeValence());
    customer.setText(OneLine.of(line.customerName()));
    day.setText(formats.day(line.occurredAt().atZone(line.zone()).toLocalDate()));
    summary.setText(OneLine.of(line.summary()));
    Integer grade = line.severity();
    String said =
        grade == null
            ? messages.text("incidents.severity.none")
            : messages.text("incidents.severity.short", grade);
    severity.setText(unsaved.test(line.id()) ? messages.text("incidents.unsaved", said) : said);
    setGraphic(box);
    setAccessibleText(
        messages.text(
            "incidents.line", customer.getText(), day.getText(), summary.getText(), said));
  }
}
