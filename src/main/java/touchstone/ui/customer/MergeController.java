package touchstone.ui.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.logbook.MergeField;
import touchstone.logbook.MergePreview;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.Panel;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;

/// The preview of a merge, a panel over any screen: what comes along, and one of two values chosen
/// field by field.
public final class MergeController implements Panel<PanelRequest.MergeCustomers> {
  private final MergeViewModel model;
  private final Frame frame;
  @FXML private Parent root;
  @FXML private VBox search;
  @FXML private TextField with;
  @FXML private ListView<CustomerLine> offered;
  @FXML private Label nobody;
  @FXML private VBox shown;
  @FXML private Label sentence;
  @FXML private Button turn;
  @FXML private Label along;
  @FXML private Label equal;
  @FXML private VBox choices;
  @FXML private Button save;

  public MergeController(MergeViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    offered.setItems(model.offered());
    offered.setCellFactory(_ -> new Line());
    model.offered().subscribe(() -> visible(offered, !model.offered().isEmpty()));
    model.nobodyProperty().subscribe(is -> visible(nobody, is));
    with.textProperty()
        .subscribe(
            typed -> {
              if (with.isFocused()) {
                model.search(typed);
              }
            });
    with.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
    offered.addEventHandler(KeyEvent.KEY_PRESSED, this::take);
    offered.setOnMouseClicked(_ -> take());
    model.previewProperty().subscribe(this::show);
    model
        .failureProperty()
        .subscribe(why -> why.ifPresent(problem -> frame.failures().show(problem)));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return frame.messages().text("customers.merge");
  }

  @Override
  public void opened(PanelRequest.MergeCustomers request) {
    with.clear();
    if (request.kept() instanceof CustomerId kept) {
      model.open(kept, request.other() instanceof CustomerId other ? other : null);
    }
    visible(offered, false);
    visible(search, request.other() == null);
  }

  @Override
  public void closed() {
    model.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(search.isVisible() ? with : turn);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.merge.do", Menus.CUSTOMER, this::save)
            .key("Shortcut+Enter")
            .icon("fth-git-merge"),
        Command.ofView("customers.merge.turn", Menus.CUSTOMER, this::turn)
            .key("Alt+T")
            .icon("fth-repeat"));
  }

  @FXML
  private void save() {
    model.merge(
        kept -> {
          frame.panels().close();
          boolean listed =
              frame.screens().place().filter(Place.Duplicates.class::isInstance).isPresent();
          if (!listed) {
            frame.screens().go(new Place.CustomerPage(kept));
          }
        });
  }

  @FXML
  private void turn() {
    model.turn();
  }

  @FXML
  private void cancel() {
    frame.panels().close();
  }

  private void show(Optional<MergePreview> preview) {
    visible(shown, preview.isPresent());
    save.setDisable(preview.isEmpty());
    preview.ifPresent(
        now -> {
          sentence.setText(text("customers.merge.sentence", who(now, false), who(now, true)));
          along.setText(comesAlong(now));
          visible(equal, now.differences().isEmpty());
          choices.getChildren().setAll(now.differences().stream().map(this::choice).toList());
          if (!search.isVisible()) {
            frame.fx().later(turn::requestFocus);
          }
        });
  }

  private String who(MergePreview preview, boolean kept) {
    var one = kept ? preview.kept() : preview.other();
    return text("customers.palette", OneLine.of(one.name()), OneLine.of(one.reference()));
  }

  private String comesAlong(MergePreview now) {
    List<String> parts = new ArrayList<>();
    part(parts, "interactions", now.interactions());
    part(parts, "incidents", now.incidents());
    part(parts, "followUps", now.followUps());
    part(parts, "threads", now.threads() + now.sameThreads());
    part(parts, "contacts", now.contacts());
    part(parts, "permissions", now.permissions());
    part(parts, "tags", now.tags());
    part(parts, "members", now.members());
    return parts.isEmpty()
        ? text("customers.merge.along.none")
        : text("customers.merge.along", String.join(", ", parts));
  }

  private void part(List<String> parts, String what, long count) {
    if (count > 0) {
      parts.add(text("customers.merge.along." + what, count, frame.formats().count(count)));
    }
  }

  private Node choice(MergePreview.Difference one) {
    String name = text("customers.field." + one.field().id());
    Label label = new Label(name);
    VBox all = new VBox(label);
    all.getStyleClass().add("field");
    ToggleGroup group = new ToggleGroup();
    for (MergeField.Side side : one.offered()) {
      RadioButton button = new RadioButton(words(one, side));
      button.setWrapText(true);
      button.setToggleGroup(group);
      button.setSelected(side == one.chosen());
      button.setAccessibleText(name + ": " + button.getText());
      button
          .selectedProperty()
          .subscribe(
              (Boolean is) -> {
                if (is) {
                  model.choose(one.field(), side);
                }
              });
      all.getChildren().add(button);
    }
    return all;
  }

  private String words(MergePreview.Difference one, MergeField.Side side) {
    return switch (side) {
      case KEPT -> value(one.kept());
      case OTHER -> value(one.other());
      case BOTH -> text("customers.merge.both." + one.field().id());
    };
  }

  private String value(String text) {
    return text.isEmpty() ? text("customers.merge.nothing") : OneLine.of(text);
  }

  private void leaveField(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !model.offered().isEmpty()) {
      offered.requestFocus();
      offered.getSelectionModel().selectFirst();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && !event.isShortcutDown()
        && !model.offered().isEmpty()) {
      choose(model.offered().getFirst());
      event.consume();
    }
  }

  private void take(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      take();
      event.consume();
    }
  }

  private void take() {
    CustomerLine chosen = offered.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      choose(chosen);
    }
  }

  private void choose(CustomerLine other) {
    with.requestFocus();
    model.choose(other);
    with.setText(OneLine.of(other.name()));
    model.offered().clear();
  }

  private String text(String key, Object... arguments) {
    return frame.messages().text(key, arguments);
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private static final class Line extends ListCell<CustomerLine> {
    @Override
    protected void updateItem(@Nullable CustomerLine line, boolean isEmpty) {
      super.updateItem(line, isEmpty);
      setText(
          line == null || isEmpty
              ? null
              : OneLine.of(line.name()) + "  ·  " + OneLine.of(line.reference()));
    }
  }
}
