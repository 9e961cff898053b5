package touchstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Stage;
import touchstone.past.SinceThen;
import touchstone.setting.UiStateFile;
import touchstone.task.Background;
import touchstone.ui.Deeds;
import touchstone.ui.Frame;
import touchstone.ui.FxThread;
import touchstone.ui.MainWindow;
import touchstone.ui.PickPlace;
import touchstone.ui.Place;
import touchstone.ui.SavePlace;
import touchstone.ui.Screens;
import touchstone.ui.SettingPart;
import touchstone.ui.UndoStack;
import touchstone.ui.log.LogDesk;
import touchstone.ui.log.LogPanel;
import touchstone.ui.report.KnownThen;
import touchstone.ui.report.ReportController;
import touchstone.ui.report.ReportViewModel;
import touchstone.ui.setting.CodesPart;
import touchstone.ui.setting.CodesViewModel;
import touchstone.ui.setting.EncryptionPart;
import touchstone.ui.setting.EncryptionViewModel;
import touchstone.ui.setting.HousePart;
import touchstone.ui.setting.HouseViewModel;
import touchstone.ui.setting.SettingController;
import touchstone.ui.setting.SettingViewModel;
import touchstone.ui.trend.NoteSheet;
import touchstone.ui.trend.SavedViews;
import touchstone.ui.trend.TrendController;
import touchstone.ui.trend.TrendThen;
import touchstone.ui.trend.TrendViewModel;
import touchstone.ui.trend.ViewPalette;
import touchstone.vault.KeyRefusal;

/// Makes the window over a wiring: the frame, then every screen, panel and palette source
/// registered in it. Used on the window's thread.
public final class WindowWiring {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Background background;
  private final Frame frame;
  private final SavePlace savePlace;
  private final KeepingWiring keeping;

  public WindowWiring(Wiring wiring) {
    this(wiring, SavePlace.dialog(), _ -> {});
  }

  /// The same with a way to open a window over a backup.
  WindowWiring(Wiring wiring, Consumer<Path> openBackup) {
    this(wiring, SavePlace.dialog(), openBackup);
  }

  /// The same with another answer to where a file is to be saved.
  public WindowWiring(Wiring wiring, SavePlace savePlace) {
    this(wiring, savePlace, _ -> {});
  }

  private WindowWiring(Wiring wiring, SavePlace savePlace, Consumer<Path> openBackup) {
    this.savePlace = savePlace;
    FxThread fx = new FxThread();
    this.background = new Background(fx);
    this.frame =
        new Frame(
            wiring.settings(),
            uiState(wiring),
            wiring.directories(),
            wiring.drafts(),
            background,
            fx,
            wiring.clock());
    knowActs(wiring, fx);
    frame.knowZone(wiring.logbook()::zone);
    this.keeping =
        new KeepingWiring(
            wiring, frame, PickPlace.dialog(frame.messages().text("backup.files")), openBackup);
    keeping.register();
    registerScreens(wiring);
    registerLog(wiring);
    new StoreStatus(wiring, frame).follow();
  }

  public Frame frame() {
    return frame;
  }

  /// The window in a stage; `whenClosed` runs after it is closed and every act is carried out.
  public MainWindow window(Stage stage, Runnable whenClosed) {
    return new MainWindow(
        stage,
        frame,
        () -> {
          background.shutdown(PATIENCE);
          whenClosed.run();
        });
  }

  private void knowActs(Wiring wiring, FxThread fx) {
    UndoStack acts =
        new UndoStack(
            wiring.logbook(), background, frame.notices(), frame.failures(), frame.messages());
    wiring.database().subscribe(change -> fx.execute(() -> acts.noticed(change)));
    frame.knowActs(acts);
    new PastWiring(wiring, frame).register(acts);
  }

