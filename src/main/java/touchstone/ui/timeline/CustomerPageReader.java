package touchstone.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeStore;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.JourneyStore;
import touchstone.interaction.ValueExchange;
import touchstone.logbook.Logbook;
import touchstone.note.DatedNoteStore;
import touchstone.task.Cancellation;

/// Reads a customer's page with a fixed number of questions to the store, however much there is.
/// Called in the background.
public final class CustomerPageReader {
  private static final int MOST = 100;

  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final JourneyStore journeys;
  private final IncidentStore incidents;
  private final FollowUpStore followUps;
  private final CodeStore codes;
  private final DatedNoteStore notes;
  private final Logbook logbook;

  public CustomerPageReader(
      CustomerStore customers,
      InteractionStore interactions,
      JourneyStore journeys,
      IncidentStore incidents,
      FollowUpStore followUps,
      CodeStore codes,
      DatedNoteStore notes,
      Logbook logbook) {
    this.customers = customers;
    this.interactions = interactions;
    this.journeys = journeys;
    this.incidents = incidents;
    this.followUps = followUps;
    this.codes = codes;
    this.notes = notes;
    this.logbook = logbook;
  }

  /// What a look at one interaction tells.
  record Peek(InteractionLine line, Interaction interaction, List<ValueExchange> exchanges) {}

  /// The page, of the customer it was merged into where it was; empty where there is none any more.
  Optional<CustomerPage> read(CustomerId asked, Cancellation cancellation) {
    Customer customer = customers.standing(asked).orElse(null);
    CustomerLine line =
        customer == null ? null : customers.line(customer.id(), logbook.today()).orElse(null);
    if (customer == null || line == null) {
      return Optional.empty();
    }
    CustomerId id = customer.id();
    cancellation.check();
    CustomerPage page =
        new CustomerPage(
            customer,
            line,
            groupOf(customer),
            new CustomerPage.Records(
                customers.contactPoints(id), customers.permissions(id), customers.stages(id)),
            customers.members(id, MOST, logbook.today()),
            followUps.openFor(id, MOST),
            incidents.queue(
                IncidentFilter.ALL
                    .withCustomer(id)
                    .withStatuses(Set.of(IncidentStatus.TO_REVIEW, IncidentStatus.OPEN)),
                0,
                MOST),
            interactions.ledger(id),
            incidents.recoveryCosts(id),
            journeys.channels(id),
            journeys.conversations(id),
            interactions.timeline(id),
            new CustomerPage.House(
                codes.codes(), logbook.today(), logbook.zone(), logbook.currency(), notes.all()));
    cancellation.check();
    return Optional.of(page);
  }

  /// The lines of some interactions, newest first.
  List<InteractionLine> lines(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : interactions.page(InteractionFilter.ALL.withIds(ids), null, ids.size());
  }

  /// One interaction with what was exchanged; empty where it is not there any more.
  Optional<Peek> peek(long id) {
    InteractionId interaction = new InteractionId(id);
    List<InteractionLine> line = lines(List.of(id));
    return line.isEmpty()
        ? Optional.empty()
        : interactions
            .find(interaction)
            .map(whole -> new Peek(line.getFirst(), whole, interactions.exchanges(interaction)));
  }

  private @Nullable Customer groupOf(Customer customer) {
    CustomerId group = customer.memberOf();
    return group == null ? null : customers.find(group).orElse(null);
  }
}
