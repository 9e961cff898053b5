package touchstone.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.chart.PngImage;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.logbook.CustomerField;
import touchstone.logbook.EntryField;
import touchstone.setting.Theme;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;

/// Duplicates found, merged and split by keyboard alone, with pictures in `target/looks`, to be
/// looked at.
class MergeLookTest extends CustomerWindow {
  private static final Path LOOKS = Path.of("target", "looks");

  private CustomerId acme = new CustomerId(0);
  private CustomerId twin = new CustomerId(0);

  @Override
  protected void write() {
    wiring.logbook().addCode(touchstone.code.CodeList.SEGMENT, "Solar");
    acme =
        customer(
            CustomerField.NAME, "Acme Solar",
            CustomerField.REFERENCE, "AC-1",
            CustomerField.OWNER, "Eva",
            CustomerField.RELATIONSHIP_START, "2026-03-03",
            CustomerField.ACQUISITION_COST, "900 EUR",
            CustomerField.EMAIL, "maria@acme.example",
            CustomerField.NOTE, "Prefers to be called before noon.");
    twin =
        customer(
            CustomerField.NAME, "ACME Solar GmbH & Co. KG",
            CustomerField.REFERENCE, "AC-2",
            CustomerField.SEGMENT, "Solar",
            CustomerField.RELATIONSHIP_START, "2025-11-17",
            CustomerField.ACQUISITION_COST, "450 EUR",
            CustomerField.EMAIL, "Maria@acme.example",
            CustomerField.PHONE, "+49 30 1234567",
            CustomerField.TAGS, "key account",
            CustomerField.NOTE, "Pays by direct debit.");
    history("AC-1", 12, java.time.LocalDate.of(2026, 3, 3), 3);
    history("AC-2", 7, java.time.LocalDate.of(2025, 11, 17), 5);
    log(
        EntryField.CUSTOMER, "AC-2",
        EntryField.TYPE, "planned",
        EntryField.SUMMARY, "Renewal talk",
        EntryField.FOLLOW_UP, "Send the offer");
    customer(CustomerField.NAME, "Maria Weiß", CustomerField.PHONE, "030 555 777 1");
    customer(CustomerField.NAME, "Weiss, Maria", CustomerField.PHONE, "+49 30 5557771");
    customer(CustomerField.NAME, "Nordwind Logistik", CustomerField.PHONE, "+49 30 1234567");
  }

  @Test
  void duplicates_are_merged_and_split_by_keyboard() throws Exception {
    Files.createDirectories(LOOKS);
    push(KeyCode.CONTROL, KeyCode.D);
    until(() -> !lookup("#table").<TableView<?>>query().getItems().isEmpty());
    until(
        () -> lookup("#table").<TableView<?>>query().getSelectionModel().getSelectedItem() != null);
    look("duplicates-light");
    push(KeyCode.ENTER);
    until(() -> !lookup("#choices").<javafx.scene.layout.VBox>query().getChildren().isEmpty());
    look("merge-light");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(
        () ->
            wiring
                .customers()
                .meant("AC-2")
                .map(Customer::id)
                .equals(wiring.customers().meant("AC-1").map(Customer::id)));
    CustomerId kept = wiring.customers().meant("AC-1").orElseThrow().id();
    go(new Place.CustomerPage(kept));
    until(() -> lookup("#customer-name").tryQuery().isPresent());
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    until(() -> !lookup("#entries").<javafx.scene.control.ListView<?>>query().getItems().isEmpty());
    look("split-light");
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.DARK)));
    look("split-dark");
    clickOn(lookup("#merged .button").queryButton());
    until(
        () ->
            wiring.customers().meant("AC-2").map(Customer::id).isPresent()
                && !wiring
                    .customers()
                    .meant("AC-2")
                    .map(Customer::id)
                    .equals(wiring.customers().meant("AC-1").map(Customer::id)));
    interact(() -> frame.panels().open(new PanelRequest.MergeCustomers(acme, twin)));
    until(() -> !lookup("#choices").<javafx.scene.layout.VBox>query().getChildren().isEmpty());
    look("merge-dark");
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(200)));
    interact(() -> stage.setWidth(1000));
    look("merge-200");
    interact(() -> frame.panels().close());
    go(new Place.Duplicates());
    settle();
    look("duplicates-200");
    interact(() -> frame.panels().open(new PanelRequest.SplitCustomer(acme)));
    until(() -> !lookup("#entries").<javafx.scene.control.ListView<?>>query().getItems().isEmpty());
    look("split-200");
    assertThat(wiring.duplicates().pairs(50, TODAY)).hasSize(3);
    erase();
  }

  private void erase() throws Exception {
    interact(() -> frame.panels().close());
    interact(() -> wiring.settings().change(s -> s.withTextSize(100)));
    go(new Place.CustomerPage(acme));
    until(() -> lookup("#customer-name").tryQuery().isPresent());
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    until(() -> !lookup("#erase").queryButton().isDisabled());
    look("erase-light");
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.DARK).withTextSize(200)));
    look("erase-dark-200");
    push(KeyCode.ENTER);
    assertThat(frame.panels().openProperty().get()).as("the button in focus keeps").isEmpty();
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(100)));
    push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    until(() -> !lookup("#erase").queryButton().isDisabled());
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    until(() -> lookup("#after").query().isVisible());
    look("erased-light");
    assertThat(wiring.customers().meant("Acme Solar")).isEmpty();
  }

  private void go(Place place) {
    interact(() -> frame.screens().go(place));
    settle();
  }

  private void look(String name) throws Exception {
    settle();
    byte[] png =
        onWindow(
            () -> {
              WritableImage image = stage.getScene().snapshot(null);
              PixelReader pixels = image.getPixelReader();
              return PngImage.encode(
                  (int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
            });
    assertThat(png.length).as(name).isGreaterThan(5000);
    Files.write(LOOKS.resolve(name + ".png"), png);
  }
}
