package touchstone.ui.today;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import touchstone.draft.KeptDraft;
import touchstone.followup.FollowUp;
import touchstone.past.RecordKey;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.Screen;

/// Ties the worklist to its view model.
public final class TodayController implements Screen<Place.Today> {
  // In em: what words and buttons take beside each other.
  private static final double ROOMY = 40;
  private static final double TEXT_PIXELS = 14;

  private final TodayViewModel model;
  private final Frame frame;
  private final Messages messages;
  private boolean roomy = true;
  @FXML private Parent root;
  @FXML private Label date;
  @FXML private ListView<Work> list;
  @FXML private Pane nothingDue;
  @FXML private Pane firstSteps;

  public TodayController(TodayViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    model.onFailure(frame.failures()::show);
  }

  @FXML
  private void initialize() {
    list.setCellFactory(
        of -> new WorkCell(model, messages, frame.formats(), frame.zone(), this::roomy));
    list.widthProperty().subscribe(() -> fit());
    frame.settings().watch(_ -> fit());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openSelected();
          }
        });
    model.dayProperty().subscribe(this::show);
    frame.panels().openProperty().subscribe(open -> refreshAfter(open.isPresent()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("section.today");
  }

  @Override
  public void shown(Place.Today place) {
    model.refresh();
  }

  @Override
  public void hidden() {}

  @Override
  public Optional<Node> firstFocus() {
    return list.isVisible() ? Optional.of(list) : Optional.empty();
  }

  @Override
  public Optional<Object> record() {
    return switch (list.getSelectionModel().getSelectedItem()) {
      case Work.Promised promised ->
          Optional.of(new RecordKey("follow_up", promised.line().followUp().id()));
      case Work.ToReview review ->
          Optional.of(new RecordKey("incident", review.line().id().value()));
      case null, default -> Optional.empty();
    };
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("today.next", Menus.VIEW, () -> step(1)).key("J").in(Command.Scope.LIST),
        Command.ofView("today.previous", Menus.VIEW, () -> step(-1))
            .key("K")
            .in(Command.Scope.LIST),
        Command.ofView("today.resume", Menus.EDIT, () -> unsaved().ifPresent(model::resume))
            .key("R")
            .in(Command.Scope.LIST)
            .icon("fth-edit-3")
            .refusedWhen(this::noDraft),
        Command.ofView("today.discard", Menus.EDIT, this::discard)
            .key("Delete")
            .in(Command.Scope.LIST)
            .icon("fth-trash-2")
            .refusedWhen(this::noDraft),
        onFollowUp("today.done", "E", "fth-check", model::done, "today.said.done"),
        onFollowUp(
            "today.tomorrow", "S", "fth-clock", model::snoozeToTomorrow, "today.said.tomorrow"),
        onFollowUp(
            "today.monday", "Shift+S", "fth-calendar", model::snoozeToMonday, "today.said.monday"));
  }

  @FXML
  private void log() {
    frame.commands().run("log.interaction");
  }

  private Command onFollowUp(
      String id, String key, String icon, BiConsumer<FollowUp, LongConsumer> act, String said) {
    return Command.ofView(id, Menus.EDIT, () -> followUp().ifPresent(one -> run(one, act, said)))
        .key(key)
        .in(Command.Scope.LIST)
        .icon(icon)
        .refusedWhen(
            () ->
                followUp().isPresent()
                    ? Optional.empty()
                    : Optional.of("command.today.refused.none"));
  }

  private void run(FollowUp one, BiConsumer<FollowUp, LongConsumer> act, String said) {
    act.accept(one, number -> frame.notices().sayUndoable(() -> frame.undo(number), said));
  }

  private boolean roomy() {
    return roomy;
  }

  private void fit() {
    boolean now = list.getWidth() > ROOMY * TEXT_PIXELS * frame.appearance().scale();
    if (now != roomy) {
      roomy = now;
      list.refresh();
    }
  }

  private Optional<FollowUp> followUp() {
    return list.getSelectionModel().getSelectedItem() instanceof Work.Promised promised
        ? Optional.of(promised.line().followUp())
        : Optional.empty();
  }

  private void openSelected() {
    Work work = list.getSelectionModel().getSelectedItem();
    if (work instanceof Work.Unsaved unsaved) {
      model.resume(unsaved.draft());
    } else if (work instanceof Work.ToReview review) {
      go(new Place.Incidents(review.line().id()));
    } else if (work instanceof Work.Promised promised) {
      go(new Place.CustomerPage(promised.line().followUp().customer()));
    }
  }

  private Optional<KeptDraft> unsaved() {
    return list.getSelectionModel().getSelectedItem() instanceof Work.Unsaved unsaved
        ? Optional.of(unsaved.draft())
        : Optional.empty();
  }

  private Optional<String> noDraft() {
    return unsaved().isPresent() ? Optional.empty() : Optional.of("command.today.refused.draft");
  }

  private void discard() {
    unsaved().ifPresent(model::discard);
  }

  // A panel that was closed may have left a draft behind, or taken one away.
  private void refreshAfter(boolean panelOpen) {
    if (!panelOpen) {
      model.refresh();
    }
  }

  private void go(Place place) {
    if (frame.screens().has(place)) {
      frame.screens().go(place);
    } else {
      frame.notices().say("command.refused.screen");
    }
  }

  private void step(int by) {
    int next = list.getSelectionModel().getSelectedIndex() + by;
    while (next >= 0
        && next < list.getItems().size()
        && list.getItems().get(next) instanceof Work.Head) {
      next += by;
    }
    if (next >= 0 && next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 3));
    }
  }

  private void show(Optional<TodayReading.Day> read) {
    read.ifPresent(
        now -> {
          date.setText(frame.formats().dayOfWeek(now.day()));
          int selected = Math.max(1, list.getSelectionModel().getSelectedIndex());
          list.getItems().setAll(now.work());
          list.setVisible(!now.work().isEmpty());
          nothingDue.setVisible(now.work().isEmpty() && !now.nothingLogged());
          firstSteps.setVisible(now.nothingLogged());
          if (!now.work().isEmpty()) {
            list.getSelectionModel().select(Math.min(selected, now.work().size() - 1));
          }
        });
  }
}
