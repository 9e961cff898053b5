package touchstone.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import touchstone.past.EditedRow;
import touchstone.past.ImportUndo;
import touchstone.past.Imported;

/// Takes an import back. Where rows of it were edited since, it says which and asks for an answer
/// before it does anything.
@Command(
    name = "undo-import",
    resourceBundle = "touchstone.cli.messages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "${bundle:undo-import}")
final class UndoImportCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final TouchstoneCommand top;

  @Parameters(paramLabel = "ID", description = "${bundle:undo-import.id}")
  private long id;

  @ArgGroup private @Nullable Answer answer;

  /// What is to become of rows edited since.
  static final class Answer {
    @Option(names = "--keep-edited", description = "${bundle:undo-import.keep-edited}")
    boolean keep;

    @Option(names = "--all", description = "${bundle:undo-import.all}")
    boolean all;
  }

  UndoImportCommand(TouchstoneCommand top) {
    this.top = top;
  }

  @Override
  public Integer call() {
    PrintWriter err = top.line().getErr();
    try (Desk desk = top.open()) {
      Imported imported =
          desk.importUndo()
              .find(id)
              .orElseThrow(() -> refusal("undo-import.none", Long.toString(id)));
      if (imported.takenBack()) {
        throw refusal("undo-import.already", Long.toString(id), imported.file());
      }
      if (answer == null) {
        ImportUndo.Plan plan = desk.importUndo().plan(imported, SHOWN);
        if (plan.edited() > 0) {
          plan.rows().forEach(row -> err.println(edited(row)));
          throw refusal("undo-import.edited", plan.edited(), imported.file());
        }
      }
      ImportUndo.Outcome outcome =
          desk.importUndo()
              .undo(
                  imported,
                  answer != null && answer.keep
                      ? ImportUndo.Edited.KEEP
                      : ImportUndo.Edited.TAKE_BACK);
      err.println(
          TouchstoneCommand.say(
              "undo-import.done",
              imported.file(),
              outcome.records(),
              outcome.edited(),
              outcome.needed()));
    }
    return TouchstoneCommand.DONE;
  }

  private static String edited(EditedRow row) {
    return TouchstoneCommand.say(
        "undo-import.row",
        row.subject().reference(),
        row.subject().text(),
        row.last().who(),
        row.last().at().toString());
  }

  private static Refusal refusal(String key, Object... arguments) {
    return new Refusal(TouchstoneCommand.say(key, arguments));
  }
}
