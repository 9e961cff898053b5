package touchstone.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import touchstone.draft.DraftStore;
import touchstone.fault.Fault;
import touchstone.host.Directories;
import touchstone.host.FolderWindow;
import touchstone.host.Product;
import touchstone.setting.SettingsFile;
import touchstone.setting.UiStateFile;
import touchstone.store.StoreFailure;
import touchstone.task.Background;

/// What every screen stands on, made once by the wiring before the window: texts and formats,
/// screens, panels, commands, palette, notices, failures, looks. Made on the window's thread.
public final class Frame {
  private final SettingsFile settings;
  private final UiStateFile uiState;
  private final Directories directories;
  private final Background background;
  private final FxThread fx;
  private final Clock clock;
  private final Messages messages;
  private final Formats formats;
  private final Views views;
  private final Screens screens;
  private final Panels panels;
  private final Commands commands = new Commands();
  private final PaletteViewModel palette;
  private final Notices notices;
  private final Failures failures;
  private final Drafts drafts;
  private final Appearance appearance;
  private final ShellViewModel shell;
  private Acts acts = Acts.none();
  private Supplier<ZoneId> zone = ZoneId::systemDefault;

  public Frame(
      SettingsFile settings,
      UiStateFile uiState,
      Directories directories,
      DraftStore draftStore,
      Background background,
      FxThread fx,
      Clock clock) {
    this.settings = settings;
    this.uiState = uiState;
    this.directories = directories;
    this.background = background;
    this.fx = fx;
    this.clock = clock;
    this.messages = Messages.in(settings.current().languageOrSystem());
    this.formats = new Formats(settings.current().languageOrSystem());
    this.views = new Views(messages);
    this.screens = new Screens(views);
    this.panels = new Panels(views);
    this.palette = new PaletteViewModel(commands, messages);
    this.notices = new Notices(messages);
    this.failures = new Failures(messages, notices);
    this.drafts = new Drafts(draftStore, background, background, fx, messages, notices, failures);
    failures.onUnforeseen(this::secure);
    this.appearance = new Appearance(settings);
    this.shell = new ShellViewModel(messages, formats, uiState);
    failures.foresee(StoreFailure.class, failure -> failure.sentence(messages.locale()));
    background.watchJobs(shell::show);
    commands.onRun(palette::used);
    commands.onRefused(refused -> refused.refusal().ifPresent(why -> notices.say(why)));
    settings
        .damagedFile()
        .ifPresent(file -> notices.say("setting.damaged", String.valueOf(file.getFileName())));
    new WindowCommands(this, new FolderWindow(System.getProperty("os.name"))).register();
  }

  /// Says who knows the acts that can be undone.
  public void knowActs(Acts known) {
    acts = known;
  }

  /// Says who knows the zone in which times are told.
  public void knowZone(Supplier<ZoneId> known) {
    zone = known;
  }

  /// Has every exception that nobody caught, on whatever thread, shown as a mistake of ours. The
  /// application asks for it at its start; a test that wants to see exceptions does not.
  public void catchUncaught() {
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> caught(failure));
  }

  private void caught(Throwable failure) {
    try {
      fx.later(() -> failures.show(failure));
    } catch (IllegalStateException noWindowAnyMore) {
      Fault.logged(failure);
    }
  }

  // What is typed goes to the disk before anything is said about it.
  private List<String> secure() {
    drafts.keepAll();
    String saved =
        acts.undoName()
            .map(act -> messages.text("failure.saved.last", act))
            .orElseGet(() -> messages.text("failure.saved.none"));
    List<String> unsaved =
        drafts.listProperty().get().stream().map(drafts::formOf).distinct().toList();
    return List.of(
        saved,
        unsaved.isEmpty()
            ? messages.text("failure.unsaved.none")
            : messages.text("failure.unsaved", String.join(", ", unsaved)));
  }

  /// Marks the window as showing the demo, with `startOwn` as the way out of it.
  public void markDemo(Runnable startOwn) {
    notices.show(
        new Banner(
            "demo",
            Banner.Kind.TELLING,
            messages.text("demo.banner"),
            messages.text("demo.start"),
            startOwn,
            false));
  }

  public SettingsFile settings() {
    return settings;
  }

  public UiStateFile uiState() {
    return uiState;
  }

  public Directories directories() {
    return directories;
  }

  /// The zone in which times are told.
  public ZoneId zone() {
    return zone.get();
  }

  /// Where the data lie, as it is shown to the user.
  public String dataFolder() {
    return directories.data().toString();
  }

  public Background background() {
    return background;
  }

  public FxThread fx() {
    return fx;
  }

  public Clock clock() {
    return clock;
  }

  /// The product's name and version.
  public String product() {
    return Product.line();
  }

  public Messages messages() {
    return messages;
  }

  public Formats formats() {
    return formats;
  }

  public Views views() {
    return views;
  }

  public Screens screens() {
    return screens;
  }

  public Panels panels() {
    return panels;
  }

  public Commands commands() {
    return commands;
  }

  public PaletteViewModel palette() {
    return palette;
  }

  public Notices notices() {
    return notices;
  }

  public Failures failures() {
    return failures;
  }

  public Drafts drafts() {
    return drafts;
  }

  public Appearance appearance() {
    return appearance;
  }

  public ShellViewModel shell() {
    return shell;
  }

  /// Takes back the act of that number, as the Undo of a notice does.
  public void undo(long act) {
    acts.undo(act);
  }

  Acts acts() {
    return acts;
  }
}
