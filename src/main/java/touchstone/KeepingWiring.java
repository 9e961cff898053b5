package touchstone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import touchstone.store.Backup;
import touchstone.store.Opening;
import touchstone.task.Ticket;
import touchstone.ui.Banner;
import touchstone.ui.Command;
import touchstone.ui.Frame;
import touchstone.ui.Keeping;
import touchstone.ui.KeepingSheets;
import touchstone.ui.KeepingWords;
import touchstone.ui.Menus;
import touchstone.ui.Messages;
import touchstone.ui.PickPlace;
import touchstone.ui.SettingPart;
import touchstone.ui.setting.BackupsPart;
import touchstone.ui.setting.BackupsViewModel;

/// Makes what is about the safety of the store: backups by themselves and when asked, what the
/// opening found, a clock that was moved back, a backup that is only read.
final class KeepingWiring {
  private final Wiring wiring;
  private final Frame frame;
  private final Messages messages;
  private final PickPlace pick;
  private final Consumer<Path> openBackup;
  private final Keeping keeping;
  private final KeepingSheets sheets;
  private final Ticket ticket;
  private Opening told;
  private boolean clockTold;

  /// @param openBackup opens a window over a backup
  KeepingWiring(Wiring wiring, Frame frame, PickPlace pick, Consumer<Path> openBackup) {
    this.wiring = wiring;
    this.frame = frame;
    this.messages = frame.messages();
    this.pick = pick;
    this.openBackup = openBackup;
    this.keeping = new Keeping(wiring.database().safekeeping(), wiring.database()::restore, frame);
    this.sheets = new KeepingSheets(frame);
    this.ticket = frame.background().ticket();
    this.told = wiring.database().opening();
  }

  void register() {
    add("backup.open", "Shortcut+Alt+O", "fth-eye", this::openReadOnly);
    if (wiring.backup().isPresent()) {
      wiring.backup().ifPresent(this::sayReadOnly);
      return;
    }
    add("backup.now", "Shortcut+B", "fth-save", keeping::backUp);
    add("backup.to", "Shortcut+Alt+B", "fth-hard-drive", this::backUpTo);
    add("backup.restore", "Shortcut+Alt+R", "fth-rotate-ccw", this::restoreOther);
    add(
        "backup.verify",
        "Shortcut+Alt+V",
        "fth-check-circle",
        () -> keeping.verify(sheets::verified));
    KeepingWords words = new KeepingWords(messages, frame.formats());
    keeping
        .stateProperty()
        .subscribe(
            state ->
                state.ifPresent(
                    now -> {
                      KeepingWords.Said said =
                          words.status(now, frame.clock().instant(), frame.zone());
                      frame.shell().showBackup(said.text(), said.warning());
                    }));
    sayOpening(told);
    wiring.database().subscribe(_ -> frame.fx().execute(this::acted));
    keeping.begin();
  }

  /// The cards of the settings; none where a backup is read.
  List<SettingPart> parts() {
    if (wiring.backup().isPresent()) {
      return List.of();
    }
    return List.of(
        new BackupsPart(
            new BackupsViewModel(
                wiring.database().safekeeping(),
                frame.background(),
                messages,
                frame.formats(),
                frame.failures(),
                () -> frame.zone()),
            keeping,
            frame,
            this::restore));
  }

  private void acted() {
    // Whether the database had to be made again shows when somebody reads; who cannot is told so.
    // That reading may break on it itself, and the database is made again none the less.
    ticket.read(_ -> wiring.database().lastAct(), _ -> opened(), _ -> opened());
    Optional<java.time.Instant> ahead = wiring.database().aheadOfClock();
    if (ahead.isPresent() && !clockTold) {
      clockTold = true;
      banner(
          "clock",
          Banner.Kind.WARNING,
          messages.text("keeping.clock", frame.formats().moment(ahead.get(), frame.zone())));
    }
  }

  private void opened() {
    Opening now = wiring.database().opening();
    if (!now.equals(told)) {
      told = now;
      sayOpening(now);
    }
  }

  private void sayOpening(Opening opening) {
    List<String> sentences = opening.sentences();
    List<String> problems = opening.problems();
    if (sentences.isEmpty() || (opening.kind() != Opening.Kind.RECOVERED && problems.isEmpty())) {
      return;
    }
    frame
        .notices()
        .show(
            new Banner(
                "opening",
                problems.isEmpty() ? Banner.Kind.TELLING : Banner.Kind.WARNING,
                problems.isEmpty() ? String.join(" ", sentences) : String.join(" ", problems),
                messages.text("keeping.details"),
                () -> sheets.told(messages.text("keeping.opening"), sentences, problems),
                true));
  }

  private void sayReadOnly(Backup backup) {
    String when = frame.formats().moment(backup.at(), frame.zone());
    frame
        .notices()
        .show(
            new Banner(
                "read-only",
                Banner.Kind.TELLING,
                messages.text("keeping.read-only", when, frame.formats().count(backup.act())),
                null,
                null,
                false));
    frame.shell().showBackup(messages.text("keeping.read-only.status", when), false);
    frame.panels().refuse(() -> frame.notices().say("keeping.read-only.refused"));
  }

  private void banner(String id, Banner.Kind kind, String text) {
    frame.notices().show(new Banner(id, kind, text, null, null, true));
  }

  private void backUpTo() {
    pick.folder(messages.text("backup.to.title")).ifPresent(keeping::backUpTo);
  }

  private void restoreOther() {
    pick.backup(messages.text("backup.restore.title"), shelf()).ifPresent(this::restore);
  }

  private void restore(Path from) {
    keeping.compare(
        from,
        (sentences, changes) ->
            sheets.askToRestore(from, sentences, changes, () -> keeping.restore(from)));
  }

  private void openReadOnly() {
    pick.backup(messages.text("backup.open.title"), shelf()).ifPresent(openBackup);
  }

  private Path shelf() {
    return wiring.database().place().backups();
  }

  private void add(String id, String key, String icon, Runnable act) {
    frame.commands().register(Command.of(id, Menus.TOOLS, act).key(key).icon(icon));
  }
}
