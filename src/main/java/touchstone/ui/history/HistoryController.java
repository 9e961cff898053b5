package touchstone.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.past.RecordChange;
import touchstone.past.RecordKey;
import touchstone.past.Subject;
import touchstone.store.PastAct;
import touchstone.ui.ActNames;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Motion;
import touchstone.ui.Place;
import touchstone.ui.Screen;

/// Ties the history to its view model.
public final class HistoryController implements Screen<Place.History> {
  private static final Duration TYPING = Duration.millis(250);
  private static final int BEFORE_THE_END = 30;
  private static final double NARROW = 46;

  private final HistoryViewModel model;
  private final Restoring restoring;
  private final Frame frame;
  private final Messages messages;
  private final HistoryWords words;
  private final PauseTransition typed;
  @FXML private ScrollPane root;
  @FXML private Pane segments;
  @FXML private TextField text;
  @FXML private ComboBox<String> person;
  @FXML private ComboBox<String> record;
  @FXML private ComboBox<String> kind;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private Label about;
  @FXML private Hyperlink everything;
  @FXML private ListView<PastAct> list;
  @FXML private Pane none;
  @FXML private Pane acts;
  @FXML private ScrollPane look;
  @FXML private VBox told;
  private @Nullable HistoryFilters filters;
  private boolean filling;

  public HistoryController(HistoryViewModel model, Restoring restoring, Frame frame) {
    this.model = model;
    this.restoring = restoring;
    this.frame = frame;
    this.messages = frame.messages();
    this.words = new HistoryWords(frame);
    this.typed = Motion.delay(TYPING, () -> model.find(text.getText()));
    model.onFailure(frame.failures()::show);
  }

  @FXML
  private void initialize() {
    new PastSegments(frame).into(segments, PastSegments.Part.HISTORY);
    list.setItems(model.acts());
    list.setCellFactory(
        of -> {
          TwoLineCell<PastAct> cell = new TwoLineCell<>(words::act, words::rest);
          cell.indexProperty()
              .subscribe(
                  index -> {
                    if (index.intValue() >= model.acts().size() - BEFORE_THE_END) {
                      model.readMore();
                    }
                  });
          return cell;
        });
    list.getSelectionModel().selectedItemProperty().subscribe(model::tell);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            look.requestFocus();
            event.consume();
          }
        });
    root.widthProperty().subscribe(this::arrange);
    text.textProperty().subscribe(this::typing);
    filters = new HistoryFilters(model, words, messages, person, record, kind, from, to);
    model.aboutProperty().subscribe(this::showAbout);
    everything.visibleProperty().bind(filters.narrowed(text));
    everything.managedProperty().bind(everything.visibleProperty());
    model
        .toldProperty()
        .subscribe(one -> new ChangeCards(frame, words, this::restore).into(told, one));
    // As a change, so that the list in view has taken it in before.
    model.acts().addListener((ListChangeListener<PastAct>) _ -> keepSelection());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("section.history");
  }

  @Override
  public void shown(Place.History place) {
    filling = true;
    text.clear();
    filling = false;
    model.show(place.about() instanceof RecordKey key ? key : null);
  }

  @Override
  public void hidden() {
    typed.stop();
    model.hide();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  @Override
  public Optional<Object> record() {
    return model
        .toldProperty()
        .get()
        .flatMap(one -> one.changes().stream().findFirst())
        .map(change -> change.subject().key());
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(
        Command.ofView("past.filter", Menus.VIEW, () -> frame.fx().later(text::requestFocus))
            .key("Shortcut+F")
            .key("Slash")
            .icon("fth-filter"));
    all.add(Command.ofView("past.next", Menus.VIEW, () -> step(1)).key("J").in(Command.Scope.LIST));
    all.add(
        Command.ofView("past.previous", Menus.VIEW, () -> step(-1))
            .key("K")
            .in(Command.Scope.LIST));
    all.add(
        Command.ofView("past.takeBack", Menus.EDIT, this::takeBack)
            .key("U")
            .in(Command.Scope.LIST)
            .icon("fth-rotate-ccw")
            .refusedWhen(this::notToTakeBack));
    all.add(version("past.version", "R", false));
    all.add(version("past.before", "Shift+R", true));
    return all;
  }

  private Command version(String id, String key, boolean before) {
    return Command.ofView(id, Menus.EDIT, () -> restoreVersion(before))
        .key(key)
        .in(Command.Scope.LIST)
        .icon("fth-corner-up-left")
        .refusedWhen(
            () ->
                model.aboutProperty().get().isPresent() && selected().isPresent()
                    ? Optional.empty()
                    : Optional.of("command.past.refused.record"));
  }

  @FXML
  private void everything() {
    filling = true;
    text.clear();
    filling = false;
    model.show(null);
    if (filters != null) {
      filters.clear();
    }
    list.requestFocus();
  }

  // In a narrow window, or with large text, what an act did stands under the list.
  private void arrange() {
    double em = 14.0 * frame.settings().current().textSize() / 100;
    boolean narrow = root.getWidth() < NARROW * em;
    GridPane.setConstraints(look, narrow ? 0 : 1, narrow ? 1 : 0);
    GridPane.setHgrow(acts, narrow ? Priority.ALWAYS : Priority.NEVER);
  }

  private void takeBack() {
    selected()
        .ifPresent(
            act ->
                restoring.act(
                    () -> model.takeBack(act),
                    ActNames.of(messages, act.name()),
                    "history.said.takenBack"));
  }

  private Optional<String> notToTakeBack() {
    return selected()
        .map(act -> act.undoneBy() == null ? "" : "command.past.refused.taken")
        .or(() -> Optional.of("command.past.refused.none"))
        .filter(why -> !why.isEmpty());
  }

  private void restoreVersion(boolean before) {
    Optional<Subject> subject = model.aboutProperty().get();
    if (subject.isPresent() && selected().isPresent()) {
      PastAct act = selected().get();
      restoring.act(
          () -> model.restoreVersion(subject.get().key(), act, before),
          words.name(subject.get()),
          "history.said.restored");
    }
  }

  private void restore(RecordChange change, String column) {
    restoring.act(
        () -> model.restoreField(change, column),
        words.field(change.record().table(), column),
        "history.said.restored");
  }

  private Optional<PastAct> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void step(int by) {
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < model.acts().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 3));
    }
  }

  private void typing() {
    if (!filling) {
      typed.playFromStart();
    }
  }

  private void showAbout(Optional<Subject> subject) {
    about.setText(
        subject
            .map(
                one ->
                    messages.text(
                        one.there() ? "history.about" : "history.about.gone",
                        words.kind(one.key().table()),
                        words.name(one)))
            .orElseGet(() -> messages.text("history.about.all")));
  }

  private void keepSelection() {
    none.setVisible(model.acts().isEmpty());
    list.setVisible(!model.acts().isEmpty());
    if (selected().isEmpty() && !model.acts().isEmpty()) {
      list.getSelectionModel().select(0);
    } else if (model.acts().isEmpty()) {
      told.getChildren().clear();
    } else {
      model.tell(selected().orElse(null));
    }
  }
}
