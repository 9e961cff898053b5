package touchstone.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import touchstone.disk.RealDisk;

/// Processes killed at a random moment: while they act, open, recover, back up or close. A series
/// is one store that goes through several; each is looked at in a copy or in the place itself.
final class KillPart implements Part {
  private static final int SERIES = 10;
  private static final int ENDLESS = 100_000;

  private final Score score;
  private final Folders folders;
  private final Start start;
  private final List<String> launcher;

  /// When the process is killed.
  private enum Moment {
    ACTING,
    OPENING,
    CLOSING
  }

  /// @param start what a series begins with
  /// @param launcher the command that starts `KillChild`, all but its arguments
  KillPart(Score score, Folders folders, Start start, List<String> launcher) {
    this.score = score;
    this.folders = folders;
    this.start = start;
    this.launcher = launcher;
  }

  /// The command of a child that starts fast, on a class path.
  static List<String> launcher(String classPath, List<String> more) {
    return launcher(classPath, more, KillChild.class);
  }

  static List<String> launcher(String classPath, List<String> more, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dtouchstone.log="
                + System.getProperty("java.io.tmpdir")
                + "/touchstone-torture-log"));
    command.add(Core.asHere());
    command.addAll(more);
    command.addAll(List.of("-cp", classPath, main.getName()));
    return command;
  }

  @Override
  public String word() {
    return "kill";
  }

  @Override
  public int roundsOfSeries() {
    return SERIES;
  }

  @Override
  public void run(long seed, int rounds) throws Exception {
    Random chance = Chance.of(seed);
    Path scratch = folders.fresh("scratch");
    boolean fromNothing = chance.nextInt(10) == 0;
    Path store = fromNothing ? folders.fresh("kill") : folders.copy(start.folder(), "kill");
    List<Ack> acknowledged = new ArrayList<>(fromNothing ? List.of() : start.acknowledged());
    for (int i = 0; i < rounds; i++) {
      Moment moment = chance.nextInt(5) < 3 ? Moment.ACTING : Chance.one(Moment.values(), chance);
      String what = moment.name().toLowerCase(java.util.Locale.ROOT);
      String failed = killed(store, scratch, chance, moment, acknowledged);
      if (!failed.isEmpty()) {
        Score.End end = Score.End.UNRECOVERED;
        Part.score(score, folders, word(), what, seed, end, store, acknowledged, List.of(failed));
        return;
      }
      Path looked = folders.copy(store, "looked");
      Trial trial = Trial.of(looked, new RealDisk(), acknowledged, 1);
      Part.score(
          score, folders, word(), what, seed, trial.end(), store, acknowledged, trial.words());
      if (trial.end() != Score.End.WELL) {
        return;
      }
      if (chance.nextBoolean()) {
        Folders.delete(store);
        store = looked; // closed cleanly by the look
      } else {
        Folders.delete(looked); // the next process finds what the kill left
      }
    }
    Folders.delete(store);
    Folders.delete(scratch);
  }

  /// Answers what the child said where it failed by itself.
  private String killed(
      Path store, Path scratch, Random chance, Moment moment, List<Ack> acknowledged)
      throws IOException, InterruptedException {
    int acts =
        switch (moment) {
          case OPENING, ACTING -> ENDLESS;
          case CLOSING -> 1 + chance.nextInt(3);
        };
    int wanted = moment == Moment.ACTING ? 2 + chance.nextInt(20) : 0;
    long micros = chance.nextInt(moment == Moment.ACTING ? 8_000 : 60_000);
    List<String> command = new ArrayList<>(launcher);
    command.addAll(
        List.of(
            store.toString(),
            scratch.toString(),
            Long.toString(chance.nextLong()),
            Integer.toString(acts)));
    Path errors = Files.createTempFile(scratch, "errors", ".txt");
    Process child = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String last = "";
    int seen = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      boolean doomed = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        Ack.ofLine(line).ifPresent(acknowledged::add);
        seen += line.startsWith("ack") ? 1 : 0;
        boolean now =
            switch (moment) {
              case OPENING -> line.equals(KillChild.OPENING);
              case ACTING -> seen >= wanted;
              case CLOSING -> line.equals(KillChild.CLOSING);
            };
        if (now && !doomed) {
          doomed = true;
          child.waitFor(micros, TimeUnit.MICROSECONDS);
          child.toHandle().destroyForcibly();
        }
      }
    } finally {
      child.toHandle().destroyForcibly();
    }
    child.waitFor();
    if (Files.size(errors) > 0) {
      String said = Files.readString(errors);
      if (said.contains("Exception in thread")) {
        return "the child failed after '" + last + "': " + said;
      }
    }
    return "";
  }
}
