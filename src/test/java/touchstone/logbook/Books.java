package touchstone.logbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import touchstone.RecordTables;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerStore;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentStore;
import touchstone.intake.CsvChoices;
import touchstone.intake.ImportKind;
import touchstone.intake.ImportReceipt;
import touchstone.intake.ImportRequest;
import touchstone.intake.Importer;
import touchstone.intake.MappingChoices;
import touchstone.interaction.InteractionStore;
import touchstone.past.ImportUndo;
import touchstone.past.PastStore;
import touchstone.past.TakingBack;
import touchstone.store.Database;
import touchstone.store.StorePlace;
import touchstone.store.Table;

/// A real store in a folder with everything a test needs of it, at noon UTC of 23 November 2026.
public final class Books implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  public static final List<Table<?>> TABLES = RecordTables.all();

  public final Database database;
  public final CodeStore codes;
  public final HouseStore house;
  public final CustomerStore customers;
  public final InteractionStore interactions;
  public final IncidentStore incidents;
  public final FollowUpStore followUps;
  public final EntryStore entries;
  public final CustomerEntryStore customerEntries;
  public final Filing filing;
  public final CustomerFiling customerFiling;
  public final Logbook logbook;
  public final PastStore past;
  public final TakingBack takingBack;
  public final ImportUndo importUndo;
  public final Merging merging;
  public final DuplicateStore duplicates;

  public Books(Path folder) {
    this(StorePlace.of(folder));
  }

  public Books(StorePlace place) {
    this(
        Database.open(
            place,
            Clock.fixed(NOW, ZoneId.of("UTC")),
            () -> "tester",
            TABLES,
            List.of(
                new CustomerActivityStore("EUR"),
                new IncidentQueueStore(),
                new DuplicateKeyStore()),
            new MergedSince()));
    if (codes.codes().all(touchstone.code.CodeList.CHANNEL).isEmpty()) {
      database.act(
          "begin",
          transaction -> {
            codes.ship(transaction);
            return true;
          });
    }
  }

  /// The same over another store, as it stands; closing these closes it.
  public Books(Database database) {
    Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
    this.database = database;
    codes = new CodeStore(database);
    house =
        new HouseStore(
            database,
            new HouseRules(ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), "tester"));
    customers = new CustomerStore(database);
    interactions = new InteractionStore(database);
    incidents = new IncidentStore(database);
    followUps = new FollowUpStore(database);
    entries = new EntryStore(database, interactions);
    customerEntries = new CustomerEntryStore(database, customers);
    filing = new Filing(customers, interactions, incidents);
    customerFiling = new CustomerFiling(customers, interactions, filing);
    logbook = new Logbook(database, codes, house, filing, customerFiling, clock);
    past = new PastStore(database);
    takingBack = new TakingBack(database, past);
    importUndo = new ImportUndo(database, past);
    merging = new Merging(database, logbook, customers, filing);
    duplicates = new DuplicateStore(database, customers);
    if (codes.codes().all(touchstone.code.CodeList.CHANNEL).isEmpty()) {
      database.act(
          "begin",
          transaction -> {
            codes.ship(transaction);
            return true;
          });
    }
  }

  /// Logs an entry told as alternating field and text.
  public Filing.Filed log(Object... fieldsAndTexts) {
    return logbook.log(EntryReader.check(entry(fieldsAndTexts), logbook.house()).orThrow());
  }

  public static Draft<EntryField> entry(Object... fieldsAndTexts) {
    Draft<EntryField> draft = Draft.ofEntry();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      draft.with((EntryField) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    return draft;
  }

  /// Reads files into these books.
  public Importer importer() {
    return new Importer(
        new BulkFiling(
            logbook,
            filing,
            customerFiling,
            codes,
            customers,
            interactions,
            entries,
            customerEntries),
        Clock.fixed(NOW, ZoneId.of("UTC")));
  }

  /// Imports lines of CSV and answers the number of the act, 0 where nothing was written.
  public long importLines(Path folder, ImportKind kind, List<String> lines) {
    try {
      Path file = Files.createTempFile(folder, "import", ".csv");
      Files.write(file, lines);
      ImportReceipt receipt =
          importer()
              .run(
                  new ImportRequest(
                      file,
                      kind,
                      new CsvChoices(null, null),
                      MappingChoices.parse(List.of(), List.of()),
                      null,
                      null,
                      null,
                      true,
                      false,
                      false,
                      null));
      return receipt.act();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds or updates a customer told as alternating field and text.
  public touchstone.customer.CustomerId customer(Object... fieldsAndTexts) {
    Draft<CustomerField> draft = Draft.ofCustomer();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      draft.with((CustomerField) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    return logbook.customer(CustomerReader.check(draft, logbook.house()).orThrow()).id();
  }

  /// Every value of every table but the history and the counters, a line a record, in order.
  public List<String> contents() {
    return database.read(
        handle -> {
          List<String> tables =
              handle
                  .createQuery(
                      "select lower(table_name) from information_schema.tables"
                          + " where lower(table_schema) = 'public' order by 1")
                  .mapTo(String.class)
                  .list();
          List<String> lines = new java.util.ArrayList<>();
          for (String table : tables) {
            if (!table.startsWith("act")
                && !table.equals("counter")
                && !table.startsWith("flyway")) {
              handle
                  .createQuery("select * from " + table)
                  .mapToMap()
                  .map(row -> table + new java.util.TreeMap<>(row))
                  .stream()
                  .sorted()
                  .forEach(lines::add);
            }
          }
          return lines;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
