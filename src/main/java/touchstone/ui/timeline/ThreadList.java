package touchstone.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import touchstone.code.CodeList;
import touchstone.interaction.Conversation;
import touchstone.ui.Frame;
import touchstone.ui.OneLine;
import touchstone.ui.Styles;

/// The conversations of a customer: one row each with the channels it went over. Enter shows its
/// interactions.
final class ThreadList {
  private static final int STEPS = 8;

  private final Frame frame;
  private final PageDoors doors;
  private final CustomerPageViewModel model;

  ThreadList(Frame frame, PageDoors doors, CustomerPageViewModel model) {
    this.frame = frame;
    this.doors = doors;
    this.model = model;
  }

  void fill(VBox body, CustomerPage page) {
    if (page.conversations().isEmpty()) {
      body.getChildren().setAll(none());
      return;
    }
    TableView<Conversation> table = new TableView<>();
    table.setAccessibleText(text("timeline.threads"));
    double em = frame.appearance().scale() * 14;
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.<Conversation>words(head("title"), 14 * em, this::title),
                Columns.<Conversation>words(head("path"), 20 * em, one -> path(page, one)),
                Columns.<Conversation>number(
                    head("count"), 4.5 * em, one -> frame.formats().count(one.interactions())),
                Columns.<Conversation>number(
                    head("repeats"),
                    6 * em,
                    one -> one.repeats() == 0 ? "–" : frame.formats().count(one.repeats())),
                Columns.<Conversation>words(
                    head("first"), 8 * em, one -> frame.formats().day(one.first())),
                Columns.<Conversation>words(
                    head("last"), 8 * em, one -> frame.formats().day(one.last())),
                Columns.<Conversation>words(
                    head("state"),
                    5 * em,
                    one ->
                        text(
                            one.thread().closed()
                                ? "timeline.threads.closed"
                                : "timeline.threads.open"))));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setItems(FXCollections.observableList(page.conversations()));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open(table);
          }
        });
    table.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            open(table);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    body.getChildren().setAll(table);
  }

  private void open(TableView<Conversation> table) {
    Conversation chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      doors.interactions(model.all().withThread(chosen.thread().id()));
    }
  }

  private String title(Conversation one) {
    String title = one.thread().title();
    return OneLine.of(title.isBlank() ? one.thread().reference() : title);
  }

  private String path(CustomerPage page, Conversation one) {
    String path =
        one.path().stream()
            .limit(STEPS)
            .map(channel -> OneLine.of(page.house().codes().label(CodeList.CHANNEL, channel)))
            .collect(Collectors.joining(" → "));
    int more = one.path().size() - STEPS;
    return more <= 0
        ? path
        : path + " " + frame.messages().text("timeline.threads.more", frame.formats().count(more));
  }

  private VBox none() {
    Label head = new Label(text("timeline.threads.none"));
    head.getStyleClass().add(Styles.SUBHEADING);
    Label next = new Label(text("timeline.threads.none.next"));
    next.getStyleClass().add(Styles.MUTED);
    next.setWrapText(true);
    VBox none = new VBox(new FontIcon("fth-message-circle"), head, next);
    none.getStyleClass().add(Styles.EMPTY_STATE);
    return none;
  }

  private String head(String key) {
    return text("timeline.threads." + key);
  }

  private String text(String key) {
    return frame.messages().text(key);
  }
}
