package touchstone.ui.interaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.past.RecordKey;
import touchstone.report.Report;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Motion;
import touchstone.ui.Place;
import touchstone.ui.Screen;

/// Ties the list of interactions to its view model.
public final class InteractionListController implements Screen<Place.Interactions> {
  private static final Duration TYPING = Duration.millis(150);

  private final InteractionListViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final DetailPane detail;
  private final PauseTransition typed;
  @FXML private Parent root;
  @FXML private TextField text;
  @FXML private Pane filters;
  @FXML private Pane chips;
  @FXML private Label count;
  @FXML private Hyperlink clear;
  @FXML private TableView<InteractionLine> table;
  @FXML private Pane none;
  @FXML private Label noneWords;
  @FXML private Hyperlink noneClear;
  @FXML private Pane body;
  @FXML private Pane list;

  public InteractionListController(InteractionListViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    this.detail = new DetailPane(model, frame);
    this.typed = Motion.delay(TYPING, this::filterByText);
    model.onFailure(frame.failures()::show);
  }

  @FXML
  private void initialize() {
    new FilterBar(model, frame, filters, chips);
    new InteractionColumns(messages, frame.formats(), () -> model.codesProperty().get())
        .into(table);
    table.setItems(model.lines());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(of -> new InteractionRow(model, this::openDetail));
    table.getSelectionModel().selectedItemProperty().subscribe(this::lookAlong);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    text.textProperty().subscribe(() -> typed.playFromStart());
    text.setOnKeyPressed(this::pressedInText);
    model.filterProperty().subscribe(this::showFilter);
    new CountLine(count, none, noneWords, noneClear).follow(model, frame);
    model.reloadingProperty().subscribe(on -> table.setOpacity(on ? 0.6 : 1));
    detail.setVisible(false);
    detail.managedProperty().bind(detail.visibleProperty());
    detail.onClosed(this::closeDetail);
    body.getChildren().add(detail);
    new SideBySide(body, list, detail).keep(frame.appearance());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("section.interactions");
  }

  @Override
  public void shown(Place.Interactions place) {
    if (place.filter() instanceof InteractionFilter wanted && !wanted.equals(filter())) {
      closeDetail();
    }
    model.show(place.filter() instanceof InteractionFilter wanted ? wanted : null);
  }

  @Override
  public void hidden() {
    typed.stop();
    model.hide();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(table);
  }

  @Override
  public Optional<Object> record() {
    return selected().map(line -> new RecordKey("interaction", line.id().value()));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("interactions.filter", Menus.VIEW, this::focusText)
            .key("Shortcut+F")
            .key("Slash")
            .icon("fth-filter"),
        Command.ofView("interactions.clear", Menus.VIEW, this::clearFilter)
            .icon("fth-x")
            .refusedWhen(
                () ->
                    FilterWords.narrows(filter())
                        ? Optional.empty()
                        : Optional.of("command.interactions.clear.refused")),
        Command.ofView("interactions.open", Menus.VIEW, this::openDetail).icon("fth-eye"),
        Command.ofView("interactions.next", Menus.VIEW, () -> step(1))
            .key("J")
            .in(Command.Scope.LIST),
        Command.ofView("interactions.previous", Menus.VIEW, () -> step(-1))
            .key("K")
            .in(Command.Scope.LIST),
        Command.ofView("interactions.copy", Menus.EDIT, this::copy).icon("fth-copy"),
        Command.ofView("interactions.export", Menus.FILE, this::export)
            .key("Shortcut+P")
            .icon("fth-share"),
        onSelected("interactions.edit", "fth-edit-2", detail::edit),
        onSelected("interactions.review", "fth-alert-triangle", detail::review),
        onSelected("interactions.customer", "fth-user", detail::customer),
        onSelected("interactions.delete", "fth-trash-2", detail::delete));
  }

  @FXML
  private void clearFilter() {
    text.clear();
    model.filterProperty().set(InteractionFilter.ALL);
    table.requestFocus();
  }

  @FXML
  private void log() {
    frame.commands().run("log.interaction");
  }

  private void export() {
    frame.screens().go(new Place.Reports(new Report.Interactions(filter())));
  }

  private Command onSelected(String id, String icon, Consumer<InteractionLine> act) {
    return Command.ofView(id, Menus.EDIT, () -> selected().ifPresent(act))
        .icon(icon)
        .refusedWhen(
            () ->
                selected().isPresent()
                    ? Optional.empty()
                    : Optional.of("command.interactions.refused.none"));
  }

  private Optional<InteractionLine> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private InteractionFilter filter() {
    return model.filterProperty().get();
  }

  private void pressed(KeyEvent event) {
    Map<KeyCode, Runnable> acts =
        event.isShortcutDown()
            ? Map.of(KeyCode.C, this::copy)
            : Map.of(
                KeyCode.ENTER,
                this::openDetail,
                KeyCode.SPACE,
                detail.isVisible() ? this::closeDetail : this::openDetail,
                KeyCode.DELETE,
                () -> selected().ifPresent(detail::delete),
                KeyCode.ESCAPE,
                this::leave);
    Runnable act = acts.get(event.getCode());
    if (act != null) {
      act.run();
      event.consume();
    }
  }

  private void pressedInText(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      clearFilter();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
      filterByText();
      table.requestFocus();
      event.consume();
    }
  }

  // Later, so that the sign that asked for it is not typed into the field.
  private void focusText() {
    frame.fx().later(text::requestFocus);
  }

  private void leave() {
    if (detail.isVisible()) {
      closeDetail();
    } else {
      clearFilter();
    }
  }

  private void step(int by) {
    int next = table.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < model.lines().size()) {
      table.getSelectionModel().clearAndSelect(next);
      table.getFocusModel().focus(next);
      table.scrollTo(Math.max(0, next - 3));
    }
  }

  private void openDetail() {
    if (selected().isEmpty() && !model.lines().isEmpty()) {
      table.getSelectionModel().clearAndSelect(0);
    }
    selected()
        .ifPresent(
            line -> {
              detail.setVisible(true);
              model.look(line.id());
            });
  }

  private void closeDetail() {
    detail.setVisible(false);
    model.lookAway();
    table.requestFocus();
  }

  private void lookAlong(@Nullable InteractionLine line) {
    if (line != null && detail.isVisible()) {
      model.look(line.id());
    }
  }

  private void copy() {
    List<InteractionLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (!chosen.isEmpty()) {
      LinesAsText.copy(chosen);
      frame.notices().say("interactions.copied", chosen.size());
    }
  }

  private void filterByText() {
    typed.stop();
    String now = text.getText().isBlank() ? null : text.getText().strip();
    model.filterProperty().set(filter().withText(now));
  }

  private void showFilter(InteractionFilter now) {
    String wanted = now.text() == null ? "" : now.text();
    if (!text.getText().strip().equals(wanted)) {
      text.setText(wanted);
      typed.stop();
    }
    clear.setVisible(FilterWords.narrows(now));
  }
}
