package touchstone.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.past.RecordKey;
import touchstone.report.Report;
import touchstone.store.Change;
import touchstone.store.Subscription;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Screen;
import touchstone.ui.timeline.CustomerPageViewModel.State;

/// The page of one customer: head, cards and tabs.
public final class CustomerPageController implements Screen<Place.CustomerPage> {
  private static final double NARROW = 58;

  private final CustomerPageViewModel model;
  private final Frame frame;
  private final Function<Consumer<Change>, Subscription> news;
  private final PageDoors doors;
  private @Nullable Subscription subscription;
  @FXML private StackPane root;
  @FXML private ScrollPane shown;
  @FXML private VBox page;
  @FXML private HBox headRow;
  @FXML private HBox acts;
  @FXML private VBox head;
  @FXML private Button log;
  @FXML private Button edit;
  @FXML private Button export;
  @FXML private FlowPane cards;
  @FXML private VBox ledger;
  @FXML private VBox glance;
  @FXML private VBox next;
  @FXML private VBox threads;
  @FXML private VBox trend;
  @FXML private VBox details;
  @FXML private Label loading;
  @FXML private VBox failed;
  @FXML private Label failedHead;
  @FXML private Label failedWhy;
  @FXML private TimelineTabController timelineController;

  /// `news` subscribes a listener to committed acts.
  public CustomerPageController(
      CustomerPageViewModel model, Frame frame, Function<Consumer<Change>, Subscription> news) {
    this.model = model;
    this.frame = frame;
    this.news = news;
    this.doors = new PageDoors(frame);
  }

  @FXML
  private void initialize() {
    model.pageProperty().subscribe(page -> page.ifPresent(this::fill));
    model.stateProperty().subscribe(state -> showState(state));
    model.failureProperty().subscribe(why -> failedWhy.setText(why.map(this::words).orElse("")));
    cards.widthProperty().subscribe(_ -> frame.fx().later(this::spreadCards));
    tip(log, "log.interaction");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return model
        .pageProperty()
        .get()
        .map(page -> OneLine.of(page.customer().name()))
        .orElseGet(() -> frame.messages().text("timeline.page"));
  }

  @Override
  public void shown(Place.CustomerPage place) {
    subscription = news.apply(change -> frame.fx().execute(() -> model.changed(change)));
    if (place.customer() instanceof CustomerId id) {
      model.show(id);
    }
  }

  @Override
  public void hidden() {
    if (subscription != null) {
      subscription.close();
    }
    timelineController.hidePeek();
    model.hide();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(timelineController.focus());
  }

  @Override
  public Optional<Object> customer() {
    return model.customer().map(id -> id);
  }

  @Override
  public Optional<Object> record() {
    return model.customer().map(id -> new RecordKey("customer", id.value()));
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>(timelineController.commands());
    all.add(
        Command.ofView("customer.edit", Menus.CUSTOMER, this::edit)
            .key("F2")
            .key("E")
            .icon("fth-edit-2"));
    all.add(
        Command.ofView("customer.export", Menus.CUSTOMER, this::export)
            .key("Shortcut+E")
            .icon("fth-share"));
    all.add(
        Command.ofView("customers.merge", Menus.CUSTOMER, this::merge)
            .key("Shortcut+M")
            .icon("fth-git-merge"));
    all.add(
        Command.ofView("customers.split", Menus.CUSTOMER, this::split)
            .key("Shortcut+Shift+M")
            .icon("fth-scissors"));
    all.add(
        Command.ofView("customers.erase", Menus.CUSTOMER, this::erase)
            .key("Shortcut+Alt+E")
            .icon("fth-trash-2"));
    all.forEach(
        command -> {
          if (command.id().equals("customer.edit")) {
            tip(edit, command);
          } else if (command.id().equals("customer.export")) {
            tip(export, command);
          }
        });
    return all;
  }

  @FXML
  private void log() {
    frame.commands().run("log.interaction");
  }

  @FXML
  private void edit() {
    model.customer().ifPresent(id -> frame.panels().open(new PanelRequest.EditCustomer(id)));
  }

  @FXML
  private void export() {
    model.customer().ifPresent(id -> doors.go(new Place.Reports(new Report.Timeline(id))));
  }

  private void merge() {
    model
        .customer()
        .ifPresent(id -> frame.panels().open(new PanelRequest.MergeCustomers(id, null)));
  }

  private void split() {
    model.customer().ifPresent(id -> frame.panels().open(new PanelRequest.SplitCustomer(id)));
  }

  private void erase() {
    model.customer().ifPresent(id -> frame.panels().open(new PanelRequest.EraseCustomer(id)));
  }

  @FXML
  private void again() {
    model.again();
  }

  @FXML
  private void toList() {
    doors.go(new Place.Customers());
  }

  private void fill(CustomerPage page) {
    new PageHead(frame, doors).fill(head, page);
    PageCards filled = new PageCards(frame, doors, model);
    filled.ledger(ledger, page);
    filled.glance(glance, page);
    filled.next(next, page);
    new ThreadList(frame, doors, model).fill(threads, page);
    new TrendSheet(frame, doors, model).fill(trend, page);
    new DetailSheet(frame, doors).fill(details, page);
  }

  private void showState(State state) {
    shown.setVisible(state == State.SHOWN);
    loading.setVisible(state == State.LOADING);
    failed.setVisible(state == State.GONE || state == State.FAILED);
    if (state == State.GONE) {
      failedHead.setText(frame.messages().text("timeline.gone"));
      failedWhy.setText(frame.messages().text("timeline.gone.next"));
    } else if (state == State.FAILED) {
      failedHead.setText(frame.messages().text("timeline.failed"));
    }
  }

  // Three beside each other where there is room, else one under the other.
  private void spreadCards() {
    double width = cards.getWidth() - cards.getInsets().getLeft() - cards.getInsets().getRight();
    double em = frame.appearance().scale() * 14;
    int columns = width < NARROW * em ? 1 : 3;
    placeActs(columns == 1);
    double each = Math.floor((width - cards.getHgap() * (columns - 1)) / columns);
    cards.getChildren().forEach(card -> ((VBox) card).setPrefWidth(each));
  }

  private void placeActs(boolean below) {
    if (below && headRow.getChildren().remove(acts)) {
      page.getChildren().add(1, acts);
    } else if (!below && page.getChildren().remove(acts)) {
      headRow.getChildren().add(acts);
    }
  }

  private void tip(Button button, String command) {
    frame.commands().find(command).ifPresent(found -> tip(button, found));
  }

  private void tip(Button button, Command command) {
    button.setTooltip(
        new Tooltip(
            frame
                .messages()
                .text("timeline.button.tip", command.name(frame.messages()), command.keyText())));
  }

  private String words(Throwable why) {
    return frame
        .failures()
        .wordsFor(why)
        .orElseGet(() -> frame.messages().text("timeline.failed.unforeseen"));
  }
}
