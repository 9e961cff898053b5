package touchstone.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;
import touchstone.store.OlderStore;
import touchstone.store.StoreFailure;

/// Calls of the disk that fail: the n-th write, force, move, ... once or for good, or a disk that
/// is full, while the store opens, recovers, is brought up to date, saves, imports, backs up or
/// closes. Which call it is is drawn from those that the same deed made on a disk without faults.
/// Then the fault is mended, work goes on, and the store is opened again. A series is one store and
/// many faults.
final class FaultPart implements Part {
  private static final int SERIES = 30;
  private static final int READERS = 6;

  private final Score score;
  private final Folders folders;
  private final Start start;

  /// What the store is doing when the fault comes.
  private enum Phase {
    OPENING,
    RECOVERING,
    MIGRATING,
    SAVING,
    IMPORTING,
    BACKING_UP,
    CLOSING;

    boolean atOpening() {
      return this == OPENING || this == RECOVERING || this == MIGRATING;
    }
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
    Random chance = Chance.of(seed);
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
    Path older = folders.copy(root, "older");
    OlderStore.make(Core.place(older, new RealDisk()));
    Map<Phase, Path> states =
        new EnumMap<>(Map.of(Phase.RECOVERING, killed, Phase.MIGRATING, older));
    Map<Phase, Calls> calls = new EnumMap<>(Phase.class);
    for (int i = 0; i < rounds && !score.tooMany(); i++) {
      Phase phase = Chance.one(Phase.values(), chance);
      Path from = states.getOrDefault(phase, root);
      Calls known = calls.get(phase);
      if (known == null) {
        known = rehearsed(folders.copy(from, "counted"), scratch, phase, acknowledged, seed);
        calls.put(phase, known);
      }
      boolean full = chance.nextInt(6) == 0;
      Blow blow = full ? new Blow(null, known.room(chance)) : new Blow(known.draw(chance), 0);
      Path state = folders.copy(from, "faulty");
      new Round(state, scratch, phase, acknowledged, blow, seed).run();
      Folders.delete(state);
    }
    Folders.delete(root);
    Folders.delete(killed);
    Folders.delete(older);
    Folders.delete(scratch);
  }

  /// The calls that a deed makes where none fails.
  private Calls rehearsed(
      Path state, Path scratch, Phase phase, List<Ack> acknowledged, long seed) {
    Round round = new Round(state, scratch, phase, acknowledged, null, seed);
    round.run();
    Folders.delete(state);
    return round.counted();
  }

  /// What is done to the disk: calls fail, or it is full after so many bytes.
  private record Blow(@Nullable Fault fault, long bytes) {
    String words() {
      return fault == null ? "full" : fault.kind() + (fault.forGood() ? " for good" : " once");
    }
  }

  /// One fault on one store, or none, to count the calls.
  private final class Round {
    private final Path state;
    private final Path scratch;
    private final Phase phase;
    private final List<Ack> acknowledged;
    private final Random chance;
    private final FaultyDisk disk;
    private final List<String> wrong = new ArrayList<>();
    private final String what;
    private final @Nullable Blow blow;
    private final long seed;
    private @Nullable Calls counted;
    private boolean met;
    private int pending;

    private Round(
        Path state,
        Path scratch,
        Phase phase,
        List<Ack> acknowledged,
        @Nullable Blow blow,
        long seed) {
      this.state = state;
      this.scratch = scratch;
      this.phase = phase;
      this.acknowledged = new ArrayList<>(acknowledged);
      this.chance = new Random(31 * seed + phase.name().hashCode());
      this.disk = Core.known(new FaultyDisk(new RealDisk(), Core.scheme("faulty")));
      this.blow = blow;
      this.seed = seed;
      this.what =
          (phase + " " + (blow == null ? "counted" : blow.words())).toLowerCase(Locale.ROOT);
    }

    private Calls counted() {
      return Objects.requireNonNull(counted);
    }

    private void run() {
      try {
        work();
      } catch (RuntimeException e) {
        wrong.add("not foreseen: " + e);
        for (StackTraceElement at : e.getStackTrace()) {
          wrong.add("  at " + at);
        }
      } finally {
        mend();
        Core.forget(disk);
      }
      if (blow == null) {
        return;
      }
      score.count(word(), met ? "faults met" : "faults not met");
      Trial trial = Trial.of(state, new RealDisk(), acknowledged, pending);
      Score.End end = trial.end();
      List<String> words = new ArrayList<>(wrong);
      words.add(what + ": " + blow);
      words.addAll(trial.words());
      if (end == Score.End.WELL && !wrong.isEmpty()) {
        end = Score.End.UNRECOVERED;
      }
      Part.score(score, folders, word(), what, seed, end, state, acknowledged, words);
    }

    private void work() {
      if (phase.atOpening()) {
        strike();
      }
      Books books = opened();
      if (books == null) {
        mend();
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
        case OPENING, RECOVERING, MIGRATING -> attempt(deeds::log);
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
      readers(books);
      mend();
      readers(books);
      for (int i = 0; i < 3; i++) {
        if (!attempt(deeds::log)) {
          score.count(word(), "restart needed");
          return;
        }
      }
    }

    /// Several read at once, so that some need a new connection: whoever gets an answer sees all
    /// that was acknowledged, whatever became of the engine.
    private void readers(Books books) {
      long last = acknowledged.getLast().act();
      try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
        List<Future<Long>> answers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          answers.add(readers.submit(() -> books.logbook.lastAct().orElseThrow().number()));
        }
        for (Future<Long> answer : answers) {
          compare(answer, last);
        }
      }
    }

    private void compare(Future<Long> answer, long last) {
      try {
        long seen = answer.get();
        if (seen < last) {
          wrong.add("a reader saw act %d as the last, of %d".formatted(seen, last));
        }
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof StoreFailure)) {
          throw new IllegalStateException(e.getCause());
        }
        score.count(word(), "reading refused");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
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
      disk.count();
      if (blow == null) {
        return;
      }
      Fault fault = blow.fault();
      if (fault == null) {
        disk.fillUp(blow.bytes());
      } else {
        disk.breakDown(fault);
      }
    }

    private void mend() {
      met |= disk.mend() > 0;
      if (counted == null) {
        counted = disk.counted();
      }
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
