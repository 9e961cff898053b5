package touchstone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import touchstone.fault.Fault;
import touchstone.host.Product;
import touchstone.incident.ClosingRefused;
import touchstone.intake.IntakeFailure;
import touchstone.logbook.MergeRefused;
import touchstone.store.FreshStart;
import touchstone.store.StoreFailure;
import touchstone.store.StorePlace;
import touchstone.vault.KeyRefusal;
import touchstone.vault.RecoveryKey;

/// The command without a subcommand: opens the window, runs the tour, or says what is there.
@Command(
    name = "touchstone",
    mixinStandardHelpOptions = true,
    resourceBundle = "touchstone.cli.messages",
    description = "${bundle:touchstone}",
    versionProvider = TouchstoneCommand.Version.class,
    sortOptions = false)
public final class TouchstoneCommand implements Callable<Integer> {
  /// Done, and durable.
  public static final int DONE = 0;

  /// Refused or failed; nothing was changed.
  public static final int REFUSED = 1;

  /// The command line itself was not understood.
  public static final int USAGE = 2;

  private static final int DEEPEST = 10;

  private final Windows windows;
  private final Desks desks;
  private @Nullable Secrets secrets;

  @Option(names = "--data-dir", paramLabel = "DIR", description = "${bundle:option.data-dir}")
  private @Nullable Path folder;

  @Option(names = "--demo", description = "${bundle:option.demo}")
  private boolean demo;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "${bundle:option.password-file}")
  private @Nullable Path passwordFile;

  @Option(
      names = "--password-stdin",
      scope = CommandLine.ScopeType.INHERIT,
      description = "${bundle:option.password-stdin}")
  private boolean passwordStdin;

  @Option(names = "--tour", paramLabel = "DIR", description = "${bundle:option.tour}")
  private @Nullable Path tour;

  @Option(names = "--doctor", descriptionKey = "option.doctor")
  private boolean doctor;

  @Option(
      names = "--open-backup",
      paramLabel = "FILE",
      description = "${bundle:option.open-backup}")
  private @Nullable Path backup;

  private TouchstoneCommand(Windows windows, Desks desks) {
    this.windows = windows;
    this.desks = desks;
  }

  /// Carries out a command line and answers its exit code.
  ///
  /// @param desks opens the store to work on
  public static int run(
      String[] arguments, Windows windows, Desks desks, PrintWriter out, PrintWriter err) {
    TouchstoneCommand command = new TouchstoneCommand(windows, desks);
    CommandLine line = new CommandLine(command);
    line.addSubcommand("log", LogCommand.spec(command));
    line.addSubcommand("import", new ImportCommand(command));
    line.addSubcommand("imports", new ImportsCommand(command));
    line.addSubcommand("undo-import", new UndoImportCommand(command));
    line.addSubcommand("export", new ExportCommand(command));
    line.addSubcommand("figure", new FigureCommand(command, windows));
    line.addSubcommand("duplicates", new DuplicatesCommand(command));
    line.addSubcommand("merge", new MergeCommand(command));
    line.addSubcommand("split", new SplitCommand(command));
    line.addSubcommand("erase", new EraseCommand(command));
    line.addSubcommand("backup", new BackupCommand(command));
    line.addSubcommand("backups", new BackupsCommand(command));
    line.addSubcommand("verify", new VerifyCommand(command));
    line.addSubcommand("restore", new RestoreCommand(command));
    line.addSubcommand("encrypt", new EncryptCommand(command));
    line.addSubcommand("decrypt", new DecryptCommand(command));
    line.addSubcommand("password", new PasswordCommand(command));
    line.addSubcommand("recovery-key", new RecoveryKeyCommand(command));
    line.addSubcommand("doctor", new DoctorCommand(command));
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, at, _) -> refused(failure, at));
    line.setParameterExceptionHandler(
        (failure, _) -> {
          failure.getCommandLine().getErr().println(oneLine(failure.getMessage()));
          return USAGE;
        });
    int code = execute(line, arguments);
    command.secrets().close();
    out.flush();
    err.flush();
    return code;
  }

  // An Error, such as memory that ran out, goes past the command line's own way of refusing.
  private static int execute(CommandLine line, String[] arguments) {
    try {
      return line.execute(arguments);
    } catch (Throwable failure) {
      return faulty(failure, line);
    }
  }

  @Override
  public Integer call() {
    if (doctor) {
      return new DoctorCommand(this).examine(line().getOut());
    }
    if (tour != null) {
      return windows.tour(tour);
    }
    return backup == null ? windows.open(folder, demo) : windows.openBackup(folder, demo, backup);
  }

  /// Opens the store, or the backup that is to be read, and says what was found.
  Desk open() {
    return open(backup);
  }

  /// The same with the backup that a command names.
  Desk open(@Nullable Path named) {
    Path meant = named == null ? backup : named;
    if (meant != null) {
      return desks.openBackup(folder, demo, meant, secrets());
    }
    Desk desk = desks.open(folder, demo, secrets());
    desk.database()
        .opening()
        .sentences()
        .forEach(sentence -> line().getErr().println(oneLine(sentence)));
    return desk;
  }

  /// Begins a store from a backup; what is there is set aside.
  FreshStart.Begun begin(Path from) {
    return desks.begin(folder, demo, from, secrets());
  }

  /// Where the store lies.
  StorePlace place() {
    return desks.place(folder, demo, secrets());
  }

  /// What opens the store.
  Secrets secrets() {
    if (secrets == null) {
      secrets = new Secrets(passwordFile, passwordStdin, System.in);
    }
    return secrets;
  }

  /// Prints a recovery key, the one time it is seen.
  void print(RecoveryKey recovery) {
    char[] text = recovery.text();
    line().getOut().println(text);
    Arrays.fill(text, '\0');
  }

  CommandLine line() {
    return java.util.Objects.requireNonNull(spec).commandLine();
  }

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /// A sentence of the command line's own bundle.
  static String say(String key, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle("touchstone.cli.messages", Locale.getDefault()).getString(key);
    return new java.text.MessageFormat(pattern, Locale.getDefault()).format(arguments);
  }

  /// The version of this build and of what it runs on.
  static String versionLine() {
    return Product.line();
  }

  private static int refused(Throwable failure, CommandLine at) {
    Throwable one = failure;
    for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
      String sentence =
          switch (one) {
            case StoreFailure store -> store.sentence(Locale.getDefault());
            case IntakeFailure intake -> intake.problem().text();
            case ClosingRefused closing -> closing.getMessage();
            case MergeRefused merging -> merging.sentence(Locale.getDefault());
            case KeyRefusal key -> key.sentence(Locale.getDefault());
            case Refusal refusal -> refusal.getMessage();
            default -> null;
          };
      if (sentence != null) {
        at.getErr().println(oneLine(sentence));
        return REFUSED;
      }
    }
    return faulty(failure, at);
  }

  private static int faulty(Throwable failure, CommandLine at) {
    at.getErr().println(say("fault", Fault.logged(failure).code()));
    return REFUSED;
  }

  static String oneLine(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /// What `--version` prints.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        versionLine(), "Java " + System.getProperty("java.runtime.version"),
      };
    }
  }
}
