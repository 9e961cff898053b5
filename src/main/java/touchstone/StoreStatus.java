package touchstone;

import touchstone.customer.CustomerFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.store.Change;
import touchstone.task.Ticket;
import touchstone.ui.Frame;

/// What the status bar says of the store: how many customers and interactions it holds, counted off
/// the window's thread whenever that may have changed.
final class StoreStatus {
  private record Counts(long customers, long interactions) {}

  private final Wiring wiring;
  private final Frame frame;
  private final Ticket ticket;

  StoreStatus(Wiring wiring, Frame frame) {
    this.wiring = wiring;
    this.frame = frame;
    this.ticket = frame.background().ticket();
  }

  void follow() {
    wiring.database().subscribe(this::changed);
    count();
  }

  private void changed(Change change) {
    if (change.concerns("customer") || change.concerns("interaction")) {
      frame.fx().execute(this::count);
    }
  }

  private void count() {
    ticket.read(
        _ ->
            new Counts(
                wiring.customers().count(CustomerFilter.ALL, wiring.logbook().today()),
                wiring.interactions().count(InteractionFilter.ALL)),
        counts -> frame.shell().showContents(counts.customers(), counts.interactions()),
        frame.failures()::show);
  }
}
