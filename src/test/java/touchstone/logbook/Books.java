package touchstone.logbook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.followup.FollowUpStore;
import touchstone.incident.IncidentStore;
import touchstone.incident.IncidentTables;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.store.Database;
import touchstone.store.Table;

/// A real store in a folder with everything a test needs of it, at noon UTC of 23 November 2026.
public final class Books implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  public static final List<Table<?>> TABLES =
      List.of(
          CodeStore.CODE,
          HouseStore.SETTING,
          CustomerTables.CUSTOMER,
          CustomerTables.CONTACT_POINT,
          CustomerTables.PERMISSION,
          CustomerTables.LIFECYCLE_STAGE,
          InteractionTables.INTERACTION,
          InteractionTables.VALUE_EXCHANGE,
          InteractionTables.THREAD,
          InteractionTables.TAG,
          InteractionTables.IMPORT_BATCH,
          IncidentTables.INCIDENT,
          IncidentTables.RECOVERY_ACTION,
          FollowUpStore.FOLLOW_UP);

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

  public Books(Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
    database =
        Database.open(
            folder,
            clock,
            () -> "tester",
            TABLES,
            List.of(new CustomerActivityStore("EUR"), new IncidentQueueStore()));
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

  @Override
  public void close() {
    database.close();
  }
}
