package touchstone.ui.setting;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.ProblemLabel;
import touchstone.ui.Reveal;
import touchstone.ui.SettingPart;
import touchstone.ui.Styles;
import touchstone.ui.setting.EncryptionViewModel.Act;
import touchstone.ui.setting.EncryptionViewModel.Step;

/// The card of the encryption: whether the store is encrypted, the acts, and the form of the one
/// that was begun.
public final class EncryptionPart implements SettingPart {
  private final EncryptionViewModel model;
  private final Frame frame;
  private final Messages messages;
  private final VBox root = new VBox();
  private final Label standing = wrapped("");
  private final FlowPane acts = new FlowPane(8, 8);
  private final VBox form = new VBox(8);
  private final Label problem = new ProblemLabel();

  public EncryptionPart(EncryptionViewModel model, Frame frame) {
    this.model = model;
    this.frame = frame;
    this.messages = frame.messages();
    root.getStyleClass().add("codes-part");
    standing.setId("encryption-standing");
    problem.setId("encryption-problem");
    form.setId("encryption-form");
    Label note = wrapped(text("encryption.note"));
    note.getStyleClass().add(Styles.MUTED);
    root.getChildren().setAll(standing, note, acts, form);
    form.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.stepProperty().get() != Step.NONE) {
            model.cancel();
            event.consume();
          }
        });
    model.onProperty().subscribe(_ -> fill());
    model.stepProperty().subscribe(_ -> fill());
    model.actProperty().subscribe(_ -> fill());
    model.problemProperty().subscribe(this::tell);
  }

  /// Puts the acts into the Tools menu and the palette; each opens the settings.
  public static void register(EncryptionViewModel model, Frame frame) {
    add(model, frame, Act.ENCRYPT, "Shortcut+Alt+K", "fth-lock");
    add(model, frame, Act.PASSWORD, "Shortcut+Alt+P", "fth-edit-2");
    add(model, frame, Act.RECOVERY, "Shortcut+Alt+Y", "fth-life-buoy");
    add(model, frame, Act.DECRYPT, "Shortcut+Alt+U", "fth-unlock");
  }

  private static void add(
      EncryptionViewModel model, Frame frame, Act act, String key, String icon) {
    frame
        .commands()
        .register(
            Command.of(
                    "encryption." + act.id(),
                    Menus.TOOLS,
                    () -> {
                      frame.screens().go(new Place.Settings());
                      model.begin(act);
                    })
                .key(key)
                .icon(icon)
                .refusedWhen(
                    () ->
                        model.can(act)
                            ? Optional.empty()
                            : Optional.of(
                                model.stepProperty().get() == Step.WORKING
                                    ? "encryption.refused.working"
                                    : model.onProperty().get()
                                        ? "encryption.refused.on"
                                        : "encryption.refused.off")));
  }

  @Override
  public String title() {
    return text("encryption.title");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    fill();
  }

  @Override
  public void hidden() {
    model.cancel();
  }

  private void fill() {
    Step step = model.stepProperty().get();
    Act act = model.actProperty().get();
    standing.setText(text(model.onProperty().get() ? "encryption.on" : "encryption.off"));
    List<Act> possible =
        model.onProperty().get()
            ? List.of(Act.PASSWORD, Act.RECOVERY, Act.DECRYPT)
            : List.of(Act.ENCRYPT);
    acts.getChildren().setAll(possible.stream().map(this::button).toList());
    visible(acts, step == Step.NONE);
    visible(form, step != Step.NONE);
    form.getChildren().clear();
    if (step != Step.NONE) {
      // The card stands far down on its page.
      Reveal.afterLayout(root);
    }
    switch (step) {
      case NONE -> {}
      case ASKING -> ask(act);
      case SHOWING -> show(act);
      case WORKING -> form.getChildren().setAll(wrapped(text("encryption.job." + act.id())));
    }
  }

  private void ask(Act act) {
    form.getChildren().add(wrapped(text("encryption.ask." + act.id())));
    if (act.asksSecret()) {
      field("secret", model.secretProperty());
    }
    if (act.asksFresh()) {
      field("fresh", model.freshProperty());
      field("again", model.againProperty());
    }
    end(act.showsKey() ? text("encryption.next") : text("encryption.do." + act.id()));
    focusFirst();
  }

  private void show(Act act) {
    // All of it is seen, whatever the width: it is to be written down.
    TextArea key = new TextArea(model.recoveryKey());
    key.setId("encryption-key");
    key.setEditable(false);
    key.setWrapText(true);
    key.setPrefRowCount(2);
    key.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    TextField group = new TextField();
    group.setPrefColumnCount(8);
    group.textProperty().bindBidirectional(model.groupProperty());
    form.getChildren()
        .addAll(wrapped(text("encryption.key.note")), named("key", key), named("group", group));
    group.setOnAction(_ -> model.next());
    end(text("encryption.do." + act.id()));
    frame.fx().later(group::requestFocus);
  }

  private void field(String id, StringProperty value) {
    PasswordField field = new PasswordField();
    field.textProperty().bindBidirectional(value);
    field.setOnAction(_ -> model.next());
    form.getChildren().add(named(id, field));
  }

  // Tab leads on to the group, as from any field.
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && event.getSource() instanceof Node key) {
      key.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private VBox named(String id, TextInputControl field) {
    if (field.getId() == null) {
      field.setId("encryption-" + id);
    }
    Label label = new Label(text("encryption.field." + id));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    VBox box = new VBox(label, field);
    box.getStyleClass().add("named-field");
    return box;
  }

  private void end(String name) {
    Button go = new Button(name);
    go.setId("encryption-go");
    go.getStyleClass().add(Styles.ACCENT);
    go.setOnAction(_ -> model.next());
    Button cancel = new Button(text("encryption.cancel"));
    cancel.setOnAction(_ -> model.cancel());
    form.getChildren().addAll(problem, new HBox(8, go, cancel));
  }

  private void focusFirst() {
    form.lookupAll(".password-field").stream()
        .findFirst()
        .or(() -> Optional.ofNullable(form.lookup("#encryption-go")))
        .ifPresent(node -> frame.fx().later(node::requestFocus));
  }

  private Button button(Act act) {
    Button button = new Button(text("encryption.begin." + act.id()));
    button.setId("encryption-" + act.id());
    button.setOnAction(_ -> model.begin(act));
    return button;
  }

  private void tell(Optional<String> why) {
    problem.setText(why.orElse(""));
  }

  private String text(String key) {
    return messages.text(key);
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
