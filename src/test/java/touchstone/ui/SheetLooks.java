package touchstone.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import touchstone.WindowWiring;
import touchstone.Wiring;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerSort;
import touchstone.demo.DemoCompany;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.store.Backup;
import touchstone.task.Background;
import touchstone.vault.KeyRefusal;

/// Pictures of what lies over the places of the window: panels, sheets, menus and the windows
/// beside it, in light, in dark, and with twice the text at 1000 px: `target/looks/window-*.png`.
/// On demand as [WindowLooks]: `mvn -Dtest=SheetLooks test`.
class SheetLooks extends LookingWindow {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void merging_splitting_and_erasing() throws Exception {
    company();
    CustomerId kept = customers().getFirst();
    CustomerId other = twin();
    show();
    go(new Place.CustomerPage(kept));
    inEachDress(
        "merge-search",
        () -> {
          open(new PanelRequest.MergeCustomers(kept, null));
          interact(() -> field("#with").requestFocus());
          write("a");
          until(() -> !lookup("#offered").queryListView().getItems().isEmpty());
        });
    inEachDress(
        "merge",
        () -> {
          open(new PanelRequest.MergeCustomers(kept, other));
          until(() -> !lookup("#save").queryButton().isDisabled());
        });
    inEachDress(
        "merge-unknown",
        () -> {
          open(new PanelRequest.MergeCustomers(kept, null));
          interact(() -> field("#with").requestFocus());
          write("zzzz");
          settle();
        });
    inEachDress(
        "split-none",
        () -> {
          open(new PanelRequest.SplitCustomer(kept));
          until(() -> !lookup("#entries").queryListView().getItems().isEmpty());
        });
    inEachDress(
        "split-marked",
        () -> {
          open(new PanelRequest.SplitCustomer(kept));
          until(() -> !lookup("#entries").queryListView().getItems().isEmpty());
          interact(() -> lookup("#entries").queryListView().getSelectionModel().select(1));
          interact(() -> lookup("#entries").query().requestFocus());
          push(KeyCode.SPACE);
          interact(() -> field("#to").requestFocus());
          write("Jonq");
          settle();
        });
    named(kept);
    inEachDress(
        "erase",
        () -> {
          open(new PanelRequest.EraseCustomer(kept));
          until(() -> !lookup("#erase").queryButton().isDisabled());
        });
    inEachDress("customer", () -> open(new PanelRequest.EditCustomer(kept)));
    inEachDress("customer-wrong", this::wrongCustomer);
    dress(Dress.LIGHT);
    open(new PanelRequest.EraseCustomer(kept));
    until(() -> !lookup("#erase").queryButton().isDisabled());
    interact(() -> lookup("#erase").queryButton().fire());
    until(() -> lookup("#after").query().isVisible());
    for (Dress dress : Dress.values()) {
      dress(dress);
      look("erased", dress);
    }
  }

  @Test
  void encrypting_and_unlocking() throws Exception {
    show();
    for (Dress dress : Dress.values()) {
      dress(dress);
      run("encryption.encrypt");
      settle();
      look("encrypt-ask", dress);
      type("#encryption-fresh", "short");
      type("#encryption-again", "other");
      interact(() -> lookup("#encryption-go").queryButton().fire());
      settle();
      reveal("#encryption-form");
      look("encrypt-wrong", dress);
      type("#encryption-fresh", "correct horse battery");
      type("#encryption-again", "correct horse battery");
      interact(() -> lookup("#encryption-go").queryButton().fire());
      settle();
      reveal("#encryption-form");
      look("encrypt-key", dress);
      type("#encryption-group", "zzzz");
      interact(() -> lookup("#encryption-go").queryButton().fire());
      settle();
      reveal("#encryption-form");
      look("encrypt-key-wrong", dress);
      go(new Place.Today());
    }
    dress(Dress.LIGHT);
    encrypt();
    for (Dress dress : Dress.values()) {
      dress(dress);
      go(new Place.Settings());
      reveal("#encryption-standing");
      look("encrypted", dress);
      run("encryption.password");
      type("#encryption-secret", "wrong horse");
      type("#encryption-fresh", "a newer password");
      type("#encryption-again", "a newer password");
      interact(() -> lookup("#encryption-go").queryButton().fire());
      until(() -> lookup("#encryption-problem").tryQuery().filter(Node::isVisible).isPresent());
      reveal("#encryption-form");
      look("password-wrong", dress);
      go(new Place.Today());
      unlock(dress);
    }
  }

