package touchstone.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import touchstone.chart.PngImage;
import touchstone.customer.CustomerId;
import touchstone.logbook.CustomerField;
import touchstone.logbook.EntryField;
import touchstone.setting.Theme;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;

/// Pictures of the list and the page in `target/looks`, to be looked at.
class CustomerLookTest extends CustomerWindow {
  private static final Path LOOKS = Path.of("target", "looks");

  private CustomerId acme = new CustomerId(0);

  @Override
  protected void write() {
    wiring.logbook().addCode(touchstone.code.CodeList.SEGMENT, "Solar");
    acme =
        customer(
            CustomerField.NAME, "Acme Solar",
            CustomerField.REFERENCE, "AC-1",
            CustomerField.SEGMENT, "Solar",
            CustomerField.OWNER, "Eva",
            CustomerField.RELATIONSHIP_START, "2026-03-03",
            CustomerField.ACQUISITION_COST, "900 EUR",
            CustomerField.EMAIL, "maria@acme.example",
            CustomerField.PHONE, "+49 30 1234567",
            CustomerField.NOTE, "Prefers to be called before noon.");
    history("AC-1", 44, LocalDate.of(2026, 3, 3), 3);
    log(
        EntryField.CUSTOMER, "AC-1",
        EntryField.TYPE, "critical",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, "2026-11-21T10:20",
        EntryField.SUMMARY, "Delivery came three days late, the crew waited",
        EntryField.VALENCE_BEFORE, "-2",
        EntryField.SEVERITY, "3",
        EntryField.FOLLOW_UP, "Call Maria back about the late delivery",
        EntryField.FOLLOW_UP_DUE, "2026-11-22");
    customer(
        CustomerField.NAME, "Maria Weiß",
        CustomerField.KIND, "person",
        CustomerField.MEMBER_OF, "AC-1");
    for (int i = 0; i < 30; i++) {
      String reference = "B-" + i;
      customer(
          CustomerField.NAME,
          "Customer " + (char) ('A' + i % 26) + i,
          CustomerField.REFERENCE,
          reference,
          CustomerField.RELATIONSHIP_START,
          LocalDate.of(2025, 1, 1).plusDays(i * 22L).toString());
      history(reference, i % 7, LocalDate.of(2025, 1, 1).plusDays(i * 22L), i);
    }
    customer(
        CustomerField.NAME,
        "\u202Eבדיקה Hostile \u0335\u0321\u0335\u0321\u0335\u0321\u0335"
            + " Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA\u036B\u0357\u0334\u0362LGO");
  }

  @Test
  void the_list_the_page_and_the_form_look_right() throws Exception {
    Files.createDirectories(LOOKS);
    go(new Place.Customers());
    until(() -> !lookup("#table").<TableView<?>>query().getItems().isEmpty());
    look("customers-light");
    go(new Place.CustomerPage(acme));
    until(() -> lookup("#customer-name").tryQuery().isPresent());
    look("page-light");
    interact(() -> frame.commands().run("timeline.table"));
    settle();
    until(() -> !lookup("Talk 43 about the roof").queryAll().isEmpty());
    look("page-table");
    interact(() -> frame.commands().run("timeline.table"));
    for (int tab = 1; tab < 4; tab++) {
      int at = tab;
      interact(() -> lookup("#tabs").<TabPane>query().getSelectionModel().select(at));
      settle();
      look("page-tab" + tab);
    }
    interact(() -> lookup("#tabs").<TabPane>query().getSelectionModel().select(0));
    interact(() -> frame.panels().open(new PanelRequest.EditCustomer(acme)));
    settle();
    until(() -> lookup("#field-name").queryTextInputControl().getText().equals("Acme Solar"));
    look("form-light");
    interact(() -> frame.panels().close());
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.DARK)));
    settle();
    look("page-dark");
    go(new Place.Customers());
    settle();
    look("customers-dark");
    interact(() -> wiring.settings().change(s -> s.withTheme(Theme.LIGHT).withTextSize(200)));
    interact(() -> stage.setWidth(1000));
    settle();
    look("customers-200");
    go(new Place.CustomerPage(acme));
    settle();
    look("page-200");
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
