package touchstone.logbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import touchstone.code.CodeList;
import touchstone.code.CodeStore;
import touchstone.customer.Customer;
import touchstone.customer.CustomerStore;
import touchstone.interaction.ImportBatch;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.store.Transaction;

/// Many entries or customers filed as one act, for imports: all of them stay, or none.
public final class BulkFiling {
  private final Logbook logbook;
  private final Filing filing;
  private final CustomerFiling customerFiling;
  private final CodeStore codes;
  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final EntryStore entries;
  private final CustomerEntryStore customerEntries;

  public BulkFiling(
      Logbook logbook,
      Filing filing,
      CustomerFiling customerFiling,
      CodeStore codes,
      CustomerStore customers,
      InteractionStore interactions,
      EntryStore entries,
      CustomerEntryStore customerEntries) {
    this.logbook = logbook;
    this.filing = filing;
    this.customerFiling = customerFiling;
    this.codes = codes;
    this.customers = customers;
    this.interactions = interactions;
    this.entries = entries;
    this.customerEntries = customerEntries;
  }

  /// What reading the texts depends on.
  public House house() {
    return logbook.house();
  }

  public LocalDate today() {
    return logbook.today();
  }

  /// Runs the work as one act named `import`; nothing of it stays if it throws.
  ///
  /// @param zone the zone of times without one
  /// @param keep whether to store it, or only to see what would come of it
  public <T> T run(ZoneId zone, boolean keep, Function<Batch, T> work) {
    return logbook.bulk(
        "import", keep, transaction -> work.apply(new Batch(transaction, house().inZone(zone))));
  }

  /// The act under way. Dead when the work returns.
  public final class Batch {
    private final Transaction transaction;
    private final long number;
    private final Seen seen = new Seen();
    private House house;

    private Batch(Transaction transaction, House house) {
      this.transaction = transaction;
      this.number = transaction.newId();
      this.house = house;
    }

    /// The number of the act, by which it can be undone.
    public long act() {
      return transaction.act();
    }

    /// Makes a word a code, if its list does not know it yet; answers whether it was added.
    public boolean addCode(CodeList list, String word) {
      if (house.codes().find(list, word).isPresent()) {
        return false;
      }
      codes.add(transaction, list, word);
      house = house.with(codes.codes(transaction));
      return true;
    }

    /// The texts of an entry laid over those of the interaction that has its reference, if there is
    /// one: fields the file does not have stay as they are.
    ///
    /// @param known the fields the file has
    public Draft<EntryField> over(Draft<EntryField> told, Set<EntryField> known) {
      String reference = told.text(EntryField.REFERENCE);
      Optional<Interaction> there =
          reference.isBlank()
              ? Optional.empty()
              : interactions.withReference(transaction, reference);
      if (there.isEmpty()) {
        return told;
      }
      Draft<EntryField> whole = entries.draft(transaction, there.get());
      known.forEach(field -> whole.with(field, told.text(field)));
      return whole;
    }

    /// The same for a customer, told apart by its reference or, without one, its name. Where the
    /// reference is of one that was merged, the row only adds to the kept customer what that one
    /// does not have: it never overwrites what a merge chose.
    public Draft<CustomerField> overCustomer(Draft<CustomerField> told, Set<CustomerField> known) {
      String reference = told.text(CustomerField.REFERENCE);
      String word = reference.isBlank() ? told.text(CustomerField.NAME) : reference;
      Optional<Customer> there =
          word.isBlank() ? Optional.empty() : customers.meant(transaction, word);
      if (there.isEmpty()) {
        return told;
      }
      if (!reference.isBlank() && !there.get().reference().equals(reference)) {
        return customers.hasReference(transaction, reference)
            ? CustomerMergeDraft.added(
                customerEntries.draft(transaction, there.get().id()), told, known)
            : told;
      }
      Draft<CustomerField> whole = customerEntries.draft(transaction, there.get().id());
      known.forEach(field -> whole.with(field, told.text(field)));
      return whole;
    }

    public Checked<Entry> check(Draft<EntryField> draft) {
      return EntryReader.check(draft, house);
    }

    public Checked<CustomerEntry> checkCustomer(Draft<CustomerField> draft) {
      return CustomerReader.check(draft, house);
    }

    /// Adds or updates the entry; one without a reference that is there already is left out.
    ///
    /// @param repeated whether an earlier row of the file is the same in every column
    public Filing.Filed file(Entry entry, boolean repeated) {
      return filing.fileOnce(transaction, entry, number, seen, repeated);
    }

    /// Adds or updates the customer.
    ///
    /// @throws CustomerFiling.UnknownMembership where it is to belong to nobody known
    public CustomerFiling.Filed fileCustomer(CustomerEntry entry) {
      return customerFiling.file(transaction, entry, logbook.today());
    }

    /// Keeps what the import was, if it wrote anything.
    public void remember(Function<Long, ImportBatch> batch) {
      if (transaction.written() > 0) {
        transaction.add(InteractionTables.IMPORT_BATCH, batch.apply(number));
      }
    }
  }
}
