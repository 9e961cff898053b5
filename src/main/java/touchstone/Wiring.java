package touchstone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import touchstone.cli.Desk;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.customer.MergeTables;
import touchstone.demo.DemoCompany;
import touchstone.draft.DraftStore;
import touchstone.followup.FollowUpStore;
import touchstone.host.Directories;
import touchstone.incident.IncidentStore;
import touchstone.incident.IncidentTables;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.CustomerActivityStore;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.CustomerFiling;
import touchstone.logbook.DuplicateKeyStore;
import touchstone.logbook.DuplicateStore;
import touchstone.logbook.EntryStore;
import touchstone.logbook.Erasure;
import touchstone.logbook.Filing;
import touchstone.logbook.IncidentQueueStore;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.logbook.ReviewStore;
import touchstone.report.ReportWriter;
import touchstone.report.Reports;
import touchstone.setting.Settings;
import touchstone.setting.SettingsFile;
import touchstone.store.Database;
import touchstone.store.ErasedRecord;
import touchstone.store.StoreFailure;
import touchstone.store.Table;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendStore;

/// The one place that constructs stores and what stands on them, for the window and the command
/// line alike. Owns the open store; closing it closes the file.
public final class Wiring implements Desk {
  private static final List<Table<?>> TABLES =
      List.of(
          CodeStore.CODE,
          CustomerTables.CUSTOMER,
          CustomerTables.CONTACT_POINT,
          CustomerTables.PERMISSION,
          CustomerTables.LIFECYCLE_STAGE,
          MergeTables.CUSTOMER_MERGE,
          MergeTables.MERGE_MOVE,
          MergeTables.CUSTOMER_APART,
          ErasedRecord.ERASED_RECORD,
          InteractionTables.INTERACTION,
          InteractionTables.VALUE_EXCHANGE,
          InteractionTables.THREAD,
          InteractionTables.TAG,
          InteractionTables.IMPORT_BATCH,
          IncidentTables.INCIDENT,
          IncidentTables.RECOVERY_ACTION,
          FollowUpStore.FOLLOW_UP);

  private final Directories directories;
  private final SettingsFile settings;
  private final Clock clock;
  private final Database database;
  private final CodeStore codes;
  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final IncidentStore incidents;
  private final FollowUpStore followUps;
  private final DraftStore drafts;
  private final EntryStore entries;
  private final CustomerEntryStore customerEntries;
  private final Filing filing;
  private final CustomerFiling customerFiling;
  private final Logbook logbook;
  private final DuplicateStore duplicates;
  private final Merging merging;
  private final Erasure erasure;
  private final LifecycleTrend lifecycle;
  private final Reports reportRows;

  private Wiring(Directories directories, SettingsFile settings, Clock clock) {
    this.directories = directories;
    this.settings = settings;
    this.clock = clock;
    Settings now = settings.current();
    CustomerActivityStore activity =
        new CustomerActivityStore(now.homeCurrency().getCurrencyCode());
    DuplicateKeyStore keys = new DuplicateKeyStore();
    this.database =
        Database.open(
            directories.data(),
            clock,
            () -> settings.current().operator(),
            TABLES,
            List.of(activity, new IncidentQueueStore(), keys));
    this.codes = new CodeStore(database);
    this.customers = new CustomerStore(database);
    this.interactions = new InteractionStore(database);
    this.incidents = new IncidentStore(database);
    this.followUps = new FollowUpStore(database);
    this.drafts = new DraftStore(directories.drafts(), clock);
    this.entries = new EntryStore(database, interactions);
    this.customerEntries = new CustomerEntryStore(database, customers);
    this.filing = new Filing(customers, interactions, incidents);
    this.customerFiling = new CustomerFiling(customers, interactions, filing);
    this.logbook =
        new Logbook(
            database,
            codes,
            filing,
            customerFiling,
            () -> settings.current().zoneOrSystem(),
            () -> settings.current().homeCurrency().getCurrencyCode(),
            () -> settings.current().operator(),
            clock);
    this.duplicates = new DuplicateStore(database, customers);
    this.merging = new Merging(database, logbook, customers, interactions, filing);
    this.erasure =
        new Erasure(
            database,
            customers,
            database::eachPastLine,
            database::rewriteHistory,
            new UnsavedDrafts(drafts),
            clock);
    this.lifecycle = new LifecycleTrend(new TrendStore(database));
    database.subscribe(lifecycle::changed);
    this.reportRows =
        new Reports(
            new Reports.Sources(
                interactions,
                entries,
                incidents,
                new ReviewStore(database, incidents),
                customers,
                customerEntries,
                lifecycle),
            logbook::today,
            () -> settings.current().homeCurrency().getCurrencyCode());
    new Founding(database, codes, activity, keys).complete(now.homeCurrency().getCurrencyCode());
  }

  /// Opens the store and the settings in their folders, making what is missing.
  ///
  /// @throws StoreFailure where the store cannot be opened
  public static Wiring open(Directories directories, Clock clock) {
    try {
      SettingsFile settings = settings(directories.create());
      return new Wiring(directories, settings, clock);
    } catch (IOException e) {
      throw new StoreFailure(
          StoreFailure.Reason.FOLDER,
          e,
          directories.data().toString(),
          String.valueOf(e.getClass().getSimpleName()));
    }
  }

  /// The same with the made-up company in its store. Closes the store where that fails.
  Wiring withDemo() {
    try {
      new DemoCompany(database, logbook, customerFiling, filing).fillOnce();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static SettingsFile settings(Directories directories) throws IOException {
    Path file = directories.settingsFile();
    return SettingsFile.open(file, System.getProperty("user.name", ""), Runnable::run);
  }

  @Override
  public void close() {
    database.close();
  }

  public Directories directories() {
    return directories;
  }

  public SettingsFile settings() {
    return settings;
  }

  public Clock clock() {
    return clock;
  }

  @Override
  public Database database() {
    return database;
  }

  public CodeStore codes() {
    return codes;
  }

  @Override
  public CustomerStore customers() {
    return customers;
  }

  @Override
  public InteractionStore interactions() {
    return interactions;
  }

  public IncidentStore incidents() {
    return incidents;
  }

  public DraftStore drafts() {
    return drafts;
  }

  public FollowUpStore followUps() {
    return followUps;
  }

  public EntryStore entries() {
    return entries;
  }

  public CustomerEntryStore customerEntries() {
    return customerEntries;
  }

  public Filing filing() {
    return filing;
  }

  public CustomerFiling customerFiling() {
    return customerFiling;
  }

  @Override
  public Logbook logbook() {
    return logbook;
  }

  @Override
  public DuplicateStore duplicates() {
    return duplicates;
  }

  @Override
  public Merging merging() {
    return merging;
  }

  @Override
  public Erasure erasure() {
    return erasure;
  }

  @Override
  public String operator() {
    return settings.current().operator();
  }

  public LifecycleTrend lifecycle() {
    return lifecycle;
  }

  public Reports reportRows() {
    return reportRows;
  }

  @Override
  public ReportWriter reports() {
    return new ReportWriter(reportRows);
  }

  @Override
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
        clock);
  }
}
