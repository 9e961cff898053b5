package touchstone.ui.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import touchstone.customer.Customer;
import touchstone.customer.CustomerLine;
import touchstone.followup.FollowUpLine;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.task.Background;
import touchstone.task.Ticket;

/// What one should know of the chosen customer before writing: the last meetings, what is still
/// open, how old the relationship is.
public final class ContextViewModel {
  private static final int LAST = 3;
  private static final int PROMISES = 3;

  /// The context of one customer.
  ///
  /// @param last the latest interactions, newest first
  /// @param promises open follow-ups, the next first
  public record Context(
      CustomerLine customer,
      Optional<Long> tenureDays,
      List<InteractionLine> last,
      List<FollowUpLine> promises) {}

  private final LogDesk desk;
  private final Ticket ticket;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<Context>> context =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ContextViewModel(LogDesk desk, Background background, Consumer<? super Throwable> failed) {
    this.desk = desk;
    this.ticket = background.ticket();
    this.failed = failed;
  }

  public ReadOnlyObjectProperty<Optional<Context>> contextProperty() {
    return context.getReadOnlyProperty();
  }

  /// Shows the customer with that reference, or nobody.
  void show(Optional<String> reference) {
    if (reference.isEmpty()) {
      ticket.cancel();
      context.set(Optional.empty());
      return;
    }
    ticket.read(() -> read(reference.get()), context::set, failed);
  }

  private Optional<Context> read(String reference) {
    LocalDate today = desk.logbook().today();
    return desk.customers()
        .withReference(reference)
        .map(Customer::id)
        .flatMap(id -> desk.customers().line(id, today))
        .map(
            line ->
                new Context(
                    line,
                    Optional.ofNullable(line.tenureDays(today)),
                    desk.interactions()
                        .page(InteractionFilter.ALL.withCustomer(line.id()), null, LAST),
                    desk.followUps().openFor(line.id(), PROMISES)));
  }
}