  private void registerScreens(Wiring wiring) {
    Screens screens = frame.screens();
    new CustomerWiring(wiring, frame, savePlace).register();
    CodesViewModel codes = codes(wiring);
    HouseViewModel house = house(wiring);
    EncryptionViewModel encryption = encryption(wiring);
    frame.drafts().onResume(HouseViewModel.FORM, _ -> screens.go(new Place.Settings()));
    for (String form : CodesViewModel.FORMS) {
      frame
          .drafts()
          .onResume(
              form,
              draft -> {
                screens.go(new Place.Settings());
                codes.resume(draft);
              });
    }
    screens.register(
        Place.Settings.class,
        SettingController.class,
        () ->
            new SettingController(
                new SettingViewModel(wiring.settings()), frame, parts(house, codes, encryption)));
    screens.register(
        Place.Reports.class,
        ReportController.class,
        () ->
            new ReportController(
                new ReportViewModel(
                    new KnownThen(reports(wiring), day -> knownAt(wiring, day)),
                    background,
                    frame.formats().locale(),
                    wiring.logbook()::today),
                frame,
                savePlace));
    NoteSheet notes = new NoteSheet(frame, wiring.notes(), wiring.logbook());
    frame
        .drafts()
        .onResume(
            NoteSheet.FORM,
            draft -> {
              screens.go(new Place.Trends(null));
              notes.resume(draft);
            });
    SavedViews views = new SavedViews(frame.uiState());
    frame.palette().addSource(new ViewPalette(views, frame));
    screens.register(
        Place.Trends.class,
        TrendController.class,
        () ->
            new TrendController(
                new TrendViewModel(
                    wiring.trendReader(new TrendThen(day -> trendsAt(wiring, day))),
                    views,
                    frame.messages(),
                    frame.formats(),
                    background,
                    frame.fx()),
                frame,
                savePlace,
                notes));
    new DailyWiring(wiring, frame).register();
  }

  private static ReportViewModel.Sources reports(Wiring wiring) {
    return new ReportViewModel.Sources(
        wiring.reportRows(), wiring.reports(), wiring.codes(), wiring.customers());
  }

  private static TrendThen.Then trendsAt(Wiring wiring, LocalDate day) {
    Instant end = endOf(wiring, day);
    long last = wiring.lastActAt(end);
    Wiring then = wiring.asOf(end);
    return new TrendThen.Then(then.trendTabs(), SinceThen.after(wiring.past(), last), then::close);
  }

  private static Instant endOf(Wiring wiring, LocalDate day) {
    return day.plusDays(1).atStartOfDay(wiring.logbook().zone()).toInstant().minusMillis(1);
  }

  private static KnownThen.Then knownAt(Wiring wiring, LocalDate day) {
    Instant end = endOf(wiring, day);
    long last = wiring.lastActAt(end);
    Wiring then = wiring.asOf(end);
    return new KnownThen.Then(reports(then), SinceThen.after(wiring.past(), last), then::close);
  }

  private void registerLog(Wiring wiring) {
    LogPanel.register(
        frame,
        new LogDesk(
            wiring.logbook(),
            wiring.customers(),
            wiring.interactions(),
            wiring.followUps(),
            wiring.entries(),
            frame.drafts()));
  }

  private List<SettingPart> parts(
      HouseViewModel house, CodesViewModel codes, EncryptionViewModel encryption) {
    return Stream.concat(
            keeping.parts().stream(),
            Stream.of(
                new HousePart(house, frame),
                new EncryptionPart(encryption, frame),
                new CodesPart(codes, frame)))
        .toList();
  }

  private CodesViewModel codes(Wiring wiring) {
    Deeds deeds = new Deeds(frame, wiring.logbook());
    return new CodesViewModel(
        wiring.codes(),
        wiring.logbook(),
        deeds::act,
        frame.drafts(),
        background,
        wiring.database()::subscribe,
        frame.fx(),
        frame.messages());
  }

  private EncryptionViewModel encryption(Wiring wiring) {
    frame.failures().foresee(KeyRefusal.class, why -> why.sentence(frame.messages().locale()));
    EncryptionViewModel model =
        new EncryptionViewModel(
            wiring.encryption(),
            background,
            frame.messages(),
            frame.failures()::show,
            frame.notices()::say);
    EncryptionPart.register(model, frame);
    return model;
  }

  private HouseViewModel house(Wiring wiring) {
    Deeds deeds = new Deeds(frame, wiring.logbook());
    return new HouseViewModel(
        wiring.logbook(),
        deeds::act,
        frame.drafts(),
        background,
        wiring.database()::subscribe,
        frame.fx());
  }

  private static UiStateFile uiState(Wiring wiring) {
    try {
      return UiStateFile.open(wiring.directories().uiStateFile(), Runnable::run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
