package touchstone.ui.customer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import touchstone.code.Code;
import touchstone.code.Codes;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerKind;
import touchstone.logbook.CustomerField;
import touchstone.ui.Command;
import touchstone.ui.DraftLine;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Panel;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.ProblemLabel;
import touchstone.ui.Styles;

/// The form of one customer, a panel over any screen.
public final class CustomerFormController implements Panel<PanelRequest.EditCustomer> {
  private static final Set<CustomerField> FIRST =
      Set.of(
          CustomerField.NAME,
          CustomerField.KIND,
          CustomerField.SEGMENT,
          CustomerField.OWNER,
          CustomerField.RELATIONSHIP_START,
          CustomerField.ACQUISITION_COST,
          CustomerField.EMAIL,
          CustomerField.PHONE);

  private final CustomerFormViewModel model;
  private final Frame frame;
  private final Map<CustomerField, Control> inputs = new EnumMap<>(CustomerField.class);
  private final Map<CustomerField, Label> problems = new EnumMap<>(CustomerField.class);
  @FXML private VBox root;
  @FXML private VBox first;
  @FXML private VBox more;

  public CustomerFormController(CustomerFormViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    root.getChildren().addFirst(new DraftLine(frame, model.keeper(), model::discard));
    model.onGone(() -> frame.notices().say("draft.recordGone"));
    first.getChildren().add(field(CustomerField.NAME));
    for (CustomerField field : CustomerField.values()) {
      if (field != CustomerField.NAME) {
        (FIRST.contains(field) ? first : more).getChildren().add(field(field));
      }
    }
    model.problemsProperty().subscribe(this::showProblems);
    model.codesProperty().subscribe((Codes codes) -> offer(codes));
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
    return text(model.isEditing() ? "customers.form.edit" : "customers.new");
  }

  @Override
  public void opened(PanelRequest.EditCustomer request) {
    model.open(request.customer() instanceof CustomerId id ? id : null);
  }

  @Override
  public void closed() {
    model.close();
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable(inputs.get(CustomerField.NAME));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.save", Menus.CUSTOMER, this::save)
            .key("Shortcut+Enter")
            .icon("fth-check"),
        Command.ofView("customers.discard", Menus.CUSTOMER, model::discard).icon("fth-trash-2"));
  }

  @FXML
  private void save() {
    boolean fresh = !model.isEditing();
    model.save(
        customer -> {
          frame.panels().close();
          if (fresh) {
            frame.screens().go(new Place.CustomerPage(customer));
          }
        });
  }

  @FXML
  private void cancel() {
    frame.panels().close();
  }

  private Node field(CustomerField field) {
    String name = text("customers.field." + field.id());
    Control input = input(field);
    input.setId("field-" + field.id());
    input.setAccessibleText(name);
    inputs.put(field, input);
    Label label = new Label(name);
    label.setLabelFor(input);
    Label problem = new ProblemLabel();
    problems.put(field, problem);
    VBox all = new VBox(label, input, problem);
    all.getStyleClass().add("field");
    frame
        .messages()
        .find("customers.field." + field.id() + ".note")
        .ifPresent(
            note -> {
              Label words = new Label(note);
              words.getStyleClass().add(Styles.MUTED);
              words.setWrapText(true);
              all.getChildren().add(words);
            });
    return all;
  }

  private Control input(CustomerField field) {
    if (field == CustomerField.NOTE) {
      TextArea area = new TextArea();
      area.setWrapText(true);
      area.setPrefRowCount(4);
      return bound(area, field);
    }
    if (field == CustomerField.KIND || CustomerTexts.listOf(field).isPresent()) {
      ComboBox<String> box = new ComboBox<>();
      box.setEditable(true);
      box.setMaxWidth(Double.MAX_VALUE);
      bound(box.getEditor(), field);
      return box;
    }
    return bound(new TextField(), field);
  }

  private <T extends TextInputControl> T bound(T input, CustomerField field) {
    input.textProperty().bindBidirectional(model.text(field));
    return input;
  }

  private void offer(Codes codes) {
    inputs.forEach(
        (field, input) -> {
          if (input instanceof ComboBox<?> box) {
            @SuppressWarnings("unchecked") // every box of this form holds words
            ComboBox<String> words = (ComboBox<String>) box;
            String typed = model.text(field).get();
            words.getItems().setAll(offered(field, codes));
            model.text(field).set(typed);
          }
        });
  }

  private List<String> offered(CustomerField field, Codes codes) {
    return CustomerTexts.listOf(field)
        .map(list -> codes.offered(list).stream().map(Code::label).toList())
        .orElseGet(() -> Arrays.stream(CustomerKind.values()).map(CustomerKind::id).toList());
  }

  private void showProblems(Map<CustomerField, String> found) {
    problems.forEach((field, label) -> label.setText(found.getOrDefault(field, "")));
  }

  private String text(String key) {
    return frame.messages().text(key);
  }
}
