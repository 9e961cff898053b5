package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentStore;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.Value;
import touchstone.interaction.ValueExchange;
import touchstone.store.Transaction;

/// Puts one entry into the store within an act: the interaction with its values, tags and thread,
/// the incident it is, the follow-up it promises, the customer if new.
public final class Filing {
  private static final Pattern GIVEN_REFERENCE = Pattern.compile("([CI])-(\\d{1,12})");

  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final Noticing noticing;
  private final Tagging tagging;

  public Filing(CustomerStore customers, InteractionStore interactions, IncidentStore incidents) {
    this.customers = customers;
    this.interactions = interactions;
    this.noticing = new Noticing(incidents);
    this.tagging = new Tagging(interactions);
  }

  /// What became of an entry.
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /// It repeats one that has no reference of its own; nothing was written.
    DUPLICATE
  }

  /// What became of an entry, and where it lies.
  public record Filed(
      Outcome outcome,
      InteractionId id,
      String reference,
      CustomerId customer,
      boolean newCustomer) {}

  /// Adds the entry, or updates the interaction that has its reference.
  ///
  /// @param batch the import it comes with
  public Filed file(Transaction transaction, Entry entry, @Nullable Long batch) {
    return file(transaction, entry, batch, new Seen());
  }

  private Filed file(Transaction transaction, Entry entry, @Nullable Long batch, Seen seen) {
    String reference = entry.reference();
    if (reference != null) {
      Optional<Interaction> known = interactions.withReference(transaction, reference);
      if (known.isPresent()) {
        return update(transaction, known.get(), entry, seen);
      }
    }
    return add(transaction, entry, batch, seen);
  }

  /// Adds the entry unless one that says the same is there for it. For imports of rows that have no
  /// reference: each interaction stored before answers for one row of the file, so that two rows
  /// that differ only in columns nobody mapped are two interactions, and the same file again is
  /// none.
  ///
  /// @param seen what the rows before came across; added to
  /// @param repeated whether an earlier row of the file is the same in every column
  Filed fileOnce(
      Transaction transaction, Entry entry, @Nullable Long batch, Seen seen, boolean repeated) {
    Optional<CustomerId> customer = seen.meant(customers, transaction, entry.customer());
    if (entry.reference() == null && customer.isPresent()) {
      for (Interaction there : interactions.sameFacts(transaction, customer.get(), entry.facts())) {
        boolean before = !Objects.equals(there.importBatch(), batch);
        if (repeated || (before && seen.answers(there.id()))) {
          return new Filed(
              Outcome.DUPLICATE, there.id(), there.reference(), there.customer(), false);
        }
      }
    }
    return file(transaction, entry, batch, seen);
  }

  /// Replaces what an interaction says by the entry, all but when it was recorded.
  public Filed update(Transaction transaction, Interaction there, Entry entry) {
    return update(transaction, there, entry, new Seen());
  }

  private Filed update(Transaction transaction, Interaction there, Entry entry, Seen seen) {
    Meant meant = customer(transaction, entry, seen);
    Interaction wanted =
        new Interaction(
            there.id(),
            entry.reference() == null ? there.reference() : entry.reference(),
            meant.customer(),
            there.recordedAt(),
            entry.facts(),
            thread(transaction, meant.customer(), entry),
            there.importBatch());
    long before = transaction.written();
    transaction.change(InteractionTables.INTERACTION, wanted);
    belongings(transaction, wanted, entry, false);
    Outcome outcome = transaction.written() == before ? Outcome.UNCHANGED : Outcome.UPDATED;
    return new Filed(outcome, wanted.id(), wanted.reference(), wanted.customer(), meant.isNew());
  }

  /// Removes an interaction with all that hangs on it.
  public void remove(Transaction transaction, InteractionId id) {
    long key = id.value();
    noticing.forget(transaction, id);
    transaction.replace(FollowUpStore.FOLLOW_UP, "interaction_id", key, List.of());
    transaction.replace(InteractionTables.VALUE_EXCHANGE, "interaction_id", key, List.of());
    tagging.replace(transaction, "interaction", key, List.of());
    transaction.remove(InteractionTables.INTERACTION, key);
  }

  /// Takes every tag off a record.
  void untag(Transaction transaction, String table, long record) {
    tagging.replace(transaction, table, record, List.of());
  }

  /// A reference for a new customer or interaction: the user's own, else the next free one.
  String reference(Transaction transaction, String counter, String letter, @Nullable String own) {
    if (own != null) {
      Matcher ours = GIVEN_REFERENCE.matcher(own);
      if (ours.matches() && ours.group(1).equals(letter)) {
        transaction.reserve(counter, Long.parseLong(ours.group(2)));
      }
      return own;
    }
    return letter + "-" + transaction.next(counter);
  }

  private Filed add(Transaction transaction, Entry entry, @Nullable Long batch, Seen seen) {
    Meant meant = customer(transaction, entry, seen);
    Interaction interaction =
        new Interaction(
            new InteractionId(transaction.newId()),
            reference(transaction, "interaction", "I", entry.reference()),
            meant.customer(),
            entry.recordedAt() == null ? transaction.now() : entry.recordedAt(),
            entry.facts(),
            thread(transaction, meant.customer(), entry),
            batch);
    transaction.add(InteractionTables.INTERACTION, interaction);
    belongings(transaction, interaction, entry, true);
    return new Filed(
        Outcome.CREATED,
        interaction.id(),
        interaction.reference(),
        interaction.customer(),
        meant.isNew());
  }

  private record Meant(CustomerId customer, boolean isNew) {}

  private Meant customer(Transaction transaction, Entry entry, Seen seen) {
    Optional<CustomerId> known = seen.meant(customers, transaction, entry.customer());
    if (known.isPresent()) {
      return new Meant(known.get(), false);
    }
    boolean byReference =
        entry.customerName() != null
            && !entry.customerName().isBlank()
            && entry.customer().strip().length() <= Customer.REFERENCE_AT_MOST;
    String name = byReference ? String.valueOf(entry.customerName()) : entry.customer();
    String own = byReference ? entry.customer().strip() : null;
    CustomerId id = new CustomerId(transaction.newId());
    String reference = reference(transaction, "customer", "C", own);
    transaction.add(
        CustomerTables.CUSTOMER, Customer.named(id, reference, name, transaction.now()));
    return new Meant(id, true);
  }

  private @Nullable Long thread(Transaction transaction, CustomerId customer, Entry entry) {
    String reference = entry.thread();
    if (reference == null) {
      return null;
    }
    return new OwnThreads(transaction).own(customer, reference, reference, false);
  }

  private void belongings(
      Transaction transaction, Interaction interaction, Entry entry, boolean fresh) {
    List<ValueExchange> values = values(transaction, interaction.id(), entry);
    if (fresh) {
      values.forEach(line -> transaction.add(InteractionTables.VALUE_EXCHANGE, line));
      tagging.add(transaction, "interaction", interaction.id().value(), entry.tags());
    } else {
      transaction.replace(
          InteractionTables.VALUE_EXCHANGE, "interaction_id", interaction.id().value(), values);
      tagging.replace(transaction, "interaction", interaction.id().value(), entry.tags());
    }
    IncidentId incident = noticing.notice(transaction, interaction, entry.noticed(), fresh);
    Entry.Promise promise = entry.promise();
    if (promise != null) {
      transaction.add(
          FollowUpStore.FOLLOW_UP,
          new FollowUp(
              transaction.newId(),
              promise.what(),
              interaction.facts().handler(),
              promise.due(),
              promise.dueAt(),
              null,
              interaction.customer(),
              interaction.id(),
              incident));
    }
  }

  private static List<ValueExchange> values(
      Transaction transaction, InteractionId id, Entry entry) {
    List<ValueExchange> lines = new ArrayList<>();
    for (Value value : entry.given()) {
      lines.add(new ValueExchange(transaction.newId(), id, ValueExchange.Side.GIVEN, value));
    }
    for (Value value : entry.received()) {
      lines.add(new ValueExchange(transaction.newId(), id, ValueExchange.Side.RECEIVED, value));
    }
    return lines;
  }
}
