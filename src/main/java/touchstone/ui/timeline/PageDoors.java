package touchstone.ui.timeline;

import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionFilter;
import touchstone.ui.Frame;
import touchstone.ui.Place;

/// The ways out of a customer's page: each says so where the screen behind it is missing.
final class PageDoors {
  private final Frame frame;

  PageDoors(Frame frame) {
    this.frame = frame;
  }

  void go(Place place) {
    if (frame.screens().has(place)) {
      frame.screens().go(place);
    } else {
      frame.notices().say("timeline.refused.place");
    }
  }

  /// The list of exactly these interactions.
  void interactions(InteractionFilter filter) {
    go(new Place.Interactions(filter));
  }

  void customer(CustomerId id) {
    go(new Place.CustomerPage(id));
  }
}
