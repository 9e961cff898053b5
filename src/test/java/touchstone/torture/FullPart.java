package touchstone.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A real small disk that is full: a file system in memory, mounted for one process alone, in which
/// a store acts, backs up, opens and closes while there is no room, and goes on once there is.
/// Where the system lets nobody mount one, the part says so and has no rounds.
final class FullPart implements Part {
  private static final int SERIES = 10;
  private static final String SIZE = "12m";

  /// Mounts a small disk on the first argument, for this process only, and becomes the rest.
  private static final String MOUNTING =
      "mount -t tmpfs -o size=" + SIZE + ",mode=700 touchstone \"$1\" && shift && exec \"$@\"";

  private final Score score;
  private final Folders folders;
  private final Start start;
  private final List<String> launcher;

  /// @param launcher the command that starts `FullChild`, all but its arguments
  FullPart(Score score, Folders folders, Start start, List<String> launcher) {
    this.score = score;
    this.folders = folders;
    this.start = start;
    this.launcher = launcher;
  }

  /// Why no small disk can be mounted here, in words; nothing where one can.
  static Optional<String> hindrance(Folders folders) {
    Path place = folders.fresh("mounted");
    try {
      Process tried =
          new ProcessBuilder(mounted(place, List.of("true"))).redirectErrorStream(true).start();
      String said = new String(tried.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!tried.waitFor(20, TimeUnit.SECONDS)) {
        tried.destroyForcibly();
        return Optional.of("mounting takes too long");
      }
      return tried.exitValue() == 0 ? Optional.empty() : Optional.of(said.strip());
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static List<String> mounted(Path place, List<String> command) {
    List<String> all =
        new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNTING, "sh", place.toString()));
    all.addAll(command);
    return all;
  }

  @Override
  public String word() {
    return "full";
  }

  @Override
  public int roundsOfSeries() {
    return SERIES;
  }

  @Override
  public void run(long seed, int rounds) throws Exception {
    Optional<String> hindrance = hindrance(folders);
    if (hindrance.isPresent()) {
      score.say(
          "full: left out, no small file system can be mounted here: "
              + hindrance.get().lines().findFirst().orElse(""));
      return;
    }
    Path place = folders.fresh("small");
    Path kept = folders.fresh("kept");
    Path errors = Files.createTempFile(kept, "errors", ".txt");
    List<String> child = new ArrayList<>(launcher);
    child.addAll(
        List.of(
            place.toString(),
            start.folder().toString(),
            kept.toString(),
            Long.toString(seed),
            Integer.toString(rounds)));
    Process process =
        new ProcessBuilder(mounted(place, child)).redirectError(errors.toFile()).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told(line.split("\t", -1), seed, kept);
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the child failed: " + Files.readString(errors));
    }
    Folders.delete(kept);
  }

  private void told(String[] parts, long seed, Path kept) {
    switch (parts[0]) {
      case FullChild.COUNT -> score.count(word(), parts[1]);
      case FullChild.ROUND ->
          Part.score(
              score,
              folders,
              word(),
              parts[1],
              seed,
              Score.End.valueOf(parts[2].toUpperCase(Locale.ROOT)),
              kept,
              List.of(),
              parts[3].isEmpty() ? List.of() : List.of(parts[3].split("\u0001", -1)));
      default -> throw new IllegalStateException("not understood: " + String.join(" ", parts));
    }
  }
}
