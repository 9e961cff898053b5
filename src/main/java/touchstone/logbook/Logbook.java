package touchstone.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerTables;
import touchstone.followup.FollowUp;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentId;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionTables;
import touchstone.note.DatedNote;
import touchstone.note.DatedNoteStore;
import touchstone.store.Database;
import touchstone.store.StoreFailure;
import touchstone.store.Transaction;

/// The manager's acts. Each method is one transaction, durable when it returns; call them on the
/// store lane, never on the interface's thread.
///
/// Every method throws `StoreFailure` where the store cannot take the act; nothing of it stays
/// then.
public final class Logbook {
  private final Database database;
  private final CodeStore codes;
  private final HouseStore house;
  private final Filing filing;
  private final CustomerFiling customerFiling;
  private final Clock clock;

  public Logbook(
      Database database,
      CodeStore codes,
      HouseStore house,
      Filing filing,
      CustomerFiling customerFiling,
      Clock clock) {
    this.database = database;
    this.codes = codes;
    this.house = house;
    this.filing = filing;
    this.customerFiling = customerFiling;
    this.clock = clock;
  }

  /// The rules of the house as they stand.
  public HouseRules rules() {
    return house.rules();
  }

  /// What reading an input depends on, as things stand.
  public House house() {
    return new House(codes.codes(), zone(), currency(), clock.instant());
  }

  /// The day it is in the user's zone.
  public LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  /// The zone of times entered without one.
  public ZoneId zone() {
    return rules().zoneOrSystem();
  }

  /// The currency of amounts entered without one, ISO 4217.
  public String currency() {
    return rules().currency().getCurrencyCode();
  }

  public Instant now() {
    return clock.instant();
  }

  /// Adds an entry, or updates the interaction that has its reference.
  public Filing.Filed log(Entry entry) {
    return database.act("log", transaction -> filing.file(transaction, entry, null));
  }

  /// Replaces what an interaction says, all but when it was recorded.
  public Filing.Filed edit(InteractionId id, Entry entry) {
    return database.act(
        "edit",
        transaction -> {
          Interaction there =
              transaction
                  .find(InteractionTables.INTERACTION, id.value())
                  .orElseThrow(() -> gone("interaction", id.value()));
          return filing.update(transaction, there, entry);
        });
  }

  /// Removes an interaction with all that hangs on it; undo brings it back.
  public void remove(InteractionId id) {
    database.act(
        "remove",
        transaction -> {
          filing.remove(transaction, id);
          return id;
        });
  }

  /// Removes a customer with all its interactions and whatever else hangs on it; undo brings all of
  /// it back.
  public void removeCustomer(CustomerId id) {
    database.act(
        "remove_customer",
        transaction -> {
          new CustomerRemoval(transaction, filing).remove(id);
          return id;
        });
  }

  /// Adds a customer, or updates the one that has its reference or, without one, its name.
  public CustomerFiling.Filed customer(CustomerEntry entry) {
    return database.act(
        "customer", transaction -> customerFiling.file(transaction, entry, today()));
  }

  /// Replaces what is known of a customer.
  public CustomerFiling.Filed editCustomer(CustomerId id, CustomerEntry entry) {
    return database.act(
        "customer",
        transaction -> {
          Customer there =
              transaction
                  .find(CustomerTables.CUSTOMER, id.value())
                  .orElseThrow(() -> gone("customer", id.value()));
          return customerFiling.update(transaction, there, entry, today());
        });
  }

  /// Stores a review.
  ///
  /// @throws touchstone.incident.ClosingRefused where it would close the incident without a cause
  public void review(IncidentId id, Review review) {
    database.act(
        "review",
        transaction -> {
          ReviewFiling.file(transaction, id, review, rules().operator(), transaction.now());
          return id;
        });
  }

  /// Adds a follow-up that does not come with an entry.
  public void promise(CustomerId customer, String what, LocalDate due) {
    database.act(
        "promise",
        transaction -> {
          FollowUp followUp =
              new FollowUp(
                  transaction.newId(),
                  what,
                  rules().operator(),
                  due,
                  null,
                  null,
                  customer,
                  null,
                  null);
          transaction.add(FollowUpStore.FOLLOW_UP, followUp);
          return followUp;
        });
  }

  /// Marks a follow-up done.
  public void done(FollowUp followUp) {
    database.act("done", transaction -> change(transaction, followUp.done(transaction.now())));
  }

  /// Moves a follow-up to another day.
  public void snooze(FollowUp followUp, LocalDate day) {
    database.act("snooze", transaction -> change(transaction, followUp.snoozed(day)));
  }

  /// Pins a note on a day.
  ///
  /// @param rebases whether the limits of control charts are reckoned anew from that day on
  public DatedNote note(LocalDate day, String label, boolean rebases) {
    return database.act(
        "note",
        transaction -> {
          DatedNote note = new DatedNote(transaction.newId(), day, label.strip(), rebases);
          transaction.add(DatedNoteStore.DATED_NOTE, note);
          return note;
        });
  }

  /// Replaces what a note says.
  public void change(DatedNote note) {
    database.act("edit_note", transaction -> transaction.change(DatedNoteStore.DATED_NOTE, note));
  }

  /// Takes a note off its day; undo pins it again.
  public void remove(DatedNote note) {
    database.act(
        "remove_note",
        transaction -> {
          transaction.remove(DatedNoteStore.DATED_NOTE, note.id());
          return note;
        });
  }

  /// Stores a renamed or retired code.
  public void change(Code code) {
    database.act(
        "code",
        transaction -> {
          codes.change(transaction, code);
          return code;
        });
  }

  /// Changes the rules of the house as they stand when the act's turn comes; answers those that
  /// hold then.
  public HouseRules setting(UnaryOperator<HouseRules> how) {
    return database.act(
        "setting",
        transaction -> {
          HouseRules rules = how.apply(house.rules());
          house.change(transaction, rules);
          return rules;
        });
  }

  /// Makes a word a code of a list.
  public Code addCode(CodeList list, String word) {
    return database.act("code", transaction -> codes.add(transaction, list, word));
  }

  /// Runs many filings as one act, or none of them; for imports.
  ///
  /// @param keep whether to store them, or only to see what would come of it
  public <T> T bulk(String name, boolean keep, Function<Transaction, T> work) {
    return database.bulk(name, keep, work);
  }

  /// The latest act, that undo would take back.
  public Optional<Database.Act> lastAct() {
    return database.lastAct();
  }

  /// The number of the latest act; on the store lane that is the one just carried out. Nothing is
  /// read for it: what is done must not look undone because the database cannot be read.
  public OptionalLong latest() {
    long number = database.latest();
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /// Takes an act back; answers the number of the act that did, which undone again is a redo.
  public long undo(long act) {
    return database.undo(act);
  }

  private static boolean change(Transaction transaction, FollowUp followUp) {
    return transaction.change(FollowUpStore.FOLLOW_UP, followUp);
  }

  private static StoreFailure gone(String table, long id) {
    return new StoreFailure(StoreFailure.Reason.GONE, null, table, Long.toString(id));
  }
}