  @Test
  void keeping_and_failing() throws Exception {
    company();
    show();
    run("backup.now");
    until(() -> windows.frame().shell().backupProperty().get().contains("today"));
    wiring.logbook().remove(wiring.interactions().page(InteractionFilter.ALL, null, 2).get(1).id());
    for (Dress dress : Dress.values()) {
      dress(dress);
      go(new Place.Settings());
      ListView<?> backups = lookup("#backups").queryAs(ListView.class);
      until(() -> !backups.getItems().isEmpty());
      interact(() -> backups.getSelectionModel().selectFirst());
      reveal("#backups");
      look("backups", dress);
      interact(() -> lookup("#restoreChosen").queryButton().fire());
      until(() -> lookup("#restore-keep").tryQuery().isPresent());
      look("restore", dress);
      push(KeyCode.ESCAPE);
      run("backup.verify");
      until(() -> lookup("#verify-sheet").tryQuery().isPresent());
      look("verify", dress);
      push(KeyCode.ESCAPE);
      interact(
          () ->
              new KeepingSheets(windows.frame())
                  .told(
                      "What the opening found",
                      List.of("The store was made again from the backup of today.", "2 acts lost."),
                      List.of("2 acts lost.")));
      look("opening", dress);
      push(KeyCode.ESCAPE);
      failure(dress);
      readOnly(dress);
    }
  }

  @Test
  void the_past() throws Exception {
    company();
    show();
    for (Dress dress : Dress.values()) {
      dress(dress);
      go(new Place.History(null));
      interact(() -> lookup("#list").queryListView().getSelectionModel().select(3));
      settle();
      look("history-act", dress);
      interact(() -> field("#text").setText("zzzz"));
      settle();
      look("history-none", dress);
      interact(() -> field("#text").clear());
      interact(() -> lookup("#record").queryAs(ComboBox.class).show());
      settle();
      lookAtPopups("history-records", dress);
      interact(() -> lookup("#record").queryAs(ComboBox.class).hide());
      go(new Place.Imports());
      interact(() -> lookup("#list").queryListView().getSelectionModel().selectFirst());
      settle();
      look("imports-chosen", dress);
    }
  }

  @Test
  void what_trends_asks() throws Exception {
    company();
    wiring.logbook().note(TODAY.minusDays(40), "New carrier", false);
    wiring
        .logbook()
        .note(TODAY.minusDays(90), "Support hours doubled and a second line opened", true);
    show();
    go(new Place.Trends(null));
    settle();
    for (Dress dress : Dress.values()) {
      dress(dress);
      menu("#views", "views-empty", dress);
      menu("#filters", "filters", dress);
      run("trend.note");
      look("notes", dress);
      interact(() -> lookup("#trend-notes").queryListView().getSelectionModel().selectFirst());
      interact(() -> lookup("#trend-notes").query().requestFocus());
      push(KeyCode.ENTER);
      look("notes-edit", dress);
      interact(() -> lookup("#trend-note-label").queryAs(TextField.class).clear());
      look("notes-wrong", dress);
      closePanel();
      run("trend.view");
      write("Trade in the first year");
      look("view-save", dress);
      interact(() -> lookup("#trend-view-keep").queryButton().fire());
      settle();
      menu("#views", "views", dress);
    }
  }

  @Test
  void panels_and_palette() throws Exception {
    company();
    show();
    for (Dress dress : Dress.values()) {
      dress(dress);
      run("log.critical");
      until(() -> lookup("#line").tryQuery().isPresent());
      look("log-critical", dress);
      interact(() -> lookup("#line").queryAs(TextField.class).requestFocus());
      write("Nobody by that name @fax !9 ~never");
      look("log-wrong", dress);
      closePanel();
      run("help.keys");
      look("keys", dress);
      closePanel();
      run("palette.open");
      write("mer");
      look("palette", dress);
      push(KeyCode.ESCAPE);
      go(new Place.Interactions(null));
      run("interactions.open");
      look("interaction-detail", dress);
      go(new Place.CustomerPage(customers().getFirst()));
      look("customer-page", dress);
      go(new Place.Incidents(null));
      interact(() -> lookup("#list").query().requestFocus());
      push(KeyCode.ENTER);
      look("review", dress);
    }
  }

  private void company() {
    new DemoCompany(wiring.database(), wiring.logbook(), wiring.customerFiling(), wiring.filing())
        .fillOnce();
  }

  private List<CustomerId> customers() {
    return wiring
        .customers()
        .page(CustomerFilter.ALL, CustomerSort.CRITICAL, true, 0, 3, TODAY)
        .stream()
        .map(line -> line.id())
        .toList();
  }

  private CustomerId twin() {
    Draft<CustomerField> draft =
        Draft.ofCustomer()
            .with(CustomerField.NAME, "Twin of the first GmbH & Co. KG")
            .with(CustomerField.OWNER, "Eva")
            .with(CustomerField.ACQUISITION_COST, "450 EUR")
            .with(CustomerField.NOTE, "Pays by direct debit, prefers to be called before noon.");
    return wiring
        .logbook()
        .customer(CustomerReader.check(draft, wiring.logbook().house()).orThrow())
        .id();
  }

  /// Has a note and follow-ups of all others name a customer.
  private void named(CustomerId one) {
    String name = wiring.customers().standing(one).orElseThrow().name();
    wiring.logbook().note(TODAY, "Visit of " + name, false);
    wiring
        .customers()
        .page(CustomerFilter.ALL, CustomerSort.NAME, false, 0, 12, TODAY)
        .forEach(
            other -> wiring.logbook().promise(other.id(), "Ask what " + name + " said", TODAY));
  }

