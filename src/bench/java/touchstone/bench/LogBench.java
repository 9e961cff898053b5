package touchstone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.Wiring;
import touchstone.host.Directories;

/// The acknowledged save of one interaction: from a valid entry to "Saved", by the application's
/// own core and by SQLite. Both stores hold the same interactions before, and get the same further
/// ones. What our side leaves to the next reader is done between the turns and told beside it.
final class LogBench implements Benchmark {
  private static final int THERE_BEFORE = 20_000;
  private static final int A_CUSTOMER_HAS = 10;
  private static final int WARM_UP = 1_500;
  private static final int ROUNDS = 3_000;

  private final List<Long> untilRead = new ArrayList<>();

  @Override
  public String name() {
    return "log";
  }

  @Override
  public String about() {
    return "save one interaction durably, against SQLite WAL with synchronous=FULL";
  }

  @Override
  public void run(Asked asked, PrintStream out) throws Exception {
    Files.createDirectories(asked.folder());
    Path folder = Files.createTempDirectory(asked.folder(), "log");
    try {
      int before = asked.rows().orElse(THERE_BEFORE);
      int rounds = asked.rounds().orElse(ROUNDS);
      try (Wiring wiring =
              Wiring.open(Directories.within(folder.resolve("ours")), Clock.systemUTC());
          SqliteLogbook theirs =
              new SqliteLogbook(folder.resolve("theirs.db"), wiring.logbook().currency());
          FileChannel disk =
              FileChannel.open(
                  folder.resolve("disk"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        MadeUpEntries entries =
            new MadeUpEntries(Math.max(1, before / A_CUSTOMER_HAS), wiring.logbook().house());
        fill(wiring, theirs, entries, before);
        Contest contest =
            new Contest(
                    "with %,d interactions there before".formatted(before),
                    rounds,
                    new Contest.Side("Touchstone", round -> ours(wiring, entries, before + round)),
                    new Contest.Side(
                        "SQLite, the same act", round -> theirs(theirs, entries, before + round)),
                    new Contest.Side("the disk: append 1 KiB and sync", round -> floor(disk)))
                .warmedUp(WARM_UP)
                .held(WARM_UP);
        contest.print(out);
        printUntilRead(out, rounds);
        if (asked.profile()) {
          int from = before + WARM_UP + rounds;
          Steps.of(
                  () -> {
                    for (int i = 0; i < rounds; i++) {
                      ours(wiring, entries, from + i);
                    }
                  })
              .print(out);
        }
      }
    } finally {
      remove(folder);
    }
  }

  private long ours(Wiring wiring, MadeUpEntries entries, int number) throws Exception {
    var entry = entries.entry(number);
    long saved = Contest.timed(() -> wiring.logbook().log(entry));
    untilRead.add(saved + Contest.timed(() -> wiring.database().read(_ -> 0)));
    return saved;
  }

  private void printUntilRead(PrintStream out, int rounds) {
    List<Long> sorted =
        untilRead.subList(untilRead.size() - rounds, untilRead.size()).stream().sorted().toList();
    out.printf(
        "    %-34s p50 %9.3f ms%n",
        "Touchstone, until somebody reads it", sorted.get(rounds / 2) / 1e6);
  }

  private static long theirs(SqliteLogbook logbook, MadeUpEntries entries, int number)
      throws Exception {
    var entry = entries.entry(number);
    return Contest.timed(() -> logbook.log(entry));
  }

  /// What no durable save can be faster than, however it is made.
  private static long floor(FileChannel disk) throws Exception {
    ByteBuffer line = ByteBuffer.allocate(1_024);
    return Contest.timed(
        () -> {
          disk.write(line);
          disk.force(false);
        });
  }

  private static void fill(
      Wiring wiring, SqliteLogbook theirs, MadeUpEntries entries, int interactions)
      throws Exception {
    fill(wiring, entries, interactions);
    for (int i = 0; i < interactions; i++) {
      theirs.file(entries.entry(i));
    }
    theirs.commit();
  }

  /// Files that many entries in one act, as an import does.
  static void fill(Wiring wiring, MadeUpEntries entries, int interactions) {
    wiring
        .logbook()
        .bulk(
            "import",
            true,
            transaction -> {
              for (int i = 0; i < interactions; i++) {
                wiring.filing().file(transaction, entries.entry(i), null);
              }
              return interactions;
            });
  }

  static void remove(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
