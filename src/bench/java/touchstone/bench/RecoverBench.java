package touchstone.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import touchstone.Wiring;
import touchstone.host.Directories;
import touchstone.logbook.Logbook;
import touchstone.store.Opening;

/// What keeping a store safe costs where it has become large: its backup, opening and closing it,
/// and making its database again from backup and journal after it was lost. Seconds, each once, and
/// how long a processor was busy with it; the rounds are the acts that only the journal has.
final class RecoverBench implements Benchmark {
  private static final int THERE_BEFORE = 100_000;
  private static final int A_CUSTOMER_HAS = 10;
  private static final int ONLY_IN_JOURNAL = 1_000;

  @Override
  public String name() {
    return "recover";
  }

  @Override
  public String about() {
    return "back up, open, close and make again a large store";
  }

  @Override
  public void run(Asked asked, PrintStream out) throws Exception {
    Files.createDirectories(asked.folder());
    Path folder = Files.createTempDirectory(asked.folder(), "recover");
    try {
      int before = asked.rows().orElse(THERE_BEFORE);
      int acts = asked.rounds().orElse(ONLY_IN_JOURNAL);
      Directories at = Directories.within(folder);
      out.printf("  with %,d interactions, %,d of them only in the journal%n", before + acts, acts);
      Wiring wiring = Wiring.open(at, Clock.systemUTC());
      try {
        Logbook logbook = wiring.logbook();
        var entries = new MadeUpEntries(Math.max(1, before / A_CUSTOMER_HAS), logbook.house());
        told(out, "filled as an import", () -> LogBench.fill(wiring, entries, before));
        told(out, "backed up and examined", () -> wiring.database().safekeeping().backUp());
        told(
            out,
            "logged one by one",
            () -> {
              for (int i = 0; i < acts; i++) {
                logbook.log(entries.entry(before + i));
              }
            });
      } finally {
        told(out, "closed, with a backup", wiring::close);
      }
      told(out, "opened and closed", () -> Wiring.open(at, Clock.systemUTC()).close());
      lose(at);
      told(out, "made again from backup and journal, and closed", () -> again(at, before + acts));
      for (Path backup : backups(at)) {
        if (!backup.getFileName().toString().endsWith("-0.backup")) {
          Files.delete(backup);
        }
      }
      lose(at);
      told(out, "made again from the journal alone, and closed", () -> again(at, before + acts));
    } finally {
      LogBench.remove(folder);
    }
  }

  private static void again(Directories at, int wanted) {
    try (Wiring wiring = Wiring.open(at, Clock.systemUTC())) {
      Opening opening = wiring.database().opening();
      long there =
          wiring
              .database()
              .read(
                  handle ->
                      handle
                          .createQuery("select count(*) from interaction")
                          .mapTo(Long.class)
                          .one());
      if (opening.kind() != Opening.Kind.RECOVERED || there != wanted) {
        throw new IllegalStateException(opening + ", " + there + " of " + wanted);
      }
    }
  }

  private static void lose(Directories at) throws Exception {
    Files.delete(at.data().resolve("touchstone.mv.db"));
  }

  private static java.util.List<Path> backups(Directories at) throws Exception {
    try (var files = Files.list(at.data().resolve("backups"))) {
      return files.filter(file -> file.toString().endsWith(".backup")).toList();
    }
  }

  private static void told(PrintStream out, String what, Contest.Work work) throws Exception {
    long begun = System.nanoTime();
    double busy = busy();
    work.run();
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf("    %-48s %8.2f s, of a processor %8.2f s%n", what, seconds, busy() - busy);
  }

  private static double busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
