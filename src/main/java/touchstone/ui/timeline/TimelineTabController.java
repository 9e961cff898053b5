package touchstone.ui.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.chart.TimelineLayout.TimeAxis;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.PanelRequest;
import touchstone.ui.control.TimelineView;

/// The timeline of the page with its tools, and the same interactions as a table.
public final class TimelineTabController {
  private final CustomerPageViewModel model;
  private final Frame frame;
  private final PageDoors doors;
  private final TimelinePeekCard peek;
  @FXML private ToggleGroup axes;
  @FXML private ToggleButton days;
  @FXML private ToggleButton dates;
  @FXML private Button zoomOut;
  @FXML private Button fit;
  @FXML private Button zoomIn;
  @FXML private Node legend;
  @FXML private ToggleButton asTable;
  @FXML private TimelineView view;
  @FXML private TableView<InteractionLine> table;
  @FXML private VBox empty;

  public TimelineTabController(CustomerPageViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.doors = new PageDoors(frame);
    this.peek = new TimelinePeekCard(frame, doors);
  }

  @FXML
  private void initialize() {
    view.paletteProperty().bind(Looks.palette(frame));
    view.setOnOpen(this::peekInPlace);
    view.setOnPeek(this::peek);
    view.setOnLogHere(this::logAt);
    view.setOnClusterOpened(ids -> doors.interactions(InteractionFilter.ALL.withIds(ids)));
    model.pageProperty().subscribe(page -> show(page));
    axes.selectedToggleProperty().subscribe(this::chooseAxis);
    table.setItems(model.rows());
    new TimelineRows(frame, model).into(table, this::peekRow);
    asTable.selectedProperty().subscribe(_ -> showTable());
    asTable.setTooltip(new Tooltip(frame.messages().text("command.timeline.table.description")));
  }

  /// What takes the focus when the page comes into view.
  Node focus() {
    return asTable.isSelected() ? table : view;
  }

  /// The commands of the tab, while the page is in view.
  List<Command> commands() {
    return List.of(
        Command.ofView("timeline.table", Menus.VIEW, this::toggleTable)
            .key("Shortcut+T")
            .icon("fth-list"),
        Command.ofView("timeline.axis", Menus.VIEW, this::toggleAxis).icon("fth-calendar"),
        Command.ofView("timeline.zoomIn", Menus.VIEW, this::zoomIn)
            .key("Plus")
            .key("Add")
            .icon("fth-zoom-in"),
        Command.ofView("timeline.zoomOut", Menus.VIEW, this::zoomOut)
            .key("Minus")
            .key("Subtract")
            .icon("fth-zoom-out"),
        Command.ofView("timeline.fit", Menus.VIEW, this::fit).key("0").icon("fth-maximize"));
  }

  void hidePeek() {
    peek.hide();
  }

  @FXML
  private void zoomIn() {
    view.zoomIn();
  }

  @FXML
  private void zoomOut() {
    view.zoomOut();
  }

  @FXML
  private void fit() {
    view.fit();
  }

  @FXML
  private void log() {
    frame.commands().run("log.interaction");
  }

  private void show(Optional<CustomerPage> page) {
    view.setModel(page.map(TimelineModels::of).orElse(null));
    boolean noStart = page.isPresent() && page.get().tenure() == null;
    days.setDisable(noStart);
    if (noStart) {
      axes.selectToggle(dates);
    }
    showTable();
  }

  private void showTable() {
    boolean any = model.pageProperty().get().filter(p -> !p.marks().isEmpty()).isPresent();
    boolean rows = asTable.isSelected();
    empty.setVisible(!any && model.pageProperty().get().isPresent());
    visible(table, any && rows);
    visible(view, any && !rows);
    for (Node tool : List.of(days, dates, zoomOut, fit, zoomIn)) {
      tool.setDisable(rows || !any || (tool.equals(days) && noStart()));
    }
    asTable.setDisable(!any);
    legend.setVisible(any && !rows);
  }

  private boolean noStart() {
    return model.pageProperty().get().filter(p -> p.tenure() == null).isPresent();
  }

  private void toggleTable() {
    asTable.setSelected(!asTable.isSelected());
    if (asTable.isSelected() && table.getSelectionModel().getSelectedIndex() < 0) {
      table.getSelectionModel().select(0);
    }
    focus().requestFocus();
  }

  private void toggleAxis() {
    axes.selectToggle(dates.isSelected() ? days : dates);
  }

  // A second click on the chosen one takes the choice away; there is always one, so it returns.
  private void chooseAxis(@Nullable Toggle chosen) {
    if (chosen == null) {
      axes.selectToggle(view.axisProperty().get() == TimeAxis.TENURE ? days : dates);
    } else {
      view.axisProperty().set(chosen.equals(days) ? TimeAxis.TENURE : TimeAxis.CALENDAR);
    }
  }

  private void peek(long id, double screenX, double screenY) {
    model.peek(id, facts -> peek.show(view, facts, model.pageProperty().get(), screenX, screenY));
  }

  private void peekInPlace(long id) {
    view.placed()
        .flatMap(placed -> TimelinePeekCard.spotOf(view, placed, id))
        .ifPresent(at -> peek(id, at.getX(), at.getY()));
  }

  private void peekRow(InteractionLine line) {
    var bounds = table.localToScreen(table.getLayoutBounds());
    if (bounds != null) {
      model.peek(
          line.id().value(),
          facts ->
              peek.show(
                  table,
                  facts,
                  model.pageProperty().get(),
                  bounds.getCenterX(),
                  bounds.getMinY() + bounds.getHeight() / 3));
    }
  }

  private void logAt(LocalDate day) {
    var page = model.pageProperty().get();
    page.ifPresent(
        shown -> {
          boolean today = day.equals(shown.house().today());
          var noon = day.atTime(LocalTime.NOON).atZone(shown.house().zone()).toInstant();
          frame.panels().open(new PanelRequest.Log(shown.id(), null, today ? null : noon));
        });
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
