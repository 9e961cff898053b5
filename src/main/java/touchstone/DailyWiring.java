package touchstone;

import touchstone.incident.IncidentId;
import touchstone.ui.Frame;
import touchstone.ui.Place;
import touchstone.ui.Section;
import touchstone.ui.incident.IncidentPalette;
import touchstone.ui.incident.IncidentReading;
import touchstone.ui.incident.IncidentsController;
import touchstone.ui.incident.QueueViewModel;
import touchstone.ui.incident.ReviewViewModel;
import touchstone.ui.interaction.InteractionListController;
import touchstone.ui.interaction.InteractionListViewModel;
import touchstone.ui.interaction.InteractionReading;
import touchstone.ui.today.TodayController;
import touchstone.ui.today.TodayReading;
import touchstone.ui.today.TodayViewModel;

/// Registers the screens of the daily work in a frame: the worklist, the list of interactions, the
/// incidents with their review.
final class DailyWiring {
  private final Wiring wiring;
  private final Frame frame;

  DailyWiring(Wiring wiring, Frame frame) {
    this.wiring = wiring;
    this.frame = frame;
  }

  void register() {
    today();
    interactions();
    incidents();
  }

  // Its model is made at once, because the sidebar shows its numbers whatever is in view.
  private void today() {
    TodayViewModel model =
        new TodayViewModel(
            new TodayReading(wiring.followUps(), wiring.incidents(), wiring.interactions()),
            wiring.logbook(),
            frame.drafts(),
            frame.background(),
            wiring.database()::subscribe,
            frame.fx());
    frame
        .screens()
        .register(
            Place.Today.class, TodayController.class, () -> new TodayController(model, frame));
    model.follow(
        due -> frame.shell().waitingIn(Section.TODAY).set(Math.toIntExact(due)),
        toReview -> frame.shell().waitingIn(Section.INCIDENTS).set(Math.toIntExact(toReview)));
  }

  private void incidents() {
    IncidentReading reading =
        new IncidentReading(
            wiring.incidents(),
            wiring.interactions(),
            wiring.customers(),
            wiring.followUps(),
            wiring.codes());
    frame
        .drafts()
        .onResume(
            ReviewViewModel.FORM,
            draft ->
                frame.screens().go(new Place.Incidents(new IncidentId(draft.subject().number()))));
    frame
        .screens()
        .register(
            Place.Incidents.class,
            IncidentsController.class,
            () ->
                new IncidentsController(
                    new QueueViewModel(
                        reading, frame.background(), wiring.database()::subscribe, frame.fx()),
                    new ReviewViewModel(
                        reading,
                        wiring.logbook(),
                        frame.drafts(),
                        frame.background(),
                        frame.messages().locale()),
                    frame));
    frame.palette().addSource(new IncidentPalette(reading, frame));
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
