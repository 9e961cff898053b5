package touchstone.ui.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import touchstone.interaction.Impression;
import touchstone.interaction.InteractionType;
import touchstone.logbook.EntryField;
import touchstone.logbook.TypeSuggestion;
import touchstone.ui.Frame;

/// The form: each field tied to its text, the section of the chosen type in view.
final class LogFormController {
  private final LogViewModel model;
  private final LogWording wording;
  private final Frame frame;
  private final Map<EntryField, Node> controls = new EnumMap<>(EntryField.class);
  @FXML private VBox root;
  @FXML private CustomerBox customer;
  @FXML private Label isNew;
  @FXML private ChoiceBar type;
  @FXML private Hyperlink suggestion;
  @FXML private ChoiceBar direction;
  @FXML private TextField when;
  @FXML private Label moment;
  @FXML private Label dueMoment;
  @FXML private VBox stabilizing;
  @FXML private VBox critical;
  @FXML private VBox planned;
  @FXML private VBox surprise;
  @FXML private ChoiceBar scale;
  @FXML private FieldBox narrative;
  @FXML private ComboBox<String> handler;
  @FXML private ChoiceBar repeat;

  LogFormController(LogViewModel model, LogWording wording, Frame frame) {
    this.model = model;
    this.wording = wording;
    this.frame = frame;
  }

  @FXML
  private void initialize() {
    offerChoices();
    boxes(root).forEach(this::tie);
    customer.tie(model.customer(), frame.messages(), wording::aside);
    isNew.setText(wording.text("log.customer.new"));
    showOnly(
        isNew,
        Bindings.createBooleanBinding(
            () ->
                model.customer().chosenProperty().get().isEmpty()
                    && !customer.getText().isBlank()
                    && model.bar().candidates().isEmpty(),
            customer.textProperty(),
            model.customer().chosenProperty(),
            model.bar().parsedProperty()));
    model.form().text(EntryField.TYPE).subscribe(_ -> showSection());
    model.suggestionProperty().subscribe(this::suggest);
    tell(EntryField.OCCURRED_AT, moment);
    tell(EntryField.FOLLOW_UP_DUE, dueMoment);
  }

  /// Puts the focus on the control of a field.
  void focus(EntryField field) {
    Node control = controls.get(field);
    if (control != null) {
      control.requestFocus();
      if (control instanceof TextField text) {
        text.end();
      }
    }
    if (field == EntryField.CUSTOMER && !model.bar().candidates().isEmpty()) {
      customer.open();
    }
  }

  /// The panel is in view: what may have changed meanwhile is read anew.
  void opened() {
    model.readHandlers(names -> handler.getItems().setAll(names));
  }

  @FXML
  private void acceptType() {
    model.acceptSuggestion();
  }

  @FXML
  private void setNow() {
    when.setText(wording.text("log.when.words.now"));
  }

  @FXML
  private void setHour() {
    when.setText(wording.text("log.when.words.hour"));
  }

  @FXML
  private void setYesterday() {
    when.setText(wording.text("log.when.words.yesterday"));
  }

  private void offerChoices() {
    type.offer(
        Stream.of(InteractionType.values())
            .map(one -> new ChoiceBar.Choice(one.id(), wording.typeName(one), wording.shape(one)))
            .toList());
    direction.offer(choices("log.direction.", "inbound", "outbound"));
    repeat.offer(choices("log.repeat.", "yes", "no"));
    scale.offer(
        choices(
            "log.scale.",
            Stream.of(Impression.Scale.values()).map(Impression.Scale::id).toArray(String[]::new)));
  }

  private List<ChoiceBar.Choice> choices(String family, String... ids) {
    return Stream.of(ids)
        .map(id -> new ChoiceBar.Choice(id, wording.text(family + id), null))
        .toList();
  }

  private void tie(FieldBox box) {
    EntryField field = box.getField();
    Node control = box.getContent();
    if (field == null || control == null) {
      return;
    }
    controls.put(field, control);
    box.showProblems(model.form().problemProperty(field));
    var text = model.form().text(field);
    switch (control) {
      case CustomerBox tiedByItself -> {}
      case TextInputControl input -> input.textProperty().bindBidirectional(text);
      case ChoiceBar bar -> bar.valueProperty().bindBidirectional(text);
      case CodeBox codes ->
          codes.tie(text, wording.offered(codes.getList()), wording.all(codes.getList()));
      case ComboBox<?> words -> words.getEditor().textProperty().bindBidirectional(text);
      default -> throw new IllegalStateException("nothing ties " + control);
    }
  }

  private void showSection() {
    Optional<InteractionType> chosen = model.form().type();
    Map<InteractionType, VBox> sections =
        Map.of(
            InteractionType.STABILIZING, stabilizing,
            InteractionType.CRITICAL, critical,
            InteractionType.PLANNED, planned,
            InteractionType.SURPRISE, surprise);
    sections.forEach(
        (one, section) -> {
          section.setVisible(chosen.equals(Optional.of(one)));
          section.setManaged(section.isVisible());
        });
    boolean improvised = chosen.equals(Optional.of(InteractionType.SURPRISE));
    narrative.setLabel(wording.text(improvised ? "log.improvised" : "log.narrative"));
  }

  private void suggest(Optional<TypeSuggestion> found) {
    suggestion.setText(found.map(wording::suggestion).orElse(""));
    suggestion.setVisible(found.isPresent());
    suggestion.setManaged(found.isPresent());
  }

  // The moment that the words of a field mean, where they are not already the moment itself.
  private void tell(EntryField field, Label beside) {
    model
        .form()
        .text(field)
        .subscribe(
            words -> {
              String iso =
                  field == EntryField.OCCURRED_AT ? model.occurredAt() : model.followUpDue();
              beside.setText(words.isBlank() ? "" : wording.moment(iso));
              beside.setVisible(!beside.getText().isEmpty());
              beside.setManaged(beside.isVisible());
            });
  }

  private static void showOnly(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private static Stream<FieldBox> boxes(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            child ->
                child instanceof FieldBox box
                    ? Stream.of(box)
                    : child instanceof Parent inner ? boxes(inner) : Stream.empty());
  }
}
