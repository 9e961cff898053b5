package touchstone.ui.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.task.Background;
import touchstone.task.Ticket;
import touchstone.ui.Deeds;
import touchstone.ui.OneLine;

/// What can be split off a customer: those merged into it, and its entries.
public final class SplitViewModel {
  private static final int ENTRIES = 500;

  /// One entry and whether it is to go.
  public record Choice(InteractionLine line, BooleanProperty chosen) {}

  /// What was read of a customer.
  public record Parts(Customer customer, List<Customer> merged, List<Choice> entries) {
    public Parts {
      merged = List.copyOf(merged);
      entries = List.copyOf(entries);
    }
  }

  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final Merging merging;
  private final Logbook logbook;
  private final Deeds deeds;
  private final Ticket reading;
  private final Ticket asking;
  private final ReadOnlyObjectWrapper<Optional<Parts>> parts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Throwable>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SplitViewModel(
      CustomerStore customers,
      InteractionStore interactions,
      Merging merging,
      Logbook logbook,
      Deeds deeds,
      Background background) {
    this.customers = customers;
    this.interactions = interactions;
    this.merging = merging;
    this.logbook = logbook;
    this.deeds = deeds;
    this.reading = background.ticket();
    this.asking = background.ticket();
  }

  /// Begins with that customer.
  public void open(CustomerId id) {
    parts.set(Optional.empty());
    reading.<Optional<Parts>>read(
        () -> read(id), parts::set, problem -> failure.set(Optional.of(problem)));
  }

  /// Ends: what is being read is dropped.
  public void close() {
    reading.cancel();
    asking.cancel();
  }

  /// Finds out whose the entries would become by that name or reference: nobody's yet where it
  /// would be a new customer's.
  public void ask(String nameOrReference, Consumer<Optional<Customer>> whose) {
    asking.<Optional<Customer>>read(
        () -> customers.meant(nameOrReference.strip()),
        whose,
        problem -> failure.set(Optional.of(problem)));
  }

  /// Whether that customer is the one whose entries are shown.
  public boolean isShown(Customer one) {
    return parts.get().filter(now -> now.customer().id().equals(one.id())).isPresent();
  }

  /// Makes a merged customer one of its own again.
  public void split(Customer merged, Runnable done) {
    deeds.act(
        () -> merging.split(merged.id()),
        _ -> done.run(),
        "customers.split.done",
        OneLine.of(merged.name()));
  }

  /// Gives the chosen entries to the customer meant.
  public void give(String nameOrReference, Consumer<CustomerId> done) {
    List<InteractionId> ids =
        parts.get().stream()
            .flatMap(now -> now.entries().stream())
            .filter(one -> one.chosen().get())
            .map(one -> one.line().id())
            .toList();
    if (!ids.isEmpty() && !nameOrReference.isBlank()) {
      deeds.act(
          () -> merging.split(ids, nameOrReference),
          split -> done.accept(split.to()),
          "customers.split.given",
          ids.size(),
          OneLine.of(nameOrReference));
    }
  }

  /// The zone in which moments are told.
  public ZoneId zone() {
    return logbook.zone();
  }

  public ReadOnlyObjectProperty<Optional<Parts>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  private Optional<Parts> read(CustomerId id) {
    return customers
        .standing(id)
        .map(
            whole ->
                new Parts(
                    whole,
                    customers.mergedInto(whole.id()),
                    interactions
                        .page(InteractionFilter.ALL.withCustomer(whole.id()), null, ENTRIES)
                        .stream()
                        .map(line -> new Choice(line, new SimpleBooleanProperty()))
                        .toList()));
  }
}
