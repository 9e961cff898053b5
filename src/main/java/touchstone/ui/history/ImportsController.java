package touchstone.ui.history;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import touchstone.past.EditedRow;
import touchstone.past.ImportUndo;
import touchstone.past.Imported;
import touchstone.ui.ActNames;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Screen;
import touchstone.ui.UndoRefusal;

/// Ties the imports to their view model.
public final class ImportsController implements Screen<Place.Imports> {
  private final ImportsViewModel model;
  private final UndoRefusal refusal;
  private final Frame frame;
  private final Messages messages;
  private final HistoryWords words;
  @FXML private Parent root;
  @FXML private Pane segments;
  @FXML private ListView<Imported> list;
  @FXML private Pane none;
  @FXML private Button act;
  @FXML private Label busy;
  @FXML private Pane ask;
  @FXML private Label question;
  @FXML private ListView<EditedRow> edited;
  @FXML private Button keep;

  public ImportsController(ImportsViewModel model, UndoRefusal refusal, Frame frame) {
    this.model = model;
    this.refusal = refusal;
    this.frame = frame;
    this.messages = frame.messages();
    this.words = new HistoryWords(frame);
    model.onFailure(frame.failures()::show);
  }

  @FXML
  private void initialize() {
    new PastSegments(frame).into(segments, PastSegments.Part.IMPORTS);
    list.setItems(model.list());
    act.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    list.setCellFactory(
        of -> {
          TwoLineCell<Imported> cell = new TwoLineCell<>(this::title, this::rest);
          cell.indexProperty()
              .subscribe(
                  index -> {
                    if (index.intValue() >= model.list().size() - 10) {
                      model.readMore();
                    }
                  });
          return cell;
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            takeBack();
            event.consume();
          }
        });
    edited.setCellFactory(of -> new TwoLineCell<>(row -> words.name(row.subject()), this::last));
    edited.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(edited.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
    busy.visibleProperty().bind(model.busyProperty());
    busy.managedProperty().bind(busy.visibleProperty());
    ask.managedProperty().bind(ask.visibleProperty());
    model.planProperty().subscribe(this::showPlan);
    // As a change, so that the list in view has taken it in before.
    model.list().addListener((ListChangeListener<Imported>) _ -> showNone());
    model.readProperty().subscribe(_ -> showNone());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("history.part.imports");
  }

  @Override
  public void shown(Place.Imports place) {
    model.show();
  }

  @Override
  public void hidden() {
    model.hide();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(list);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("imports.takeBack", Menus.EDIT, this::takeBack)
            .icon("fth-rotate-ccw")
            .refusedWhen(this::notToTakeBack));
  }

  @FXML
  private void takeBack() {
    Optional<String> why = notToTakeBack();
    if (why.isPresent()) {
      frame.notices().say(why.get());
      return;
    }
    selected()
        .ifPresent(imported -> model.look(imported, one -> run(one, ImportUndo.Edited.TAKE_BACK)));
  }

  @FXML
  private void keepEdited() {
    answer(ImportUndo.Edited.KEEP);
  }

  @FXML
  private void takeAll() {
    answer(ImportUndo.Edited.TAKE_BACK);
  }

  @FXML
  private void forget() {
    model.forget();
    list.requestFocus();
  }

  private void answer(ImportUndo.Edited answer) {
    model.planProperty().get().ifPresent(plan -> run(plan.imported(), answer));
    list.requestFocus();
  }

  private void run(Imported imported, ImportUndo.Edited answer) {
    String name = OneLine.of(imported.file());
    model.takeBack(
        messages.text("imports.job", name),
        imported,
        answer,
        outcome ->
            frame
                .notices()
                .sayUndoable(
                    () -> frame.undo(outcome.act()),
                    "imports.said",
                    name,
                    outcome.edited(),
                    outcome.needed()),
        failure -> refusal.show(failure, name));
  }

  private void open(@Nullable EditedRow row) {
    if (row != null) {
      frame.screens().go(new Place.History(row.subject().key()));
    }
  }

  private Optional<String> notToTakeBack() {
    return selected()
        .map(one -> one.takenBack() ? "command.past.refused.taken" : "")
        .or(() -> Optional.of("command.past.refused.none"))
        .filter(why -> !why.isEmpty());
  }

  private Optional<Imported> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void showNone() {
    none.setVisible(model.readProperty().get() && model.list().isEmpty());
    list.setVisible(!model.list().isEmpty());
    if (selected().isEmpty() && !model.list().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  private void showPlan(Optional<ImportUndo.Plan> plan) {
    ask.setVisible(plan.isPresent());
    plan.ifPresent(
        one -> {
          question.setText(
              messages.text("imports.question", one.edited(), OneLine.of(one.imported().file())));
          edited.getItems().setAll(one.rows());
          frame.fx().later(keep::requestFocus);
        });
  }

  private String title(Imported one) {
    String file = OneLine.of(one.file());
    return one.takenBack() ? messages.text("history.act.takenBack", file) : file;
  }

  private String rest(Imported one) {
    return messages.text(
        "imports.rest",
        words.moment(one.act().at()),
        OneLine.of(one.act().who()),
        one.rows(),
        frame.formats().count(one.rows()),
        frame.formats().count(one.created()),
        frame.formats().count(one.updated()),
        frame.formats().count(one.rejected()));
  }

  private String last(EditedRow row) {
    return messages.text(
        "imports.edited",
        ActNames.of(messages, row.last().name()),
        OneLine.of(row.last().who()),
        words.moment(row.last().at()));
  }
}
