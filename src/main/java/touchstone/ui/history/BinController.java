package touchstone.ui.history;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import touchstone.past.BinEntry;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.Place;
import touchstone.ui.Screen;

/// Ties the bin to its view model.
public final class BinController implements Screen<Place.Bin> {
  private final BinViewModel model;
  private final Restoring restoring;
  private final Frame frame;
  private final HistoryWords words;
  @FXML private Parent root;
  @FXML private Pane segments;
  @FXML private ListView<BinEntry> list;
  @FXML private Pane none;
  @FXML private Button act;

  public BinController(BinViewModel model, Restoring restoring, Frame frame) {
    this.model = model;
    this.restoring = restoring;
    this.frame = frame;
    this.words = new HistoryWords(frame);
    model.onFailure(frame.failures()::show);
  }

  @FXML
  private void initialize() {
    new PastSegments(frame).into(segments, PastSegments.Part.BIN);
    list.setItems(model.entries());
    act.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    list.setCellFactory(of -> new TwoLineCell<>(this::title, this::rest));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            restore();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            restore();
          }
        });
    // As a change, so that the list in view has taken it in before.
    model.entries().addListener((ListChangeListener<BinEntry>) _ -> showNone());
    model.readProperty().subscribe(_ -> showNone());
  }

  private void showNone() {
    none.setVisible(model.readProperty().get() && model.entries().isEmpty());
    list.setVisible(!model.entries().isEmpty());
    if (selected().isEmpty() && !model.entries().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return frame.messages().text("history.part.bin");
  }

  @Override
  public void shown(Place.Bin place) {
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
  public Optional<Object> record() {
    return selected().map(entry -> entry.what().key());
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("bin.restore", Menus.EDIT, this::restore)
            .icon("fth-corner-up-left")
            .refusedWhen(
                () ->
                    selected().isPresent()
                        ? Optional.empty()
                        : Optional.of("command.past.refused.none")));
  }

  @FXML
  private void restore() {
    selected()
        .ifPresent(
            entry ->
                restoring.act(
                    () -> model.bringBack(entry),
                    words.name(entry.what()),
                    "history.said.restored"));
  }

  private Optional<BinEntry> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private String title(BinEntry entry) {
    return frame
        .messages()
        .text("history.whole", words.kind(entry.what().key().table()), words.name(entry.what()));
  }

  private String rest(BinEntry entry) {
    return frame
        .messages()
        .text(
            "bin.rest",
            words.moment(entry.act().at()),
            OneLine.of(entry.act().who()),
            entry.more(),
            frame.formats().count(entry.more()),
            entry.daysLeft());
  }
}
