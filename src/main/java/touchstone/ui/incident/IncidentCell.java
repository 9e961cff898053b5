package touchstone.ui.incident;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
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

/// A line of the queue: mark and valence, customer; below them the summary; and the day, the
/// severity in words and whether something is typed and not saved.
final class IncidentCell extends ListCell<IncidentLine> {
  private static final int BEFORE_THE_END = 30;

  private final Messages messages;
  private final Formats formats;
  private final Predicate<IncidentId> unsaved;
  private final IncidentMark mark = new IncidentMark();
  private final Label customer = new Label();
  private final Label summary = new Label();
  private final Label rest = new Label();
  private final VBox box;

  IncidentCell(
      Messages messages, Formats formats, Predicate<IncidentId> unsaved, Runnable nearTheEnd) {
    this.messages = messages;
    this.formats = formats;
    this.unsaved = unsaved;
    customer.getStyleClass().add("queue-name");
    summary.getStyleClass().add("queue-summary");
    rest.getStyleClass().add(Styles.MUTED);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    HBox above = new HBox(mark, customer);
    above.getStyleClass().add("cell-row");
    box = new VBox(above, summary, rest);
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
    String day = formats.day(line.occurredAt().atZone(line.zone()).toLocalDate());
    summary.setText(OneLine.of(line.summary()));
    Integer grade = line.severity();
    String said =
        grade == null
            ? messages.text("incidents.severity.none")
            : messages.text("incidents.severity.short", grade);
    String graded = unsaved.test(line.id()) ? messages.text("incidents.unsaved", said) : said;
    rest.setText(messages.text("incidents.rest", day, graded));
    setGraphic(box);
    setAccessibleText(
        messages.text("incidents.line", customer.getText(), day, summary.getText(), said));
  }
}
