package touchstone.ui.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerLine;
import touchstone.logbook.Duplicate;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Screen;
import touchstone.ui.customer.DuplicatesViewModel.State;

/// The pairs of customers that are perhaps one.
public final class DuplicatesController implements Screen<Place.Duplicates> {
  private static final double NARROWEST = 21;
  private static final double SCROLLBAR = 18;

  private final DuplicatesViewModel model;
  private final Frame frame;
  private final Function<Consumer<Change>, Subscription> news;
  private @Nullable Subscription subscription;
  @FXML private VBox root;
  @FXML private Label count;
  @FXML private TableView<Duplicate> table;
  @FXML private VBox empty;
  @FXML private VBox failed;
  @FXML private Label failedWhy;
  @FXML private HBox acts;

  /// `news` subscribes a listener to committed acts.
  public DuplicatesController(
      DuplicatesViewModel model, Frame frame, Function<Consumer<Change>, Subscription> news) {
    this.model = model;
    this.frame = frame;
    this.news = news;
  }

  @FXML
  private void initialize() {
    table.setItems(model.pairs());
    table
        .getColumns()
        .setAll(
            List.of(
                column("one", pair -> who(pair.one())),
                column("other", pair -> who(pair.other())),
                column("why", this::why)));
    table.widthProperty().subscribe(_ -> spread());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.stateProperty().subscribe(state -> showState(state));
    model.pairs().subscribe(this::counted);
    model.failureProperty().subscribe(why -> failedWhy.setText(why.map(this::words).orElse("")));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return frame.messages().text("customers.duplicates");
  }

  @Override
  public void shown(Place.Duplicates place) {
    subscription = news.apply(change -> frame.fx().execute(() -> model.changed(change)));
    spread();
    model.show();
  }

  @Override
  public void hidden() {
    if (subscription != null) {
      subscription.close();
    }
    model.hide();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(table);
  }

  @Override
  public Optional<Object> customer() {
    return selected().map(pair -> pair.one().id());
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.duplicates.merge", Menus.CUSTOMER, this::merge)
            .key("M")
            .icon("fth-git-merge")
            .refusedWhen(this::noneSelected),
        Command.ofView("customers.duplicates.apart", Menus.CUSTOMER, this::apart)
            .key("X")
            .icon("fth-x")
            .refusedWhen(this::noneSelected),
        Command.ofView("customers.duplicates.open", Menus.CUSTOMER, this::open)
            .key("O")
            .icon("fth-user")
            .refusedWhen(this::noneSelected));
  }

  @FXML
  private void merge() {
    selected()
        .ifPresent(
            pair ->
                frame
                    .panels()
                    .open(new PanelRequest.MergeCustomers(pair.one().id(), pair.other().id())));
  }

  @FXML
  private void apart() {
    selected().ifPresent(model::apart);
  }

  @FXML
  private void again() {
    model.read();
  }

  @FXML
  private void toList() {
    frame.screens().go(new Place.Customers());
  }

  private void open() {
    selected().ifPresent(pair -> frame.screens().go(new Place.CustomerPage(pair.one().id())));
  }

  // Each column has the room its words need at the text size in force, and more where there is.
  private void spread() {
    double em = frame.appearance().scale() * 14;
    double each = Math.max(NARROWEST * em, Math.floor((table.getWidth() - SCROLLBAR) / 3));
    table.getColumns().forEach(column -> column.setPrefWidth(each));
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      merge();
    }
  }

  private Optional<Duplicate> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private Optional<String> noneSelected() {
    return selected().isPresent() ? Optional.empty() : Optional.of("customers.duplicates.choose");
  }

  private void counted() {
    int found = model.pairs().size();
    String number = frame.formats().count(found);
    count.setText(
        found == 0
            ? ""
            : frame
                .messages()
                .text(
                    found < DuplicatesViewModel.AT_MOST
                        ? "customers.duplicates.count"
                        : "customers.duplicates.first",
                    found,
                    number));
    frame.fx().later(this::chooseFirst);
  }

  // The table drops its choice when it is filled anew.
  private void chooseFirst() {
    if (selected().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  private String who(CustomerLine line) {
    long interactions = line.stabilizing() + line.critical() + line.planned() + line.surprise();
    return frame
        .messages()
        .text(
            "customers.duplicates.who",
            OneLine.of(line.name()),
            OneLine.of(line.reference()),
            interactions,
            frame.formats().count(interactions));
  }

  private String why(Duplicate pair) {
    return pair.reasons().stream()
        .map(reason -> frame.messages().text("customers.duplicates.reason." + reason.id()))
        .collect(Collectors.joining(" · "));
  }

  private TableColumn<Duplicate, Duplicate> column(String id, Function<Duplicate, String> words) {
    TableColumn<Duplicate, Duplicate> column =
        new TableColumn<>(frame.messages().text("customers.duplicates.column." + id));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Words(words));
    return column;
  }

  private void showState(State state) {
    visible(table, state == State.SHOWN || state == State.LOADING);
    visible(acts, state == State.SHOWN);
    visible(empty, state == State.EMPTY);
    visible(failed, state == State.FAILED);
  }

  private String words(Throwable why) {
    return frame
        .failures()
        .wordsFor(why)
        .orElseGet(() -> frame.messages().text("customers.failed.unforeseen"));
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private static final class Words extends TableCell<Duplicate, Duplicate> {
    private final Function<Duplicate, String> words;

    Words(Function<Duplicate, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Duplicate pair, boolean isEmpty) {
      super.updateItem(pair, isEmpty);
      setText(pair == null || isEmpty ? null : words.apply(pair));
    }
  }
}
