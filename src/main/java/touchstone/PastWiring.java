package touchstone;

import java.util.Optional;
import touchstone.customer.CustomerId;
import touchstone.past.Bin;
import touchstone.ui.Command;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.Menus;
import touchstone.ui.Place;
import touchstone.ui.UndoRefusal;
import touchstone.ui.UndoStack;
import touchstone.ui.history.BinController;
import touchstone.ui.history.BinViewModel;
import touchstone.ui.history.HistoryController;
import touchstone.ui.history.HistoryViewModel;
import touchstone.ui.history.ImportsController;
import touchstone.ui.history.ImportsViewModel;
import touchstone.ui.history.Restoring;

/// Makes what is about the past: the history, the bin, the imports, and what is said where an act
/// cannot be taken back.
final class PastWiring {
  private final Wiring wiring;
  private final Frame frame;
  private final UndoRefusal refusal;
  private final Restoring restoring;

  PastWiring(Wiring wiring, Frame frame) {
    this.wiring = wiring;
    this.frame = frame;
    this.refusal = new UndoRefusal(wiring.past(), frame);
    this.restoring = new Restoring(frame, wiring.logbook(), refusal);
  }

  void register(UndoStack acts) {
    acts.onRefused(refusal::show);
    history();
    bin();
    imports();
    deletion();
  }

  private void history() {
    HistoryViewModel model =
        new HistoryViewModel(
            new HistoryViewModel.Sources(wiring.past(), wiring.takingBack(), wiring.codes()),
            frame.background(),
            wiring.database()::subscribe,
            frame.fx(),
            () -> frame.zone());
    frame
        .screens()
        .register(
            Place.History.class,
            HistoryController.class,
            () -> new HistoryController(model, restoring, frame));
  }

  private void bin() {
    BinViewModel model =
        new BinViewModel(
            new Bin(wiring.past()),
            wiring.takingBack(),
            frame.background(),
            wiring.database()::subscribe,
            frame.fx(),
            frame.clock());
    frame
        .screens()
        .register(
            Place.Bin.class, BinController.class, () -> new BinController(model, restoring, frame));
  }

  private void imports() {
    ImportsViewModel model =
        new ImportsViewModel(
            wiring.importUndo(), frame.background(), wiring.database()::subscribe, frame.fx());
    frame
        .screens()
        .register(
            Place.Imports.class,
            ImportsController.class,
            () -> new ImportsController(model, refusal, frame));
  }

  private void deletion() {
    Deeds deeds = new Deeds(frame, wiring.logbook());
    frame
        .commands()
        .register(
            Command.of("customer.delete", Menus.CUSTOMER, () -> delete(deeds))
                .key("Shortcut+Shift+Delete")
                .icon("fth-trash-2")
                .refusedWhen(
                    () ->
                        chosen().isPresent()
                            ? Optional.empty()
                            : Optional.of("command.refused.customer")));
  }

  private void delete(Deeds deeds) {
    chosen()
        .ifPresent(
            id ->
                deeds.act(
                    () -> {
                      wiring.logbook().removeCustomer(id);
                      return id;
                    },
                    _ -> {
                      if (frame.screens().place().orElse(null) instanceof Place.CustomerPage) {
                        frame.screens().go(new Place.Customers());
                      }
                    },
                    "customer.deleted"));
  }

  // Only where customers are what is shown: elsewhere one is chosen along with something else.
  private Optional<CustomerId> chosen() {
    return frame
        .screens()
        .shownProperty()
        .get()
        .filter(
            shown ->
                shown.place() instanceof Place.Customers
                    || shown.place() instanceof Place.CustomerPage)
        .flatMap(shown -> shown.screen().customer())
        .filter(CustomerId.class::isInstance)
        .map(CustomerId.class::cast);
  }
}
