package touchstone.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs the parts of the torture and tells what came of them; the last line is for a program.
final class Torture {
  private final Score score;
  private final int lanes;

  Torture(Score score, int lanes) {
    this.score = score;
    this.lanes = lanes;
  }

  /// Runs so many rounds of a part, series by series; series i has the seed plus i.
  void run(Part part, int rounds, long seed) throws InterruptedException {
    long begun = System.nanoTime();
    ExecutorService workers = Executors.newFixedThreadPool(lanes);
    try {
      List<Future<?>> running = new ArrayList<>();
      int left = rounds;
      for (long i = 0; left > 0; i++) {
        int some = Math.min(left, part.roundsOfSeries());
        long its = seed + i;
        running.add(workers.submit(() -> series(part, its, some)));
        left -= some;
      }
      for (Future<?> one : running) {
        finished(one);
      }
    } finally {
      workers.shutdownNow();
    }
    score.tell(part.word(), (System.nanoTime() - begun) / 1e9);
  }

  private void series(Part part, long seed, int rounds) {
    if (score.tooMany()) {
      return;
    }
    try {
      part.run(seed, rounds);
    } catch (Exception e) {
      throw new IllegalStateException(
          "the harness itself failed: --only %s --seed %d".formatted(part.word(), seed), e);
    }
  }

  private static void finished(Future<?> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// @param args `--rounds N`, `--seed S`, `--only PART`, `--kills N`, `--cuts N`, `--damages N`,
  ///   `--faults N`, `--fulls N`
  public static void main(String[] args) throws Exception {
    Optional<Wanted> asked = Wanted.of(args);
    if (asked.isEmpty()) {
      System.err.println(Wanted.USAGE);
      System.exit(2);
      return;
    }
    Wanted wanted = asked.get();
    if (wanted.sealed()) {
      Core.seal();
    }
    Score score = new Score(System.out);
    score.say("seed: " + wanted.seed() + (wanted.sealed() ? ", encrypted" : ""));
    try (Folders folders = new Folders()) {
      Start start = Start.in(folders);
      Torture torture = new Torture(score, wanted.lanes());
      List<String> launcher =
          FastClasses.launcher(
              folders, System.getProperty("java.class.path"), wanted.kills() > 100);
      torture.run(new KillPart(score, folders, start, launcher), wanted.kills(), wanted.seed());
      torture.run(new CutPart(score, folders, start), wanted.cuts(), wanted.seed());
      torture.run(new DamagePart(score, folders, start), wanted.damages(), wanted.seed());
      torture.run(new FaultPart(score, folders, start), wanted.faults(), wanted.seed());
      List<String> onSmallDisk =
          KillPart.launcher(System.getProperty("java.class.path"), List.of(), FullChild.class);
      torture.run(new FullPart(score, folders, start, onSmallDisk), wanted.fulls(), wanted.seed());
    }
    score.say(score.line());
    System.exit(score.allWell() ? 0 : 1);
  }
}
