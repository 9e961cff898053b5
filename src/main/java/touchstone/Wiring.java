package touchstone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.chart.Figure;
import touchstone.cli.Desk;
import touchstone.code.CodeStore;
import touchstone.customer.CustomerStore;
import touchstone.demo.DemoCompany;
import touchstone.draft.DraftStore;
import touchstone.followup.FollowUpStore;
import touchstone.host.Directories;
import touchstone.incident.IncidentStore;
import touchstone.intake.Importer;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.CustomerFiling;
import touchstone.logbook.DuplicateStore;
import touchstone.logbook.EntryStore;
import touchstone.logbook.Erasure;
import touchstone.logbook.Filing;
import touchstone.logbook.HouseRules;
import touchstone.logbook.HouseStore;
import touchstone.logbook.Logbook;
import touchstone.logbook.Merging;
import touchstone.logbook.ReviewStore;
import touchstone.logbook.UnfinishedErasureStore;
import touchstone.note.DatedNoteStore;
import touchstone.past.ImportUndo;
import touchstone.past.PastStore;
import touchstone.past.TakingBack;
import touchstone.report.Report;
import touchstone.report.ReportWriter;
import touchstone.report.Reports;
import touchstone.setting.SettingsFile;
import touchstone.store.Backup;
import touchstone.store.Database;
import touchstone.store.OpenedBackup;
import touchstone.store.Opening;
import touchstone.store.Scrubbing;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.ui.trend.TrendReader;
import touchstone.ui.trend.TrendTab;
import touchstone.ui.trend.TrendThen;
import touchstone.vault.Encryption;
import touchstone.vault.Stretching;

