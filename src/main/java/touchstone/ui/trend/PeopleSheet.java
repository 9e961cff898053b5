package touchstone.ui.trend;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerLine;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Styles;

/// The customers that a mark counts, over the screen; Enter or a click opens one.
final class PeopleSheet {
  private final Frame frame;

  PeopleSheet(Frame frame) {
    this.frame = frame;
  }

  void show(FoundPeople people) {
    Label count =
        new Label(
            people.all() > people.lines().size()
                ? frame.messages().text("trend.people.more", people.all(), people.lines().size())
                : frame.messages().text("trend.people.count", people.all()));
    count.getStyleClass().add(Styles.MUTED);
    count.setWrapText(true);
    Label title = new Label(people.title());
    title.setWrapText(true);
    ListView<CustomerLine> list = new ListView<>();
    list.setId("trend-people");
    list.setAccessibleText(people.title());
    list.getItems().setAll(people.lines());
    list.setCellFactory(_ -> new Line());
    list.getSelectionModel().selectFirst();
    list.setOnMouseClicked(_ -> open(list));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open(list);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(title, count, list);
    box.getStyleClass().add("peek");
    frame.panels().peek(frame.messages().text("trend.people"), box, () -> {});
    list.requestFocus();
  }

  private void open(ListView<CustomerLine> list) {
    CustomerLine chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      frame.panels().close();
      frame.screens().go(new Place.CustomerPage(chosen.id()));
    }
  }

  private static final class Line extends ListCell<CustomerLine> {
    @Override
    protected void updateItem(@Nullable CustomerLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(
          line == null || empty
              ? null
              : OneLine.of(line.name()) + "  ·  " + OneLine.of(line.reference()));
    }
  }
}
