package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStatus;
import touchstone.past.RecordKey;
import touchstone.report.Report;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.Screen;

/// Ties the queue to its view model, and the review beside it.
public final class IncidentsController implements Screen<Place.Incidents> {
  private final QueueViewModel queue;
  private final ReviewViewModel review;
  private final Frame frame;
  private final Messages messages;
  private final ReviewForm form;
  private final ToggleGroup statuses = new ToggleGroup();
  private @Nullable IncidentId wanted;

  @SuppressWarnings("NullAway.Init")
  private QueueAndReview sides;

  @SuppressWarnings("NullAway.Init")
  private QueueFilters narrowing;

  @FXML private Region root;
  @FXML private Node heads;
  @FXML private Node filters;
  @FXML private Region beside;
  @FXML private Pane segments;
  @FXML private TextField text;
  @FXML private ComboBox<Choice> channel;
  @FXML private ComboBox<Choice> severity;
  @FXML private ComboBox<Choice> cause;
  @FXML private CheckBox negative;
  @FXML private Label count;
  @FXML private ListView<IncidentLine> list;
  @FXML private Pane none;
  @FXML private Label noneWords;
  @FXML private Pane body;

  public IncidentsController(QueueViewModel queue, ReviewViewModel review, Frame frame) {
    this.queue = queue;
    this.review = review;
    this.frame = frame;
    this.messages = frame.messages();
    this.form = new ReviewForm(review, frame, this::next);
    queue.onFailure(frame.failures()::show);
    review.onFailure(frame.failures()::show);
    review.onGone(() -> frame.notices().say("draft.recordGone"));
    queue.onChange(() -> list.refresh());
  }

  @FXML
  private void initialize() {
    addSegment(IncidentStatus.TO_REVIEW, "left-pill");
    addSegment(IncidentStatus.OPEN, "center-pill");
    addSegment(IncidentStatus.CLOSED, "center-pill");
    addSegment(null, "right-pill");
    list.setItems(queue.lines());
    list.setCellFactory(
        of -> new IncidentCell(messages, frame.formats(), review::hasUnsaved, queue::readMore));
    list.getSelectionModel().selectedItemProperty().subscribe(this::open);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(
        _ -> {
          if (!list.getSelectionModel().isEmpty()) {
            sides.toReview();
          }
        });
    narrowing = new QueueFilters(queue, messages, text, severity, cause, channel, negative);
    queue.pageProperty().subscribe(this::showPage);
    sides =
        new QueueAndReview(
            root, List.of(heads, filters), beside, form.root(), frame, list::requestFocus);
    body.getChildren().add(sides.review());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("section.incidents");
  }

  @Override
  public void shown(Place.Incidents place) {
    if (place.incident() instanceof IncidentId id) {
      wanted = id;
      review.open(id);
      sides.toReview();
    } else {
      sides.toQueue();
    }
    queue.show();
    review.refresh();
  }

  @Override
  public void hidden() {
    narrowing.stop();
    queue.hide();
    review.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  @Override
  public Optional<Object> record() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .map(line -> new RecordKey("incident", line.id().value()));
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(
        Command.ofView("incidents.filter", Menus.VIEW, () -> frame.fx().later(text::requestFocus))
            .key("Shortcut+F")
            .key("Slash")
            .icon("fth-filter"));
    all.add(ofList("incidents.next", () -> step(1)).key("J"));
    all.add(ofList("incidents.previous", () -> step(-1)).key("K"));
    all.add(form.act("incidents.save", form::save).key("Shortcut+Enter").icon("fth-check"));
    all.add(
        form.act("incidents.reviewed", form::reviewed)
            .key("E")
            .in(Command.Scope.LIST)
            .icon("fth-check-square"));
    all.add(
        form.act("incidents.close", form::close)
            .key("Shortcut+Shift+Enter")
            .icon("fth-check-circle"));
    all.add(form.act("incidents.forget", form::discard).icon("fth-x"));
    all.add(form.act("incidents.timeline", form::timeline).icon("fth-clock"));
    all.add(form.act("incidents.addAction", form::addAction).icon("fth-plus"));
    all.add(
        Command.ofView("incidents.export", Menus.FILE, this::export)
            .key("Shortcut+P")
            .icon("fth-share"));
    return all;
  }

  private void export() {
    frame.screens().go(new Place.Reports(new Report.Incidents(queue.filterProperty().get())));
  }

  private static Command ofList(String id, Runnable act) {
    return Command.ofView(id, Menus.VIEW, act).in(Command.Scope.LIST);
  }

  private void addSegment(@Nullable IncidentStatus status, String place) {
    ToggleButton button = new ToggleButton();
    button.setUserData(status);
    button.setId("status-" + (status == null ? "all" : status.id()));
    button.getStyleClass().add(place);
    button.setToggleGroup(statuses);
    button.setMnemonicParsing(false);
    button.setSelected(status == IncidentStatus.TO_REVIEW);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          queue.choose(status);
        });
    segments.getChildren().add(button);
  }

  private void showPage(Optional<IncidentReading.Page> page) {
    for (var toggle : statuses.getToggles()) {
      if (toggle instanceof ToggleButton button) {
        IncidentStatus status = button.getUserData() instanceof IncidentStatus one ? one : null;
        String name = messages.text("incidents.status." + (status == null ? "all" : status.id()));
        String number = frame.formats().count(queue.count(status));
        button.setText(messages.text("incidents.segment", name, number));
      }
    }
    page.ifPresent(
        now -> {
          narrowing.offer(now.codes());
          count.setText(
              messages.text(
                  "incidents.count", now.matching(), frame.formats().count(now.matching())));
          none.setVisible(now.matching() == 0);
          noneWords.setText(
              messages.text(queue.count(null) == 0 ? "incidents.empty" : "incidents.none"));
          select();
        });
  }

  // The one asked for, else the one in the form, else the first.
  private void select() {
    IncidentId id =
        wanted != null
            ? wanted
            : review.shownProperty().get().map(now -> now.incident().id()).orElse(null);
    for (IncidentLine line : queue.lines()) {
      if (line.id().equals(id)) {
        list.getSelectionModel().select(line);
        wanted = null;
        return;
      }
    }
    if (id == null && !queue.lines().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void open(@Nullable IncidentLine line) {
    if (line == null) {
      return;
    }
    boolean there =
        review
            .shownProperty()
            .get()
            .filter(now -> now.incident().id().equals(line.id()))
            .isPresent();
    if (!there) {
      review.open(line.id());
    }
  }

  private void pressed(KeyEvent event) {
    Map<KeyCode, Runnable> acts =
        Map.of(KeyCode.ENTER, this::review, KeyCode.ESCAPE, narrowing::clear);
    Runnable act = event.isShortcutDown() ? null : acts.get(event.getCode());
    if (act != null) {
      act.run();
      event.consume();
    }
  }

  private void review() {
    sides.toReview();
    form.focus();
  }

  private void step(int by) {
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < queue.lines().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 2));
    }
  }

  // After a save: the next of the queue, as it stood before the one just saved may leave it.
  private void next(IncidentId saved) {
    queue.after(saved).ifPresent(id -> wanted = id);
    IncidentId to = wanted;
    if (to != null) {
      review.open(to);
    } else {
      sides.toQueue();
    }
    if (sides.showsQueue()) {
      list.requestFocus();
    } else {
      form.focus();
    }
  }
}
