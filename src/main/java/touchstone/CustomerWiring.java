package touchstone;

import touchstone.customer.CustomerId;
import touchstone.interaction.JourneyStore;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.customer.CustomerFormController;
import touchstone.ui.customer.CustomerFormViewModel;
import touchstone.ui.customer.CustomerPaletteSource;
import touchstone.ui.customer.CustomersController;
import touchstone.ui.customer.CustomersViewModel;
import touchstone.ui.timeline.CustomerPageController;
import touchstone.ui.timeline.CustomerPageReader;
import touchstone.ui.timeline.CustomerPageViewModel;
import touchstone.ui.timeline.TimelineTabController;

/// Makes what is about customers: their list, the form, one's page, and the palette's way to them.
final class CustomerWiring {
  private final Wiring wiring;
  private final Frame frame;
  private final Deeds deeds;

  CustomerWiring(Wiring wiring, Frame frame) {
    this.wiring = wiring;
    this.frame = frame;
    this.deeds = new Deeds(frame, wiring.logbook());
  }

  void register() {
    list();
    form();
    page();
    frame
        .palette()
        .addSource(
            new CustomerPaletteSource(wiring.customers(), wiring.codes(), wiring.logbook(), frame));
  }

  private void list() {
    CustomersViewModel model =
        new CustomersViewModel(
            wiring.customers(), wiring.codes(), wiring.logbook(), frame.background());
    frame
        .screens()
        .register(
            Place.Customers.class,
            CustomersController.class,
            () -> new CustomersController(model, frame, wiring.database()::subscribe));
  }

  private void form() {
    CustomerFormViewModel model =
        new CustomerFormViewModel(
            wiring.customers(),
            wiring.customerEntries(),
            wiring.logbook(),
            deeds,
            frame.drafts(),
            frame.background(),
            frame.messages());
    frame
        .drafts()
        .onResume(
            CustomerFormViewModel.FORM,
            draft -> {
              CustomerId customer =
                  draft.subject().isNew() ? null : new CustomerId(draft.subject().number());
              frame.panels().open(new PanelRequest.EditCustomer(customer));
            });
    frame
        .panels()
        .register(
            PanelRequest.EditCustomer.class,
            CustomerFormController.class,
            () -> new CustomerFormController(model, frame));
  }

  private void page() {
    CustomerPageReader reader =
        new CustomerPageReader(
            wiring.customers(),
            wiring.interactions(),
            new JourneyStore(wiring.database()),
            wiring.incidents(),
            wiring.followUps(),
            wiring.codes(),
            wiring.logbook());
    CustomerPageViewModel model =
        new CustomerPageViewModel(reader, wiring.logbook(), deeds, frame.background());
    frame
        .views()
        .register(TimelineTabController.class, () -> new TimelineTabController(model, frame));
    frame
        .screens()
        .register(
            Place.CustomerPage.class,
            CustomerPageController.class,
            () -> new CustomerPageController(model, frame, wiring.database()::subscribe));
  }
}
