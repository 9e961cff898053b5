package touchstone;

import touchstone.customer.CustomerId;
import touchstone.interaction.JourneyStore;
import touchstone.logbook.MergeRefused;
import touchstone.ui.Command;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.PanelRequest;
import touchstone.ui.Place;
import touchstone.ui.SavePlace;
import touchstone.ui.customer.CustomerFormController;
import touchstone.ui.customer.CustomerFormViewModel;
import touchstone.ui.customer.CustomerPaletteSource;
import touchstone.ui.customer.CustomersController;
import touchstone.ui.customer.CustomersViewModel;
import touchstone.ui.customer.DuplicatesController;
import touchstone.ui.customer.DuplicatesViewModel;
import touchstone.ui.customer.EraseController;
import touchstone.ui.customer.EraseViewModel;
import touchstone.ui.customer.MergeController;
import touchstone.ui.customer.MergeViewModel;
import touchstone.ui.customer.SplitController;
import touchstone.ui.customer.SplitViewModel;
import touchstone.ui.timeline.CustomerPageController;
import touchstone.ui.timeline.CustomerPageReader;
import touchstone.ui.timeline.CustomerPageViewModel;
import touchstone.ui.timeline.TimelineTabController;

/// Makes what is about customers: their list, the form, one's page, and the palette's way to them.
final class CustomerWiring {
  private final Wiring wiring;
  private final Frame frame;
  private final SavePlace savePlace;
  private final Deeds deeds;

  CustomerWiring(Wiring wiring, Frame frame, SavePlace savePlace) {
    this.savePlace = savePlace;
    this.wiring = wiring;
    this.frame = frame;
    this.deeds = new Deeds(frame, wiring.logbook());
  }

  void register() {
    list();
    form();
    page();
    merging();
    erasing();
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

  private void merging() {
    frame
        .failures()
        .foresee(MergeRefused.class, refused -> refused.sentence(frame.messages().locale()));
    frame
        .commands()
        .register(
            Command.of(
                    "customers.duplicates",
                    Menus.CUSTOMER,
                    () -> frame.screens().go(new Place.Duplicates()))
                .key("Shortcut+D")
                .icon("fth-copy"));
    DuplicatesViewModel pairs =
        new DuplicatesViewModel(
            wiring.duplicates(), wiring.merging(), wiring.logbook(), deeds, frame.background());
    frame
        .screens()
        .register(
            Place.Duplicates.class,
            DuplicatesController.class,
            () -> new DuplicatesController(pairs, frame, wiring.database()::subscribe));
    MergeViewModel merge =
        new MergeViewModel(
            wiring.customers(), wiring.merging(), wiring.logbook(), deeds, frame.background());
    frame
        .panels()
        .register(
            PanelRequest.MergeCustomers.class,
            MergeController.class,
            () -> new MergeController(merge, frame));
    SplitViewModel split =
        new SplitViewModel(
            wiring.customers(),
            wiring.interactions(),
            wiring.merging(),
            wiring.logbook(),
            deeds,
            frame.background());
    frame
        .panels()
        .register(
            PanelRequest.SplitCustomer.class,
            SplitController.class,
            () -> new SplitController(split, frame));
  }

  private void erasing() {
    EraseViewModel model =
        new EraseViewModel(
            wiring.erasure(),
            frame.background(),
            String.valueOf(wiring.database().file().path()),
            wiring::operator,
            frame.messages().locale());
    frame
        .panels()
        .register(
            PanelRequest.EraseCustomer.class,
            EraseController.class,
            () -> new EraseController(model, frame, savePlace));
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
            wiring.notes(),
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
