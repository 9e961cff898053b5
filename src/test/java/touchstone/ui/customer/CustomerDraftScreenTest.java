package touchstone.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.customer.CustomerId;
import touchstone.draft.DraftSubject;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.ui.Deeds;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.WindowOnBooks;

@SuppressWarnings("NullAway.Init") // Each test opens its own screen first.
class CustomerDraftScreenTest extends WindowOnBooks {
  private CustomerFormViewModel model;
  private CustomerId acme;

  @BeforeEach
  void register() throws Exception {
    var draft = Draft.ofCustomer().with(CustomerField.NAME, "Acme").with(CustomerField.NOTE, "old");
    acme =
        books.logbook.customer(CustomerReader.check(draft, books.logbook.house()).orThrow()).id();
    onWindow(
        () -> {
          model =
              new CustomerFormViewModel(
                  books.customers,
                  books.customerEntries,
                  books.logbook,
                  new Deeds(frame, books.logbook),
                  frame.drafts(),
                  frame.background(),
                  frame.messages());
          frame
              .panels()
              .register(
                  PanelRequest.EditCustomer.class,
                  CustomerFormController.class,
                  () -> new CustomerFormController(model, frame));
          frame
              .screens()
              .register(
                  Place.Customers.class,
                  CustomersController.class,
                  () ->
                      new CustomersController(
                          new CustomersViewModel(
                              books.customers, books.codes, books.logbook, frame.background()),
                          frame,
                          books.database::subscribe));
          return true;
        });
    open(new Place.Customers());
  }

  @Test
  void what_was_typed_comes_back_with_the_customer_and_is_discarded_and_undone() throws Exception {
    edit();
    interact(() -> model.text(CustomerField.NOTE).set("half a thought"));
    push(KeyCode.ESCAPE);
    until(() -> frame.drafts().latest(DraftSubject.of("customer", acme.value())).isPresent());
    edit();
    until(() -> model.text(CustomerField.NOTE).get().equals("half a thought"));
    assertThat(lookup("#restored").<Node>query().isVisible()).isTrue();
    look("customer-form-restored");
    interact(model::discard);
    until(() -> model.text(CustomerField.NOTE).get().equals("old"));
    assertThat(lookup("#restored").<Node>query().isVisible()).isFalse();
    until(() -> drafts.list().isEmpty());
    interact(() -> frame.notices().act());
    until(() -> drafts.list().size() == 1);
  }

  @Test
  void saving_ends_the_draft() throws Exception {
    edit();
    interact(() -> model.text(CustomerField.NOTE).set("a whole thought"));
    interact(() -> frame.drafts().keepAll());
    until(() -> drafts.list().size() == 1);
    interact(() -> model.save(_ -> {}));
    until(() -> drafts.list().isEmpty());
    assertThat(books.customerEntries.draft(acme).orElseThrow().text(CustomerField.NOTE))
        .isEqualTo("a whole thought");
  }

  private void edit() throws Exception {
    interact(() -> frame.panels().open(new PanelRequest.EditCustomer(acme)));
    until(() -> model.text(CustomerField.NAME).get().equals("Acme"));
  }
}
