package touchstone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.past.Replacement;
import touchstone.report.RestoreWords;
import touchstone.store.FreshStart;
import touchstone.store.Restore;
import touchstone.store.Steps;
import touchstone.store.StoreFailure;

/// Puts a backup in place of what is there: by one act that can be undone; where there is no store,
/// or none that can be opened, by beginning one from the backup and the journal beside it.
@Command(
    name = "restore",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:restore}")
final class RestoreCommand implements Callable<Integer> {
  private final TouchstoneCommand top;

  @Parameters(paramLabel = "FROM", description = "${bundle:restore.from}")
  private Path from = Path.of("");

  @Option(names = "--dry-run", description = "${bundle:restore.dry-run}")
  private boolean dryRun;

  @Option(names = "--yes", description = "${bundle:restore.yes}")
  private boolean yes;

  RestoreCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    if (FreshStart.isFree(top.place())) {
      return begin("restore.nothing-there");
    }
    Desk opened;
    try {
      opened = top.open();
    } catch (StoreFailure e) {
      if (e.reason() != StoreFailure.Reason.UNREADABLE
          && e.reason() != StoreFailure.Reason.FOREIGN) {
        throw e;
      }
      say(e.sentence(Locale.getDefault()));
      return begin("restore.set-aside");
    }
    try (Desk desk = opened;
        Restore restore = desk.database().restore(from)) {
      return carryOut(restore);
    }
  }

  private int carryOut(Restore restore) {
    Replacement preview = Replacement.of(restore.preview(Steps.UNTOLD));
    RestoreWords.of(preview, Locale.getDefault()).forEach(this::say);
    if (dryRun || preview.isNothing()) {
      return TouchstoneCommand.DONE;
    }
    confirm();
    OptionalLong act = restore.carryOut(Steps.UNTOLD);
    say(TouchstoneCommand.say("restore.done", act.orElse(0)));
    return TouchstoneCommand.DONE;
  }

  /// Begins a store from the backup where none can be opened.
  private int begin(String why) {
    say(TouchstoneCommand.say(why, top.place().folder()));
    if (dryRun) {
      return TouchstoneCommand.DONE;
    }
    confirm();
    FreshStart.Begun begun = top.begin(from);
    begun.aside().ifPresent(aside -> say(TouchstoneCommand.say("restore.aside", aside)));
    try (Desk desk = top.open()) {
      say(
          TouchstoneCommand.say(
              "restore.begun",
              begun.backup().file(),
              begun.backup().at().toString(),
              desk.database().lastAct().map(act -> act.number()).orElse(0L)));
    }
    return TouchstoneCommand.DONE;
  }

  // Where neither side is a terminal, there is none since Java 25.
  @SuppressWarnings("SystemConsoleNull")
  private void confirm() {
    if (yes) {
      return;
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Refusal(TouchstoneCommand.say("restore.unasked"));
    }
    String answer = console.readLine("%s ", TouchstoneCommand.say("restore.ask"));
    if (answer == null || !answer.strip().equalsIgnoreCase("restore")) {
      throw new Refusal(TouchstoneCommand.say("restore.kept"));
    }
  }

  private void say(String sentence) {
    PrintWriter err = top.line().getErr();
    err.println(TouchstoneCommand.oneLine(sentence));
  }
}
