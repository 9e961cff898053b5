package touchstone.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;
import touchstone.store.StoreFailure;

/// Calls of the disk that fail: the n-th write, force, move, ... once or for good, or a disk that
/// is full, while the store opens, recovers, saves, imports, backs up or closes. Then the fault is
/// mended, work goes on, and the store is opened again. A series is one store and many faults.
final class FaultPart implements Part {
  private static final int SERIES = 30;
  private static final int CALLS = 14;

  private final Score score;
  private final Folders folders;
  private final Start start;

  /// What the store is doing when the fault comes.
  private enum Phase {
    OPENING,
    RECOVERING,
    SAVING,
    IMPORTING,
    BACKING_UP,
    CLOSING
  }

  FaultPart(Score score, Folders folders, Start start) {
    this.score = score;
    this.folders = folders;
    this.start = start;
  }

  @Override
  public String word() {
    return "fault";
  }

  @Override
  public int roundsOfSeries() {
    return SERIES;
  }

  @Override
  public void run(long seed, int rounds) throws Exception {
    Random chance = new Random(seed);
    Path scratch = folders.fresh("scratch");
    Path root = folders.copy(start.folder(), "fault");
    List<Ack> acknowledged = new ArrayList<>(start.acknowledged());
    Path killed;
    try (Books books = Core.open(root, new RealDisk())) {
      Deeds deeds = new Deeds(books, chance, scratch);
      for (int i = 0; i < 6; i++) {
        acknowledged.add(deeds.next());
      }
      Core.backUp(books);
      acknowledged.add(deeds.log());
      killed = folders.copy(root, "killed");
    }
    for (int i = 0; i < rounds && !score.tooMany(); i++) {
      Phase phase = Chance.one(Phase.values(), chance);
      Path state = folders.copy(phase == Phase.RECOVERING ? killed : root, "faulty");
      new Round(state, scratch, phase, new ArrayList<>(acknowledged), chance).run(seed);
      Folders.delete(state);
    }
    Folders.delete(root);
    Folders.delete(killed);
    Folders.delete(scratch);
  }

  /// One fault on one store.
  private final class Round {
    private final Path state;
    private final Path scratch;
    private final Phase phase;
    private final List<Ack> acknowledged;
    private final Random chance;
    private final FaultyDisk disk;
    private final List<String> wrong = new ArrayList<>();
    private final String what;
    private final boolean full;
    private final Fault fault;
    private int pending;

    private Round(Path state, Path scratch, Phase phase, List<Ack> acknowledged, Random chance) {
      this.state = state;
      this.scratch = scratch;
      this.phase = phase;
      this.acknowledged = acknowledged;
      this.chance = chance;
      this.disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("faulty")));
      Fault.Kind kind = Chance.one(Fault.Kind.values(), chance);
      this.fault = new Fault(kind, 1 + chance.nextInt(CALLS), chance.nextBoolean());
      this.full = chance.nextInt(6) == 0;
      this.what =
          (phase + " " + (full ? "full" : kind + (fault.forGood() ? " for good" : " once")))
              .toLowerCase(Locale.ROOT);
    }

    private void run(long seed) {
      try {
        work();
      } catch (RuntimeException e) {
        wrong.add("not foreseen: " + e);
        for (StackTraceElement at : e.getStackTrace()) {
          wrong.add("  at " + at);
        }
      } finally {
        disk.mend();
        Core.forget(disk);
      }
      Trial trial = Trial.of(state, new RealDisk(), acknowledged, pending);
      Score.End end = trial.end();
      List<String> words = new ArrayList<>(wrong);
      words.add(what + " at call " + fault.call());
      words.addAll(trial.words());
      if (end == Score.End.WELL && !wrong.isEmpty()) {
        end = Score.End.UNRECOVERED;
      }
      Part.score(score, folders, word(), what, seed, end, state, acknowledged, words);
    }

    private void work() {
      if (phase == Phase.OPENING || phase == Phase.RECOVERING) {
        strike();
      }
      Books books = opened();
      if (books == null) {
        mended();
        books = Core.open(state, disk);
      }
      try {
        act(books);
      } finally {
        closed(books);
      }
    }

    private @Nullable Books opened() {
      try {
        return Core.open(state, disk);
      } catch (StoreFailure e) {
        score.count(word(), "refused to open");
        return null;
      }
    }

    private void act(Books books) {
      Deeds deeds = new Deeds(books, chance, scratch);
      switch (phase) {
        case OPENING, RECOVERING -> attempt(deeds::log);
        case SAVING -> {
          attempt(deeds::next);
          strike();
          for (int i = 0; i < 3; i++) {
            attempt(deeds::next);
          }
        }
        case IMPORTING -> {
          strike();
          attempt(() -> deeds.imported(60));
          attempt(deeds::log);
        }
        case BACKING_UP -> {
          strike();
          try {
            Core.backUp(books);
          } catch (StoreFailure e) {
            score.count(word(), "backup refused");
          }
          attempt(deeds::log);
        }
        case CLOSING -> {
          attempt(deeds::log);
          strike();
          return;
        }
      }
      mended();
      for (int i = 0; i < 3; i++) {
        if (!attempt(deeds::log)) {
          score.count(word(), "restart needed");
          return;
        }
      }
    }

    private void closed(Books books) {
      try {
        books.close();
      } catch (StoreFailure e) {
        score.count(word(), "closing refused");
      }
    }

    private void strike() {
      if (full) {
        disk.fillUp(chance.nextInt(40_000));
      } else {
        disk.breakDown(fault);
      }
    }

    private void mended() {
      score.count(word(), disk.mend() > 0 ? "faults met" : "faults not met");
    }

    /// Answers whether it was acknowledged. One that was refused may be there all the same.
    private boolean attempt(java.util.function.Supplier<Ack> deed) {
      try {
        acknowledged.add(deed.get());
        pending = 0;
        return true;
      } catch (StoreFailure e) {
        score.count(word(), "refused " + e.reason().name().toLowerCase(Locale.ROOT));
        pending++;
        return false;
      } catch (RuntimeException e) {
        pending++;
        throw e;
      }
    }
  }
}
