package touchstone.ui.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.code.Codes;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerSort;
import touchstone.past.RecordKey;
import touchstone.report.Report;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Motion;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Screen;
import touchstone.ui.customer.CustomersViewModel.State;

/// The list of customers.
///
/// Long because it ties every act of the list, merging among them, to its key and its place.
public final class CustomersController implements Screen<Place.Customers> {
  private static final Duration TYPING = Duration.millis(150);

  private final CustomersViewModel model;
  private final Frame frame;
  private final Function<Consumer<Change>, Subscription> news;
  private final CustomerColumns columns;
  private @Nullable Subscription subscription;
  @FXML private VBox root;
  @FXML private TextField filter;
  @FXML private ComboBox<Optional<String>> segment;
  @FXML private ComboBox<Optional<String>> stage;
  @FXML private Label count;
  @FXML private TableView<CustomerLine> table;
  @FXML private VBox empty;
  @FXML private VBox none;
  @FXML private VBox failed;
  @FXML private Label failedWhy;
  @FXML private Label loading;

  /// `news` subscribes a listener to committed acts.
  public CustomersController(
      CustomersViewModel model, Frame frame, Function<Consumer<Change>, Subscription> news) {
    this.model = model;
    this.frame = frame;
    this.news = news;
    this.columns = new CustomerColumns(model, frame);
  }

  @FXML
  private void initialize() {
    PauseTransition typed = Motion.delay(TYPING, () -> model.textProperty().set(filter.getText()));
    filter.textProperty().subscribe(_ -> typed.playFromStart());
    model.textProperty().subscribe(text -> show(text, typed));
    filter.setOnKeyPressed(this::leaveFilter);
    filter.addEventFilter(KeyEvent.KEY_TYPED, this::dropSlash);
    CodeChoice segments =
        new CodeChoice(segment, CodeList.SEGMENT, frame.messages().text("customers.segment.all"));
    CodeChoice stages =
        new CodeChoice(stage, CodeList.STAGE, frame.messages().text("customers.stage.all"));
    segments.follow(model.segmentProperty());
    stages.follow(model.stageProperty());
    model.codesProperty().subscribe((Codes codes) -> segments.offer(codes));
    model.codesProperty().subscribe((Codes codes) -> stages.offer(codes));
    table.setItems(model.rows());
    columns.into(table);
    table.setSortPolicy(this::sort);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.countedProperty().subscribe(counted -> count.setText(words(counted)));
    model.stateProperty().subscribe(state -> showState(state));
    model.failureProperty().subscribe(why -> failedWhy.setText(why.map(this::words).orElse("")));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return frame.messages().text("section.customers");
  }

  @Override
  public void shown(Place.Customers place) {
    subscription = news.apply(change -> frame.fx().execute(() -> model.changed(change)));
    columns.spread(table);
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
    return Optional.of(table.isVisible() ? table : filter);
  }

  @Override
  public Optional<Object> customer() {
    return selected().map(CustomerLine::id);
  }

  @Override
  public Optional<Object> record() {
    return selected().map(line -> new RecordKey("customer", line.id().value()));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.new", Menus.CUSTOMER, this::create)
            .key("Insert")
            .key("N")
            .icon("fth-user-plus"),
        Command.ofView("customers.edit", Menus.CUSTOMER, this::edit)
            .key("F2")
            .key("E")
            .icon("fth-edit-2")
            .refusedWhen(this::noneSelected),
        Command.ofView("customers.open", Menus.CUSTOMER, this::open)
            .icon("fth-user")
            .refusedWhen(this::noneSelected),
        Command.ofView("customers.filter", Menus.VIEW, this::focusFilter)
            .key("Shortcut+F")
            .key("Slash")
            .icon("fth-search"),
        Command.ofView("customers.filter.clear", Menus.VIEW, model::clearFilter).icon("fth-x"),
        Command.ofView("customers.merge", Menus.CUSTOMER, this::merge)
            .key("M")
            .icon("fth-git-merge")
            .refusedWhen(this::noneSelected),
        Command.ofView("customers.export", Menus.FILE, this::export)
            .key("Shortcut+P")
            .icon("fth-share"));
  }

  @FXML
  private void create() {
    frame.panels().open(new PanelRequest.EditCustomer(null));
  }

  @FXML
  private void log() {
    frame.commands().run("log.interaction");
  }

  @FXML
  private void clear() {
    model.clearFilter();
    filter.requestFocus();
  }

  @FXML
  private void again() {
    model.again();
  }

  @FXML
  private void duplicates() {
    frame.commands().run("customers.duplicates");
  }

  private void merge() {
    selected()
        .ifPresent(line -> frame.panels().open(new PanelRequest.MergeCustomers(line.id(), null)));
  }

  private void export() {
    frame.screens().go(new Place.Reports(new Report.Customers(model.filter())));
  }

  private void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void edit() {
    selected().ifPresent(line -> frame.panels().open(new PanelRequest.EditCustomer(line.id())));
  }

  private void open() {
    selected().ifPresent(line -> frame.screens().go(new Place.CustomerPage(line.id())));
  }

  private Optional<CustomerLine> selected() {
    int at = table.getSelectionModel().getSelectedIndex();
    return at < 0 || at >= model.rows().size()
        ? Optional.empty()
        : Optional.ofNullable(model.rows().get(at));
  }

  private Optional<String> noneSelected() {
    return selected().isPresent() ? Optional.empty() : Optional.of("customers.refused.none");
  }

  private boolean sort(TableView<CustomerLine> sorted) {
    if (sorted.getSortOrder().isEmpty()) {
      model.sortBy(CustomerSort.NAME, false);
    } else {
      TableColumn<CustomerLine, ?> column = sorted.getSortOrder().getFirst();
      if (column.getUserData() instanceof CustomerSort by) {
        model.sortBy(by, column.getSortType() == TableColumn.SortType.DESCENDING);
      }
    }
    return true;
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      open();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      open();
    }
  }

  // The sign that led here is still on its way when the field has the focus.
  private void dropSlash(KeyEvent event) {
    if (event.getCharacter().equals("/") && filter.getText().isEmpty()) {
      event.consume();
    }
  }

  // Down goes from the filter into the list, Escape empties the filter.
  private void leaveFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      table.requestFocus();
      if (table.getSelectionModel().getSelectedIndex() < 0) {
        table.getSelectionModel().select(0);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    }
  }

  private void show(String text, PauseTransition typed) {
    if (!text.equals(filter.getText())) {
      filter.setText(text);
      typed.stop();
    }
  }

  private void showState(State state) {
    visible(table, state == State.SHOWN);
    visible(empty, state == State.EMPTY);
    visible(none, state == State.NONE_MATCH);
    visible(failed, state == State.FAILED);
    visible(loading, state == State.LOADING);
  }

  private String words(Optional<CustomersViewModel.Counted> counted) {
    return counted.map(this::words).orElse("");
  }

  private String words(CustomersViewModel.Counted counted) {
    String all = frame.formats().count(counted.all());
    String found = frame.formats().count(counted.found());
    return counted.found() == counted.all()
        ? frame.messages().text("customers.count", counted.all(), all)
        : frame.messages().text("customers.count.of", found, all);
  }

  private String words(Throwable why) {
    String unforeseen = frame.messages().text("customers.failed.unforeseen");
    return frame.failures().wordsFor(why).orElse(unforeseen);
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
