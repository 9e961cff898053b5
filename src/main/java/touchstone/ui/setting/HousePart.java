package touchstone.ui.setting;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.ProblemLabel;
import touchstone.ui.SettingPart;
import touchstone.ui.Styles;

/// The card with the rules of the house: zone, home currency, the name in the history, the standard
/// of planned contacts.
public final class HousePart implements SettingPart {
  private final HouseViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final VBox root = new VBox();

  public HousePart(HouseViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    model.onFailure(frame.failures()::show);
    root.getStyleClass().add("codes-part");
    root.getChildren()
        .setAll(
            muted("house.note"),
            named("house.zone", zone()),
            named("house.currency", currency()),
            named("house.operator", operator()),
            muted("house.operator.note"),
            problem(),
            named("house.execution", score("execution", model.executionProperty())),
            named("house.impression", score("impression", model.impressionProperty())),
            muted("house.standard.note"));
  }

  @Override
  public String title() {
    return messages.text("house.title");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.show();
  }

  @Override
  public void hidden() {
    model.hide();
  }

  private ComboBox<Optional<ZoneId>> zone() {
    ComboBox<Optional<ZoneId>> box = box("zone", model.zones(), this::zoneName);
    box.valueProperty().bindBidirectional(model.zoneProperty());
    return box;
  }

  private ComboBox<Currency> currency() {
    ComboBox<Currency> box = box("currency", model.currencies(), this::currencyName);
    box.valueProperty().bindBidirectional(model.currencyProperty());
    return box;
  }

  /// A score in steps of five; one stored otherwise is offered too.
  private ComboBox<Integer> score(String id, ObjectProperty<Integer> chosen) {
    List<Integer> steps = IntStream.rangeClosed(0, 20).map(n -> n * 5).boxed().toList();
    ComboBox<Integer> box = box(id, steps, score -> frame.formats().count(score));
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  private TextField operator() {
    TextField field = new TextField();
    field.setId("operator");
    field.textProperty().bindBidirectional(model.operatorProperty());
    field.setOnAction(_ -> model.enterName());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                model.enterName();
              }
            });
    return field;
  }

  private Label problem() {
    return ProblemLabel.of(
        Bindings.when(model.operatorMissingProperty())
            .then(messages.text("house.operator.missing"))
            .otherwise(""));
  }

  private Label muted(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add(Styles.MUTED);
    label.setWrapText(true);
    return label;
  }

  private VBox named(String key, Region field) {
    Label label = new Label(messages.text(key));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    VBox box = new VBox(label, field);
    box.getStyleClass().add("named-field");
    return box;
  }

  private static <T> ComboBox<T> box(String id, List<T> all, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    SettingController.fill(box, all, name);
    return box;
  }

  private String zoneName(Optional<ZoneId> id) {
    return id.map(ZoneId::getId)
        .orElseGet(() -> messages.text("setting.system", ZoneId.systemDefault().getId()));
  }

  private String currencyName(Currency one) {
    return messages.text(
        "house.currency.line", one.getCurrencyCode(), one.getDisplayName(frame.formats().locale()));
  }
}