  private void wrongCustomer() throws Exception {
    open(new PanelRequest.EditCustomer(null));
    for (TextField one :
        lookup(".panel-form .text-field").<TextField>queryAll().stream().toList()) {
      interact(() -> one.setText("not a day ;; -"));
    }
    run("customers.save");
    settle();
  }

  private void encrypt() throws Exception {
    run("encryption.encrypt");
    type("#encryption-fresh", "correct horse battery");
    type("#encryption-again", "correct horse battery");
    interact(() -> lookup("#encryption-go").queryButton().fire());
    settle();
    String key = lookup("#encryption-key").queryAs(TextInputControl.class).getText();
    type("#encryption-group", key.substring(key.lastIndexOf('-') + 1));
    interact(() -> lookup("#encryption-go").queryButton().fire());
    until(() -> lookup("#encryption-password").tryQuery().isPresent());
  }

  private void unlock(Dress dress) throws Exception {
    Background background = windows.frame().background();
    Stage made =
        onWindow(
            () -> {
              Stage one = new Stage();
              new UnlockWindow<String>(
                      windows.frame().messages(),
                      windows.frame().appearance(),
                      background,
                      _ -> {
                        throw refusal();
                      },
                      _ -> {})
                  .show(one, "/home/eva/.local/share/touchstone");
              return one;
            });
    settle();
    write(onWindow(() -> made.getScene().snapshot(null)), "window-unlock-" + dress.word());
    interact(() -> field(made, "#unlock-password").setText("wrong horse"));
    interact(() -> ((javafx.scene.control.Button) made.getScene().lookup("#unlock-open")).fire());
    settle();
    write(onWindow(() -> made.getScene().snapshot(null)), "window-unlock-wrong-" + dress.word());
    interact(made::hide);
  }

  private static RuntimeException refusal() {
    return new KeyRefusal(KeyRefusal.Reason.WRONG_PASSWORD);
  }

  private void failure(Dress dress) throws Exception {
    interact(
        () -> windows.frame().failures().show(new IllegalStateException("made up to be seen")));
    until(() -> lookup("#failure").tryQuery().isPresent());
    Scene scene = onWindow(() -> lookup("#failure").query().getScene());
    write(onWindow(() -> scene.snapshot(null)), "window-failure-" + dress.word());
    interact(() -> scene.getWindow().hide());
    interact(() -> windows.frame().failures().seen());
  }

  private void readOnly(Dress dress) throws Exception {
    Backup backup = wiring.database().safekeeping().latest().orElseThrow();
    Wiring then =
        Wiring.openBackup(
            wiring.directories(),
            wiring.database().place(),
            Clock.fixed(Books.NOW, ZoneOffset.UTC),
            backup.file());
    Stage beside = onWindow(Stage::new);
    WindowWiring over = onWindow(() -> new WindowWiring(then));
    MainWindow made = onWindow(() -> over.window(beside, () -> {}));
    onWindow(
        () -> {
          made.show();
          beside.setWidth(1000);
          beside.setHeight(760);
          return true;
        });
    settle();
    write(onWindow(() -> beside.getScene().snapshot(null)), "window-read-only-" + dress.word());
    interact(() -> over.frame().commands().run("log.interaction"));
    settle();
    write(onWindow(() -> beside.getScene().snapshot(null)), "window-read-only-log-" + dress.word());
    interact(() -> over.frame().screens().go(new Place.Settings()));
    settle();
    write(
        onWindow(() -> beside.getScene().snapshot(null)),
        "window-read-only-settings-" + dress.word());
    interact(made::close);
    then.close();
  }

  private void inEachDress(String name, Act open) throws Exception {
    for (Dress dress : Dress.values()) {
      dress(dress);
      open.run();
      look(name, dress);
      closePanel();
    }
  }

  private interface Act {
    void run() throws Exception;
  }

  private void open(PanelRequest request) {
    interact(() -> windows.frame().panels().open(request));
    settle();
  }

  private void closePanel() {
    interact(() -> windows.frame().panels().close());
    settle();
  }

  private void menu(String button, String name, Dress dress) throws Exception {
    interact(() -> lookup(button).queryAs(MenuButton.class).show());
    settle();
    lookAtPopups(name, dress);
    interact(() -> lookup(button).queryAs(MenuButton.class).hide());
  }

  private void type(String field, String text) {
    interact(() -> lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  private TextField field(String id) {
    return lookup(id).queryAs(TextField.class);
  }

  private static TextField field(Stage of, String id) {
    return (TextField) of.getScene().lookup(id);
  }

  // What lies further down on a page that scrolls comes into view.
  private void reveal(String id) throws Exception {
    settle();
    interact(() -> Reveal.of(lookup(id).query()));
    settle();
  }
}
