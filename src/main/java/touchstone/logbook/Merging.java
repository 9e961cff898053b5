package touchstone.logbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Apart;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerMerge;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.LifecycleStage;
import touchstone.customer.MergeTables;
import touchstone.interaction.InteractionId;
import touchstone.store.Database;
import touchstone.store.Transaction;

/// The acts that make one customer of two and two of one again, each one transaction that undo
/// takes back; call them on the store lane.
///
/// A merged customer's record stays as it was and is only marked. What hung on it goes to the kept
/// one, but for what the kept one has too (the same e-mail, tag, permission, a thread of the same
/// reference, the stages set by hand), which stays where it is and is not shown. Each changed value
/// is written down, so a split takes back exactly those that nobody changed since, and what was
/// logged in between stays with the kept customer.
public final class Merging {
  private final Database database;
  private final Logbook logbook;
  private final CustomerStore customers;
  private final Splitting splitting;

  public Merging(Database database, Logbook logbook, CustomerStore customers, Filing filing) {
    this.database = database;
    this.logbook = logbook;
    this.customers = customers;
    this.splitting = new Splitting(customers, filing);
  }

  /// What merging `other` into `kept` would do.
  ///
  /// @throws MergeRefused where they are one already
  public MergePreview preview(CustomerId kept, CustomerId other) {
    return database.rehearse("merge", transaction -> preview(transaction, kept, other));
  }

  /// Makes `other` a part of `kept`.
  ///
  /// @param choices what to keep of each difference; what is not named is as the preview says
  /// @throws MergeRefused where they are one already, or the choices do not go together
  public CustomerMerge merge(
      CustomerId kept, CustomerId other, Map<MergeField, MergeField.Side> choices) {
    return database.act("merge", transaction -> merge(transaction, kept, other, choices));
  }

  /// Makes a merged customer one of its own again.
  ///
  /// @throws MergeRefused where it is not merged
  public Splitting.Split split(CustomerId merged) {
    return database.act("split", transaction -> splitting.split(transaction, merged));
  }

  /// Gives entries to another customer, with the follow-ups and the incident of each; one not yet
  /// known is added.
  ///
  /// @param nameOrReference who they are of
  /// @throws MergeRefused where none would change hands
  public Splitting.Split split(List<InteractionId> entries, String nameOrReference) {
    return database.act(
        "split", transaction -> splitting.split(transaction, entries, nameOrReference));
  }

  /// Remembers that two customers that look alike are not the same one.
  public void apart(CustomerId one, CustomerId other) {
    database.act(
        "apart",
        transaction -> {
          Apart apart = Apart.of(transaction.newId(), one, other);
          boolean known =
              transaction.where(MergeTables.CUSTOMER_APART, "one_id", apart.one().value()).stream()
                  .anyMatch(there -> there.other().equals(apart.other()));
          if (!known) {
            transaction.add(MergeTables.CUSTOMER_APART, apart);
          }
          return apart;
        });
  }

  private MergePreview preview(Transaction transaction, CustomerId keptId, CustomerId otherId) {
    Pair pair = pair(transaction, keptId, otherId);
    Belongings there = new Belongings(transaction, pair.other().id());
    Belongings here = new Belongings(transaction, pair.kept().id());
    long same = there.threads.stream().filter(thread -> here.thread(thread) != null).count();
    long incidents =
        there.interactions.stream()
            .filter(
                one ->
                    !transaction
                        .where(
                            touchstone.incident.IncidentTables.INCIDENT,
                            "interaction_id",
                            one.id().value())
                        .isEmpty())
            .count();
    return new MergePreview(
        pair.kept(),
        pair.other(),
        there.interactions.size(),
        incidents,
        there.followUps.size(),
        there.contacts.stream().filter(one -> !here.has(one)).count(),
        there.permissions.stream().filter(one -> !here.has(one)).count(),
        there.threads.size() - same,
        same,
        there.tags.stream().filter(one -> !here.has(one)).count(),
        there.members.size(),
        facts(pair, here, there).differences(logbook.house().codes()));
  }

  private CustomerMerge merge(
      Transaction transaction,
      CustomerId keptId,
      CustomerId otherId,
      Map<MergeField, MergeField.Side> choices) {
    Pair pair = pair(transaction, keptId, otherId);
    CustomerId kept = pair.kept().id();
    CustomerId other = pair.other().id();
    MergeMoves moves = new MergeMoves(transaction, other);
    Belongings there = new Belongings(transaction, other);
    Belongings here = new Belongings(transaction, kept);
    Map<MergeField, MergeField.Side> chosen =
        choose(moves, pair, facts(pair, here, there), choices);
    moves.belongings(there, here, kept);
    if (chosen.get(MergeField.STAGE) == MergeField.Side.OTHER) {
      here.stages.forEach(one -> moveStage(moves, one, other));
      there.stages.forEach(one -> moveStage(moves, one, kept));
    }
    CustomerMerge merge = new CustomerMerge(other, kept, transaction.now());
    transaction.add(MergeTables.CUSTOMER_MERGE, merge);
    return merge;
  }

  private static void moveStage(MergeMoves moves, LifecycleStage stage, CustomerId to) {
    moves.set(CustomerTables.LIFECYCLE_STAGE, stage.id(), "customer_id", to.value());
  }

  /// Gives the kept customer the facts that were chosen; answers what was.
  private static Map<MergeField, MergeField.Side> choose(
      MergeMoves moves, Pair pair, MergeFacts facts, Map<MergeField, MergeField.Side> choices) {
    Map<MergeField, MergeField.Side> chosen = new LinkedHashMap<>();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (Objects.equals(pair.kept().memberOf(), pair.other().id())) {
      values.put("member_of", null);
    }
    for (MergeField field : MergeField.values()) {
      MergeField.Side side = choices.getOrDefault(field, facts.usual(field));
      chosen.put(field, side);
      boolean ofItself =
          field == MergeField.MEMBER_OF
              && Objects.equals(pair.other().memberOf(), pair.kept().id());
      if (!ofItself) {
        facts.into(field, side, values);
      }
    }
    Object start = values.getOrDefault("relationship_start", pair.kept().relationshipStart());
    Object end = values.getOrDefault("relationship_end", pair.kept().relationshipEnd());
    if (start instanceof java.time.LocalDate from
        && end instanceof java.time.LocalDate until
        && until.isBefore(from)) {
      throw new MergeRefused(MergeRefused.Reason.ENDS_BEFORE_START, pair.kept().name());
    }
    moves.set(CustomerTables.CUSTOMER, pair.kept().id().value(), values);
    return chosen;
  }

  private record Pair(Customer kept, Customer other) {}

  private Pair pair(Transaction transaction, CustomerId kept, CustomerId other) {
    Customer one = customers.standing(transaction, kept);
    Customer two = customers.standing(transaction, other);
    if (one.id().equals(two.id())) {
      throw new MergeRefused(MergeRefused.Reason.ITSELF, one.name());
    }
    return new Pair(one, two);
  }

  private MergeFacts facts(Pair pair, Belongings here, Belongings there) {
    return new MergeFacts(one(pair.kept(), here), one(pair.other(), there));
  }

  private MergeFacts.One one(Customer customer, Belongings hung) {
    CustomerId group = customer.memberOf();
    return new MergeFacts.One(
        customer,
        customers.line(customer.id(), logbook.today()).map(line -> line.start()).orElse(null),
        hung.stages,
        group == null ? null : customers.find(group).map(Customer::name).orElse(null));
  }
}
