package touchstone.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette over the window: typing finds, arrows choose, Enter does it, Esc returns to where
/// one was.
final class PaletteController {
  private static final double WIDTH = 640;
  private static final double ROW = 40;
  private static final int MOST_ROWS = 9;

  private final PaletteViewModel model;
  private final Appearance appearance;
  private final Messages messages;
  private @Nullable Node focusedBefore;
  @FXML private StackPane root;
  @FXML private VBox palette;
  @FXML private TextField query;
  @FXML private ListView<PaletteEntry> entries;
  @FXML private Label none;

  PaletteController(PaletteViewModel model, Appearance appearance, Messages messages) {
    this.model = model;
    this.appearance = appearance;
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    root.setVisible(false);
    query.textProperty().bindBidirectional(model.queryProperty());
    entries.setItems(model.entries());
    entries.setCellFactory(list -> new PaletteCell(messages));
    model.selectedProperty().subscribe(at -> select(at.intValue()));
    var empty = Bindings.isEmpty(model.entries());
    none.visibleProperty().bind(empty);
    none.managedProperty().bind(empty);
    entries.visibleProperty().bind(empty.not());
    entries.managedProperty().bind(empty.not());
    model.entries().addListener((ListChangeListener<? super PaletteEntry>) change -> fit());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    root.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    root.setOnMousePressed(event -> closeWhenOutside(event));
    entries.setOnMouseClicked(event -> clicked());
  }

  boolean isOpen() {
    return root.isVisible();
  }

  void open() {
    if (isOpen()) {
      query.selectAll();
      return;
    }
    focusedBefore = root.getScene().getFocusOwner();
    root.setVisible(true);
    palette.setMaxSize(WIDTH * appearance.scale(), VBox.USE_PREF_SIZE);
    model.open();
    fit();
    query.requestFocus();
    Motion.appear(palette);
  }

  Parent root() {
    return root;
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> close();
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case PAGE_DOWN -> model.move(MOST_ROWS - 1);
      case PAGE_UP -> model.move(1 - MOST_ROWS);
      case TAB -> model.move(event.isShiftDown() ? -1 : 1);
      case ENTER -> accept();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void accept() {
    model
        .choice()
        .ifPresent(
            entry -> {
              close();
              entry.action().run();
            });
  }

  private void close() {
    root.setVisible(false);
    model.close();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
    focusedBefore = null;
  }

  private void clicked() {
    int at = entries.getSelectionModel().getSelectedIndex();
    if (at >= 0) {
      model.selectedProperty().set(at);
      accept();
    }
  }

  private void closeWhenOutside(MouseEvent event) {
    if (root.equals(event.getTarget())) {
      close();
    }
  }

  private void select(int at) {
    entries.getSelectionModel().clearAndSelect(at);
    int seen = (int) (entries.getHeight() / entries.getFixedCellSize());
    int rows = seen > 0 ? Math.min(seen, MOST_ROWS) : MOST_ROWS;
    entries.scrollTo(Math.max(0, at - rows + 2));
  }

  private void fit() {
    double row = ROW * appearance.scale();
    entries.setFixedCellSize(row);
    int rows = Math.min(MOST_ROWS, model.entries().size());
    entries.setPrefHeight(rows * row + 14 * appearance.scale());
    // With large text the list gives way, so that the line above and the foot stay in view.
    entries.setMinHeight(row);
  }
}
