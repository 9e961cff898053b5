package touchstone.ui.customer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import touchstone.customer.CustomerId;
import touchstone.logbook.Held;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.OneLine;
import touchstone.ui.Panel;
import touchstone.ui.PanelRequest;
import touchstone.ui.SavePlace;
import touchstone.ui.SavedNotice;
import touchstone.ui.customer.EraseViewModel.Done;

/// The question before a customer is erased, and the certificate after it; a panel over any screen.
/// The button in focus keeps the customer.
public final class EraseController implements Panel<PanelRequest.EraseCustomer> {
  private static final int MENTIONS_AT_MOST = 8;

  private final EraseViewModel model;
  private final Frame frame;
  private final SavePlace savePlace;
  @FXML private Parent root;
  @FXML private VBox before;
  @FXML private Label sentence;
  @FXML private VBox counts;
  @FXML private Button export;
  @FXML private VBox after;
  @FXML private Label done;
  @FXML private TextArea certificate;
  @FXML private Button erase;
  @FXML private Button keep;
  @FXML private Button save;
  @FXML private Button close;

  public EraseController(EraseViewModel model, Frame frame, SavePlace savePlace) {
    this.model = model;
    this.frame = frame;
    this.savePlace = savePlace;
  }

  @FXML
  private void initialize() {
    model.heldProperty().subscribe(held -> show(held));
    model.doneProperty().subscribe(known -> showDone(known));
    model.failureProperty().subscribe(why -> why.ifPresent(this::fail));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return text("customers.erase");
  }

  @Override
  public void opened(PanelRequest.EraseCustomer request) {
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
    return Optional.of(keep);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.ofView("customers.erase.do", Menus.CUSTOMER, this::erase)
            .key("Shortcut+Shift+E")
            .icon("fth-trash-2")
            .refusedWhen(
                () ->
                    model.heldProperty().get().isPresent()
                        ? Optional.empty()
                        : Optional.of("customers.erase.reading")),
        Command.ofView("customers.erase.export", Menus.FILE, this::export)
            .key("Shortcut+E")
            .icon("fth-share"));
  }

  @FXML
  private void erase() {
    erase.setDisable(true);
    model.erase();
  }

  @FXML
  private void keep() {
    frame.panels().close();
  }

  @FXML
  private void export() {
    model
        .heldProperty()
        .get()
        .flatMap(held -> savePlace.choose(export, "held-" + fileName(held)))
        .ifPresent(folder -> model.export(folder, _ -> new SavedNotice(frame).say(folder)));
  }

  @FXML
  private void save() {
    savePlace
        .choose(save, "certificate-of-erasure.txt")
        .ifPresent(file -> model.save(file, () -> new SavedNotice(frame).say(file)));
  }

  private void show(Optional<Held> held) {
    erase.setDisable(held.isEmpty());
    erase.setText(text("customers.erase.do.unknown"));
    sentence.setText(text("customers.erase.reading"));
    counts.getChildren().clear();
    held.ifPresent(
        now -> {
          String name = OneLine.of(now.customer().name());
          sentence.setText(text("customers.erase.sentence", name));
          erase.setText(
              text(
                  "customers.erase.do", name, now.records(), frame.formats().count(now.records())));
          for (String table : new TreeSet<>(now.rows().keySet())) {
            frame
                .messages()
                .find("customers.erase.table." + table)
                .ifPresent(what -> count(what, now.count(table)));
          }
          count(text("customers.erase.drafts"), now.drafts().size());
          count(text("customers.erase.history"), now.history().size());
          mentions(now);
        });
  }

  private void count(String what, long number) {
    add(text("customers.erase.count", what, frame.formats().count(number)));
  }

  private void add(String said) {
    Label line = new Label(said);
    line.setWrapText(true);
    counts.getChildren().add(line);
  }

  /// What else names the customer, by its kind, the first of each by what it is found.
  private void mentions(Held now) {
    int all = now.mentions().size();
    add(text("customers.erase.mentioned", all, frame.formats().count(all)));
    now.mentioned()
        .forEach(
            (table, references) -> {
              List<String> first =
                  references.stream().distinct().limit(MENTIONS_AT_MOST).map(OneLine::of).toList();
              long more = references.stream().distinct().count() - first.size();
              String named = String.join(", ", first);
              add(
                  text(
                      "customers.erase.count",
                      text("customers.erase.mentioned." + table),
                      more == 0
                          ? named
                          : text(
                              "customers.erase.mentioned.more",
                              named,
                              frame.formats().count(more))));
            });
  }

  private void showDone(Optional<Done> known) {
    boolean is = known.isPresent();
    visible(before, !is);
    visible(after, is);
    visible(erase, !is);
    visible(keep, !is);
    visible(save, is);
    visible(close, is);
    known.ifPresent(
        now -> {
          done.setText(text("customers.erase.done", now.erased().name(), now.erased().reference()));
          certificate.setText(now.certificate());
          frame.fx().later(close::requestFocus);
        });
  }

  private void fail(Throwable why) {
    erase.setDisable(model.heldProperty().get().isEmpty());
    if (why instanceof IOException) {
      frame.notices().say("customers.erase.unwritten");
    } else {
      frame.failures().show(why);
    }
  }

  // A reference may hold what no file may be called.
  private static String fileName(Held held) {
    return held.customer().reference().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  private String text(String key, Object... arguments) {
    return frame.messages().text(key, arguments);
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
