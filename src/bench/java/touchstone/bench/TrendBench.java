package touchstone.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import touchstone.trend.snapshot.FirstEvents;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.LifecycleCounts;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Whose;

/// Questions about lives: by the snapshot, and by DuckDB over the same columns in memory. Each
/// round asks as of another day. Whether both give the same answer is looked at first.
final class TrendBench implements Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int WARM_UP = 20;

  @Override
  public String name() {
    return "trend";
  }

  @Override
  public String about() {
    return "questions of the trend panel, against DuckDB in memory; --rows 10000000 for ten"
        + " million";
  }

  @Override
  public void run(Asked asked, PrintStream out) throws Exception {
    int rows = asked.rows().orElse(ROWS);
    int rounds = asked.rounds().orElse(rows > ROWS ? 9 : 31);
    Files.createDirectories(asked.folder());
    Path folder = Files.createTempDirectory(asked.folder(), "trend");
    Path file = folder.resolve("trend.snapshot");
    try {
      Snapshot snapshot = MadeUpColumns.file(rows, false, file, out);
      MadeUpColumns.load(rows, file, out);
      try (DuckLives duck = new DuckLives(rows, folder)) {
        against(snapshot, duck, rounds, out);
      }
      alone(snapshot, rounds, out);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void against(Snapshot snapshot, DuckLives duck, int rounds, PrintStream out)
      throws Exception {
    Whose segment = Whose.EVERYONE.withSegment("segment3");
    Narrowing narrow =
        Narrowing.NONE
            .withChannels(Set.of("channel1", "channel2", "channel3", "channel4"))
            .withHandler("handler17");
    rates("all customers", snapshot, duck, Whose.EVERYONE, Narrowing.NONE, "", "", rounds, out);
    rates(
        "one segment", snapshot, duck, segment, Narrowing.NONE, "and segment = 3", "", rounds, out);
    rates(
        "four channels and a handler",
        snapshot,
        duck,
        Whose.EVERYONE,
        narrow,
        "",
        "and h.channel in (1, 2, 3, 4) and h.handler = 17",
        rounds,
        out);
    LocalDate until = MadeUpLives.UNTIL;
    same(firstSum(snapshot, until), duck.sum(DuckLives.FIRST, "", "", until));
    hold(
        "first critical incident of each customer",
        rounds,
        round -> firstSum(snapshot, day(round)),
        round -> duck.sum(DuckLives.FIRST, "", "", day(round)),
        out);
  }

  private static void rates(
      String title,
      Snapshot snapshot,
      DuckLives duck,
      Whose whose,
      Narrowing narrowing,
      String who,
      String what,
      int rounds,
      PrintStream out)
      throws Exception {
    Question theirs =
        until ->
            duck.sum(DuckLives.COUNTS, who, what, until)
                + duck.sum(DuckLives.EXPOSURE, who, "", until);
    Question ours = until -> sum(snapshot.lifecycle(whose, narrowing, Observation.until(until)));
    LocalDate until = MadeUpLives.UNTIL;
    same(ours.sum(until), theirs.sum(until));
    hold(
        "rates by month and type, " + title,
        rounds,
        round -> ours.sum(day(round)),
        round -> theirs.sum(day(round)),
        out);
  }

  private interface Question {
    long sum(LocalDate until) throws Exception;
  }

  private static void hold(
      String title, int rounds, Contest.Asking ours, Contest.Asking theirs, PrintStream out)
      throws Exception {
    new Contest(
            title,
            rounds,
            new Contest.Side("snapshot", round -> Contest.timed(() -> ours.ask(round))),
            new Contest.Side("DuckDB", round -> Contest.timed(() -> theirs.ask(round))))
        .warmedUp(Math.min(WARM_UP, rounds))
        .held(WARM_UP)
        .print(out);
  }

  /// The questions that have no rival here.
  private static void alone(Snapshot snapshot, int rounds, PrintStream out) throws Exception {
    Whose all = Whose.EVERYONE;
    one("tenures of all customers", rounds, until -> snapshot.tenures(all, until), out);
    one(
        "events of all customers",
        rounds,
        until -> snapshot.events(all, Narrowing.NONE, until),
        out);
    one("ledger of all customers", rounds, until -> snapshot.ledger(all, until), out);
    one(
        "critical incidents by week and cause",
        rounds,
        until -> snapshot.calendar(all, Narrowing.CRITICAL, until, Period.WEEK, Grouping.CAUSE),
        out);
    one("start cohorts", rounds, until -> snapshot.cohorts(all, Narrowing.CRITICAL, until), out);
  }

  private interface Alone {
    Object ask(Observation observation);
  }

  private static void one(String title, int rounds, Alone question, PrintStream out)
      throws Exception {
    new Contest(
            title,
            rounds,
            new Contest.Side(
                "snapshot",
                round ->
                    Contest.timed(
                        () -> Objects.requireNonNull(question.ask(Observation.until(day(round)))))))
        .warmedUp(Math.min(WARM_UP, rounds))
        .held(WARM_UP)
        .print(out);
  }

  private static LocalDate day(int round) {
    return MadeUpLives.UNTIL.minusDays(round % 40);
  }

  private static long sum(LifecycleCounts counts) {
    long sum = Arrays.stream(counts.customerDays()).sum();
    for (long[] type : counts.interactions()) {
      sum += Arrays.stream(type).sum();
    }
    return sum;
  }

  private static long firstSum(Snapshot snapshot, LocalDate until) {
    FirstEvents events =
        snapshot.first(Whose.EVERYONE, Narrowing.CRITICAL, Observation.until(until));
    long sum = events.lives().subjects();
    for (int day : events.firstDay()) {
      sum += day == FirstEvents.NONE ? 0 : day + 1L;
    }
    return sum;
  }

  private static void same(long ours, long theirs) {
    if (ours != theirs) {
      throw new IllegalStateException("two answers: " + ours + " and " + theirs);
    }
  }
}