/// The one place that constructs stores and what stands on them, for the window and the command
/// line alike. Owns the open store; closing it closes the file.
///
/// Long because it names each store once and hands each out once, and has no logic to take apart.
public final class Wiring implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private final Directories directories;
  private final SettingsFile settings;
  private final Clock clock;
  private final Database database;
  private final PastStore past;
  private final TakingBack takingBack;
  private final CodeStore codes;
  private final HouseStore house;
  private final CustomerStore customers;
  private final InteractionStore interactions;
  private final IncidentStore incidents;
  private final FollowUpStore followUps;
  private final DatedNoteStore notes;
  private final DraftStore drafts;
  private final EntryStore entries;
  private final CustomerEntryStore customerEntries;
  private final Filing filing;
  private final CustomerFiling customerFiling;
  private final Logbook logbook;
  private final DuplicateStore duplicates;
  private final Merging merging;
  private final Erasure erasure;
  private final Encryption encryption;
  private final TrendWiring trends;
  private final Reports reportRows;
  private final @Nullable Backup backup;

  /// @param keepsSnapshot whether the file of the snapshot is of this store: a backup and a copy of
  ///   earlier must not touch it
  private Wiring(
      Directories directories,
      SettingsFile settings,
      Clock clock,
      Database database,
      @Nullable Backup backup,
      boolean keepsSnapshot) {
    this.backup = backup;
    this.directories = directories;
    this.settings = settings;
    this.clock = clock;
    HouseRules earlier = EarlierRules.in(settings, System.getProperty("user.name", ""));
    this.database = database;
    this.past = new PastStore(database);
    this.takingBack = new TakingBack(database, past);
    this.codes = new CodeStore(database);
    this.house = new HouseStore(database, earlier);
    this.customers = new CustomerStore(database);
    this.interactions = new InteractionStore(database);
    this.incidents = new IncidentStore(database);
    this.followUps = new FollowUpStore(database);
    this.notes = new DatedNoteStore(database);
    this.drafts = new DraftStore(directories.drafts(), clock, database.sealing());
    this.entries = new EntryStore(database, interactions);
    this.customerEntries = new CustomerEntryStore(database, customers);
    this.filing = new Filing(customers, interactions, incidents);
    this.customerFiling = new CustomerFiling(customers, interactions, filing);
    this.logbook = new Logbook(database, codes, house, filing, customerFiling, clock);
    this.duplicates = new DuplicateStore(database, customers);
    this.merging = new Merging(database, logbook, customers, filing);
    this.erasure =
        new Erasure(
            database,
            customers,
            new UnfinishedErasureStore(database),
            database::eachPastLine,
            this::forget,
            new UnsavedDrafts(drafts),
            clock);
    this.trends =
        new TrendWiring(
            database,
            keepsSnapshot ? directories.data().resolve("trend.snapshot") : null,
            codes,
            customers,
            logbook,
            house);
    this.encryption = new StoreEncryption(database, drafts, trends.snapshot(), Stretching.USUAL);
    this.reportRows =
        new Reports(
            new Reports.Sources(
                interactions,
                entries,
                incidents,
                new ReviewStore(database, incidents),
                customers,
                customerEntries,
                trends.questions()),
            logbook::today,
            logbook::currency);
  }

  /// Opens a backup to be read: every act is refused, closing it leaves nothing behind.
  ///
  /// @param from a backup file, or a folder: its newest whole backup is opened
  /// @throws StoreFailure where it is not whole or not one of ours
  public static Wiring openBackup(
      Directories directories, StorePlace place, Clock clock, Path from) {
    try {
      SettingsFile settings = settings(directories.create());
      HouseRules earlier = EarlierRules.in(settings, System.getProperty("user.name", ""));
      OpenedBackup opened = new StoreWiring(earlier).openBackup(place, from, clock);
      return new Wiring(directories, settings, clock, opened.database(), opened.backup(), false);
    } catch (IOException e) {
      throw folderFailure(directories, e);
    }
  }

  private static StoreFailure folderFailure(Directories directories, IOException e) {
    return new StoreFailure(
        StoreFailure.Reason.FOLDER,
        e,
        directories.data().toString(),
        String.valueOf(e.getClass().getSimpleName()));
  }

  private static Wiring founded(
      Directories directories, StorePlace place, SettingsFile settings, Clock clock) {
    HouseRules earlier = EarlierRules.in(settings, System.getProperty("user.name", ""));
    StoreWiring stores = new StoreWiring(earlier);
    Operator operator = new Operator(earlier.operator());
    Database database = stores.open(place, clock, operator);
    Wiring wiring = new Wiring(directories, settings, clock, database, null, true);
    operator.house = wiring.house;
    new Founding(database, wiring.codes, wiring.house, stores.keys()).complete(earlier);
    EarlierRules.drop(settings);
    if (wiring.encryption.isOn()) {
      wiring.drafts.sealRest();
    }
    wiring.finishErasures();
    return wiring;
  }

  /// An erasure that cannot be finished now, as on a full disk, does not keep the store closed.
  private void finishErasures() {
    Opening opening = database.opening();
    try {
      if (erasure.finish() > 0) {
        database.alsoTold(opening, new Opening.Told("erasure.finished", false, List.of()));
      }
    } catch (StoreFailure e) {
      LOG.warn("An erasure could not be finished: {}", e.reason());
      String why = e.sentence(Locale.getDefault());
      database.alsoTold(opening, new Opening.Told("erasure.unfinished", true, List.of(why)));
    }
  }

  /// Who is written into the history: what the store says, once it is open.
  private static final class Operator implements Supplier<String> {
    private final String before;
    private volatile @Nullable HouseStore house;

    Operator(String before) {
      this.before = before;
    }

    @Override
    public String get() {
      HouseStore known = house;
      return known == null ? before : known.rules().operator();
    }
  }

  @Override
  public Wiring asOf(Instant moment) {
    return new Wiring(
        directories,
        settings,
        Clock.fixed(moment, clock.getZone()),
        database.asOf(lastActAt(moment)),
        backup,
        false);
  }

  @Override
  public long lastActAt(Instant moment) {
    return database.history().actAt(moment).orElse(0);
  }

  /// Opens the store and the settings in their folders, making what is missing.
  ///
  /// @throws StoreFailure where the store cannot be opened, LOCKED where it is encrypted
  public static Wiring open(Directories directories, Clock clock) {
    return open(directories, Unlocking.unlocked(directories.data()), clock);
  }

  /// The same with an encrypted store.
  ///
  /// @param secret the password or the recovery key, which the caller wipes
  public static Wiring open(Directories directories, char[] secret, Clock clock) {
    return open(directories, Unlocking.unlock(directories.data(), secret), clock);
  }

  /// The same with a store that was unlocked.
  static Wiring open(Directories directories, StorePlace place, Clock clock) {
    try {
      SettingsFile settings = settings(directories.create());
      return founded(directories, place, settings, clock);
    } catch (IOException e) {
      throw folderFailure(directories, e);
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
    return SettingsFile.open(file, Runnable::run);
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
  public Encryption encryption() {
    return encryption;
  }

  @Override
  public String operator() {
    return house.rules().operator();
  }

  private long forget(Scrubbing scrubbing) {
    trends.snapshot().forget(); // first: where this ends half-way, all of it is done again
    long lines = database.rewriteHistory(scrubbing);
    trends.snapshot().forget();
    return lines;
  }

  @Override
  public void close() {
    trends.snapshot().keep();
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

  /// The backup that is read here, where it is one.
  public Optional<Backup> backup() {
    return Optional.ofNullable(backup);
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

  public DatedNoteStore notes() {
    return notes;
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

  /// Everybody's life in columns, for trends.
  public CurrentSnapshot snapshot() {
    return trends.snapshot();
  }

  /// The questions of the trend panel.
  @Override
  public Trends trends() {
    return trends.questions();
  }

  /// What the trend panel reads.
  TrendReader trendReader(TrendThen then) {
    return trends.reader(then);
  }

  List<TrendTab> trendTabs() {
    return trends.tabs();
  }

  @Override
  public Figure figure(Report.Trend report) {
    return trends.figure(report);
  }

  public Reports reportRows() {
    return reportRows;
  }

  @Override
  public ReportWriter reports() {
    return new ReportWriter(reportRows);
  }

  @Override
  public PastStore past() {
    return past;
  }

  public TakingBack takingBack() {
    return takingBack;
  }

  @Override
  public ImportUndo importUndo() {
    return new ImportUndo(database, past);
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
