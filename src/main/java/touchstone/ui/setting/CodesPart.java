package touchstone.ui.setting;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.past.RecordKey;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.ProblemLabel;
import touchstone.ui.SettingPart;
import touchstone.ui.Styles;

/// The card with the code lists: choose a list, then rename, retire and add by mouse or by key.
public final class CodesPart implements SettingPart {
  private final CodesViewModel model;
  private final Messages messages;
  private final ListView<Code> codes = new ListView<>();
  private final TextField name = new TextField();
  private final TextField word = new TextField();
  private final VBox root;

  public CodesPart(CodesViewModel model, Frame frame) {
    this.model = model;
    this.messages = frame.messages();
    model.onFailure(frame.failures()::show);
    Label note = new Label(messages.text("setting.codes.note"));
    note.getStyleClass().add(Styles.MUTED);
    note.setWrapText(true);
    root = new VBox(note, list(), codeLines(), chosenCode(), newCode(), fixedNote());
    root.getStyleClass().add("codes-part");
  }

  @Override
  public String title() {
    return messages.text("setting.codes");
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

  @Override
  public Optional<Object> record() {
    return model.chosenProperty().get().map(code -> new RecordKey("code", code.id()));
  }

  private Node list() {
    ComboBox<CodeList> lists = new ComboBox<>();
    lists.setId("codeLists");
    lists.getItems().setAll(CodeList.values());
    lists.setVisibleRowCount(CodeList.values().length);
    lists.setConverter(new ListNames());
    lists.valueProperty().bindBidirectional(model.listProperty());
    return named("setting.codes.list", lists);
  }

  private Node codeLines() {
    codes.setId("codes");
    codes.getStyleClass().add("code-lines");
    codes.setAccessibleText(messages.text("setting.codes.lines"));
    Label none = new Label(messages.text("setting.codes.none"));
    none.getStyleClass().add(Styles.MUTED);
    none.setWrapText(true);
    codes.setPlaceholder(none);
    codes.setCellFactory(_ -> new CodeCell(messages));
    codes.setItems(model.codes());
    codes.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    model.chosenProperty().subscribe(this::showChosen);
    codes.setOnKeyPressed(this::pressed);
    codes.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            startNaming();
          }
        });
    return codes;
  }

  private Node chosenCode() {
    name.setId("codeName");
    name.setOnAction(_ -> model.rename());
    name.textProperty().bindBidirectional(model.nameProperty());
    Button rename = button("setting.codes.rename", model::rename);
    Button retire = button("setting.codes.retire", model::retire);
    Button offer = button("setting.codes.offer", model::offerAgain);
    BooleanBinding open = open();
    BooleanBinding retired =
        Bindings.createBooleanBinding(
            () -> model.chosenProperty().get().filter(Code::retired).isPresent(),
            model.chosenProperty());
    showWhen(retire, open.and(retired.not()));
    showWhen(offer, open.and(retired));
    HBox acts = new HBox(rename, retire, offer);
    acts.getStyleClass().add("code-acts");
    VBox box = named("setting.codes.name", name);
    box.getChildren().addAll(ProblemLabel.of(model.nameProblemProperty()), acts);
    box.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.chosenProperty().get().isEmpty(), model.chosenProperty()));
    return box;
  }

  private Node newCode() {
    word.setId("newCode");
    word.setOnAction(_ -> model.add());
    word.textProperty().bindBidirectional(model.wordProperty());
    HBox acts = new HBox(button("setting.codes.add", model::add));
    acts.getStyleClass().add("code-acts");
    VBox box = named("setting.codes.new", word);
    box.getChildren().addAll(ProblemLabel.of(model.wordProblemProperty()), acts);
    showWhen(box, open());
    return box;
  }

  private Node fixedNote() {
    Label fixed = new Label(messages.text("setting.codes.fixed"));
    fixed.getStyleClass().add(Styles.MUTED);
    fixed.setWrapText(true);
    showWhen(fixed, open().not());
    return fixed;
  }

  private void choose(@Nullable Code code) {
    if (code != null) {
      model.choose(code);
    }
  }

  private void showChosen(Optional<Code> chosen) {
    if (chosen.isEmpty()) {
      codes.getSelectionModel().clearSelection();
      return;
    }
    int line = model.codes().indexOf(chosen.get());
    codes.getSelectionModel().select(line);
    codes.getFocusModel().focus(line);
    codes.scrollTo(Math.max(0, line - 2));
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DELETE -> model.retire();
      case ENTER, F2 -> startNaming();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void startNaming() {
    name.requestFocus();
    name.selectAll();
  }

  private BooleanBinding open() {
    return Bindings.createBooleanBinding(
        () -> model.listProperty().get().open(), model.listProperty());
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private VBox named(String key, Region field) {
    Label label = new Label(messages.text(key));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    field.getStyleClass().add("code-field");
    HBox row = new HBox(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    VBox box = new VBox(label, row);
    box.getStyleClass().add("named-field");
    return box;
  }

  private static void showWhen(Node node, BooleanBinding so) {
    node.visibleProperty().bind(so);
    node.managedProperty().bind(so);
  }

  private final class ListNames extends StringConverter<CodeList> {
    @Override
    public String toString(@Nullable CodeList list) {
      return list == null ? "" : messages.text("setting.codes.list." + list.id());
    }

    @Override
    public CodeList fromString(String text) {
      throw new UnsupportedOperationException("lists are chosen, not typed");
    }
  }
}
