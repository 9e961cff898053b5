package touchstone.ui.interaction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeStore;
import touchstone.code.Codes;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.incident.IncidentStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionThread;

/// What the list asks of the stores. Slow: never on the window's thread.
public final class InteractionReading {
  private static final int CHOICES = 30;

  private final InteractionStore interactions;
  private final CustomerStore customers;
  private final IncidentStore incidents;
  private final CodeStore codes;

  public InteractionReading(
      InteractionStore interactions,
      CustomerStore customers,
      IncidentStore incidents,
      CodeStore codes) {
    this.interactions = interactions;
    this.customers = customers;
    this.incidents = incidents;
    this.codes = codes;
  }

  /// A page and the words for its codes.
  record Page(List<InteractionLine> lines, Codes codes) {}

  /// How many the filter leaves, of how many.
  record Counts(long matching, long all) {}

  /// What the filters offer: handlers and tags most frequent first.
  record Choices(List<String> handlers, List<String> tags) {
    static final Choices NONE = new Choices(List.of(), List.of());
  }

  /// What the filter's customer and conversation are called; empty where there is none.
  record Names(String customer, String thread) {
    static final Names NONE = new Names("", "");
  }

  Page page(InteractionFilter filter, @Nullable InteractionLine after, int limit) {
    return new Page(interactions.page(filter, after, limit), codes.codes());
  }

  Counts counts(InteractionFilter filter) {
    long all = interactions.count(InteractionFilter.ALL);
    long matching = filter.equals(InteractionFilter.ALL) ? all : interactions.count(filter);
    return new Counts(matching, all);
  }

  Choices choices() {
    return new Choices(interactions.handlers(CHOICES), interactions.tagNames(CHOICES));
  }

  Names names(InteractionFilter filter) {
    CustomerId customer = filter.customer();
    Long thread = filter.thread();
    return new Names(
        customer == null ? "" : nameOf(customer),
        thread == null
            ? ""
            : interactions.thread(thread).map(InteractionThread::title).orElse("" + thread));
  }

  Optional<InteractionDetail> detail(InteractionId id) {
    return interactions.find(id).map(this::detail);
  }

  private InteractionDetail detail(Interaction interaction) {
    Long thread = interaction.thread();
    return new InteractionDetail(
        interaction,
        nameOf(interaction.customer()),
        interactions.exchanges(interaction.id()),
        interactions.tags("interaction", interaction.id().value()),
        thread == null ? Optional.empty() : interactions.thread(thread),
        thread == null ? 0 : interactions.count(InteractionFilter.ALL.withThread(thread)),
        incidents.of(interaction.id()),
        codes.codes());
  }

  private String nameOf(CustomerId id) {
    return customers.find(id).map(Customer::name).orElse("");
  }
}
