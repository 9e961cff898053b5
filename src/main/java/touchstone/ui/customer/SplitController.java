package touchstone.ui.customer;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.Panel;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.Styles;
import touchstone.ui.customer.SplitViewModel.Choice;
import touchstone.ui.customer.SplitViewModel.Parts;

/// What can be split off a customer, a panel over any screen.
public final class SplitController implements Panel<PanelRequest.SplitCustomer> {
  private final SplitViewModel model;
  private final Frame frame;
  private boolean own;
  @FXML private Parent root;
  @FXML private VBox merged;
  @FXML private ListView<Choice> entries;
  @FXML private TextField to;
  @FXML private Label whose;
  @FXML private Button save;

  public SplitController(SplitViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    entries.setCellFactory(_ -> cell());
    entries.addEventFilter(KeyEvent.KEY_PRESSED, this::mark);
    Label none = new Label(text("customers.split.entries.none"));
    none.setWrapText(true);
    entries.setPlaceholder(none);
    model.partsProperty().subscribe(parts -> parts.ifPresentOrElse(this::fill, this::clear));
    model
        .failureProperty()
        .subscribe(why -> why.ifPresent(problem -> frame.failures().show(problem)));
    to.textProperty().subscribe(_ -> ask());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return text("customers.split");
  }

  @Override
  public void opened(PanelRequest.SplitCustomer request) {
    to.clear();
    if (request.customer() instanceof CustomerId id) {
      model.open(id);
    }
  }

  @Override
  public void closed() {
    model.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(entries);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.split.give", Menus.CUSTOMER, this::save)
            .key("Shortcut+Enter")
            .icon("fth-scissors"));
  }

  @FXML
  private void save() {
    model.give(
        to.getText(),
        customer -> {
          frame.panels().close();
          frame.screens().go(new Place.CustomerPage(customer));
        });
  }

  @FXML
  private void cancel() {
    frame.panels().close();
  }

  private void clear() {
    merged.getChildren().clear();
    entries.getItems().clear();
    count();
  }

  private void fill(Parts parts) {
    merged.getChildren().clear();
    for (Customer one : parts.merged()) {
      Button button =
          new Button(
              text("customers.split.one", OneLine.of(one.name()), OneLine.of(one.reference())));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> model.split(one, () -> opened(one)));
      merged.getChildren().add(button);
    }
    if (parts.merged().isEmpty()) {
      Label nobody = new Label(text("customers.split.merged.none"));
      nobody.setWrapText(true);
      nobody.getStyleClass().add(Styles.MUTED);
      merged.getChildren().add(nobody);
    }
    entries.getItems().setAll(parts.entries());
    parts.entries().forEach(one -> one.chosen().subscribe(_ -> count()));
    count();
  }

  private void opened(Customer split) {
    frame.panels().close();
    frame.screens().go(new Place.CustomerPage(split.id()));
  }

  // A long summary is cut short rather than scrolled to.
  private CheckBoxListCell<Choice> cell() {
    CheckBoxListCell<Choice> cell = new CheckBoxListCell<>(Choice::chosen, new Words());
    cell.setPrefWidth(0);
    return cell;
  }

  private void ask() {
    own = false;
    count();
    if (to.getText().isBlank()) {
      say("customers.split.to.note");
    } else {
      model.ask(to.getText(), found -> found.ifPresentOrElse(this::known, this::unknown));
    }
  }

  private void known(Customer one) {
    own = model.isShown(one);
    count();
    say(
        own ? "customers.split.to.own" : "customers.split.to.known",
        OneLine.of(one.name()),
        OneLine.of(one.reference()));
  }

  private void unknown() {
    say("customers.split.to.unknown", OneLine.of(to.getText().strip()));
  }

  private void say(String key, Object... arguments) {
    whose.setText(text(key, arguments));
    to.setAccessibleHelp(whose.getText());
  }

  // Space marks the chosen line, as in any list of boxes.
  private void mark(KeyEvent event) {
    Choice at = entries.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && at != null) {
      at.chosen().set(!at.chosen().get());
      event.consume();
    }
  }

  private void count() {
    long chosen = entries.getItems().stream().filter(one -> one.chosen().get()).count();
    save.setText(text("customers.split.give", chosen, frame.formats().count(chosen)));
    save.setDisable(chosen == 0 || to.getText().isBlank() || own);
  }

  private String text(String key, Object... arguments) {
    return frame.messages().text(key, arguments);
  }

  private final class Words extends StringConverter<Choice> {
    @Override
    public String toString(Choice one) {
      return text(
          "customers.split.entry",
          frame.formats().day(one.line().occurredAt().atZone(model.zone()).toLocalDate()),
          OneLine.of(one.line().reference()),
          OneLine.of(one.line().summary()));
    }

    @Override
    public Choice fromString(String text) {
      throw new UnsupportedOperationException("entries are only shown");
    }
  }
}
