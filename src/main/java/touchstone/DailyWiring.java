package touchstone;

import touchstone.ui.Frame;
import touchstone.ui.Place;
import touchstone.ui.interaction.InteractionListController;
import touchstone.ui.interaction.InteractionListViewModel;
import touchstone.ui.interaction.InteractionReading;

/// Registers the screens of the daily work in a frame: the list of interactions.
final class DailyWiring {
  private final Wiring wiring;
  private final Frame frame;

  DailyWiring(Wiring wiring, Frame frame) {
    this.wiring = wiring;
    this.frame = frame;
  }

  void register() {
    interactions();
  }

  private void interactions() {
    InteractionReading reading =
        new InteractionReading(
            wiring.interactions(), wiring.customers(), wiring.incidents(), wiring.codes());
    frame
        .screens()
        .register(
            Place.Interactions.class,
            InteractionListController.class,
            () ->
                new InteractionListController(
                    new InteractionListViewModel(
                        reading,
                        wiring.logbook(),
                        frame.background(),
                        wiring.database()::subscribe,
                        frame.fx()),
                    frame));
  }
}
