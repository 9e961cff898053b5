package touchstone.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import touchstone.disk.Disk;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

/// Power cuts: all that a store does to its disk is recorded, and what a cut at a random step may
/// have left is opened again. A series is one recording and its cuts; now and then the opening
/// after a cut is recorded and cut itself.
final class CutPart implements Part {
  private static final int SERIES = 40;
  private static final int CUTS_OF_NESTED = 4;

  private final Score score;
  private final Folders folders;
  private final Start start;
  private final Function<Tape, Disk> recorder;

  CutPart(Score score, Folders folders, Start start) {
    this(
        score,
        folders,
        start,
        tape -> new RecordingDisk(new RealDisk(), tape, Core.scheme("tape")));
  }

  /// @param recorder makes the disk that keeps a tape
  CutPart(Score score, Folders folders, Start start, Function<Tape, Disk> recorder) {
    this.score = score;
    this.folders = folders;
    this.start = start;
    this.recorder = recorder;
  }

  /// What was recorded on a store.
  ///
  /// @param before what of it was on the disk before
  /// @param known what had been acknowledged before
  private record Recording(
      String what, Path root, Platter before, List<Step> steps, List<Ack> known) {}

  @Override
  public String word() {
    return "cut";
  }

  @Override
  public int roundsOfSeries() {
    return SERIES;
  }

  @Override
  public void run(long seed, int rounds) throws Exception {
    Random chance = Chance.of(seed);
    boolean creation = chance.nextInt(8) == 0;
    Path root = creation ? folders.fresh("cut") : folders.copy(start.folder(), "cut");
    Recording recording =
        recorded(
            creation ? "creation" : "work",
            root,
            creation ? List.of() : start.acknowledged(),
            chance,
            4 + chance.nextInt(16));
    cuts(recording, seed, chance, rounds);
    Folders.delete(root);
  }

  /// Opens the store on a recording disk, acts, backs up, closes; all by chance.
  private Recording recorded(String what, Path root, List<Ack> known, Random chance, int acts)
      throws IOException {
    Platter before = Platter.of(root);
    Tape tape = new Tape();
    Path scratch = folders.fresh("scratch");
    Disk disk = Core.known(recorder.apply(tape));
    try (Books books = Core.open(root, disk)) {
      seen(books, known).forEach(ack -> tape.add(new Step.Acknowledged(ack)));
      Deeds deeds = new Deeds(books, chance, scratch);
      for (int i = 0; i < acts; i++) {
        tape.add(new Step.Begun());
        tape.add(new Step.Acknowledged(deeds.next()));
        if (chance.nextInt(12) == 0) {
          Core.backUp(books);
        }
      }
    } finally {
      Core.forget(disk);
      Folders.delete(scratch);
    }
    return new Recording(what, root, before, tape.steps(), known);
  }

  /// What the opened store shows beyond what was acknowledged: who has seen it may rely on it.
  private static List<Ack> seen(Books books, List<Ack> known) {
    long acknowledged = known.stream().mapToLong(Ack::act).max().orElse(0);
    long there = books.database.lastAct().orElseThrow().number();
    return LongStream.rangeClosed(acknowledged + 1, there)
        .mapToObj(act -> Deeds.acknowledged(books, act, Ack.NO_TEXTS))
        .toList();
  }

  private void cuts(Recording recording, long seed, Random chance, int rounds) throws IOException {
    List<Step> steps = recording.steps();
    int[] places =
        IntStream.range(0, rounds).map(_ -> chance.nextInt(steps.size())).sorted().toArray();
    List<Ack> acknowledged = new ArrayList<>(recording.known());
    int at = 0;
    int left = rounds;
    for (int place : places) {
      if (left <= 0 || score.tooMany()) {
        return;
      }
      for (; at < place; at++) {
        recording.before().play(steps.get(at));
        if (steps.get(at) instanceof Step.Acknowledged acked) {
          acknowledged.add(acked.ack());
        }
      }
      left -= cut(recording, steps.get(place), List.copyOf(acknowledged), seed, chance, left);
    }
  }

  /// Answers how many rounds it took.
  private int cut(
      Recording recording, Step next, List<Ack> acknowledged, long seed, Random chance, int atMost)
      throws IOException {
    CutModel model = Chance.one(CutModel.values(), chance);
    long luck = chance.nextLong();
    Path state = folders.fresh("state");
    recording.before().cut(model, new Random(luck), next, state);
    boolean nested =
        !recording.what().equals("recovery") && atMost > CUTS_OF_NESTED && chance.nextInt(12) == 0;
    String what = recording.what() + " " + model.name().toLowerCase(java.util.Locale.ROOT);
    Trial trial;
    int rounds = 1;
    if (nested) {
      Path twice = folders.copy(state, "twice");
      trial = Trial.of(state, new RealDisk(), acknowledged, 1);
      if (trial.end() == Score.End.WELL) {
        Recording again = recorded("recovery", twice, acknowledged, chance, chance.nextInt(3));
        cuts(again, seed, chance, CUTS_OF_NESTED);
        rounds += CUTS_OF_NESTED;
      }
      Folders.delete(twice);
    } else {
      trial = Trial.of(state, new RealDisk(), acknowledged, 1);
    }
    if (trial.end() != Score.End.WELL) {
      Folders.delete(state);
      state = folders.fresh("state");
      recording.before().cut(model, new Random(luck), next, state);
    }
    Part.score(score, folders, word(), what, seed, trial.end(), state, acknowledged, trial.words());
    Folders.delete(state);
    return rounds;
  }
}
