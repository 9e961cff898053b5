package touchstone.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

/// Files damaged at rest: one file of a store that was closed cleanly or killed, then opened again.
/// A series is one store and many damages to copies of it.
final class DamagePart implements Part {
  private static final int SERIES = 40;

  private final Score score;
  private final Folders folders;
  private final Start start;

  /// The kinds of file a store is made of.
  enum Victim {
    DATABASE,
    SEAL,
    JOURNAL,
    BACKUP,
    JOURNAL_COPY,
    OTHER;

    static Victim of(Path file) {
      String path = file.toString().replace('\\', '/');
      if (path.startsWith("backups/journal/")) {
        return JOURNAL_COPY;
      }
      if (path.startsWith("backups/")) {
        return BACKUP;
      }
      if (path.startsWith("journal/")) {
        return JOURNAL;
      }
      if (path.equals("touchstone.mv.db")) {
        return DATABASE;
      }
      return path.equals("touchstone.seal") ? SEAL : OTHER;
    }
  }

  /// A store to be damaged, and the digest of its records.
  private record Worked(Path store, String records) {}

  DamagePart(Score score, Folders folders, Start start) {
    this.score = score;
    this.folders = folders;
    this.start = start;
  }

  @Override
  public String word() {
    return "damage";
  }

  @Override
  public int roundsOfSeries() {
    return SERIES;
  }

  @Override
  public void run(long seed, int rounds) throws Exception {
    Random chance = Chance.of(seed);
    List<Ack> acknowledged = new ArrayList<>(start.acknowledged());
    Path root = folders.copy(start.folder(), "damage");
    boolean killed = chance.nextBoolean();
    Worked worked = worked(root, chance, killed, acknowledged);
    Path store = worked.store();
    for (int i = 0; i < rounds && !score.tooMany(); i++) {
      round(worked, killed, acknowledged, seed, chance);
    }
    Folders.delete(store);
  }

  /// Two or three sessions with acts and backups; the last one is closed, or copied while it is
  /// open, which is what a kill leaves.
  private Worked worked(Path root, Random chance, boolean killed, List<Ack> acknowledged) {
    Path scratch = folders.fresh("scratch");
    int sessions = 2 + chance.nextInt(2);
    Path result = root;
    String records = "";
    for (int session = 1; session <= sessions; session++) {
      try (Books books = Core.open(root, new RealDisk())) {
        Deeds deeds = new Deeds(books, chance, scratch);
        int acts = 2 + chance.nextInt(8);
        int backUpAfter = chance.nextInt(acts * 2);
        for (int i = 0; i < acts; i++) {
          acknowledged.add(deeds.next());
          if (i == backUpAfter) {
            Core.backUp(books);
          }
        }
        records = Invariants.records(books);
        if (killed && session == sessions) {
          result = folders.copy(root, "killed");
        }
      }
    }
    Folders.delete(scratch);
    if (!result.equals(root)) {
      Folders.delete(root);
    }
    return new Worked(result, records);
  }

  private void round(
      Worked worked, boolean killed, List<Ack> acknowledged, long seed, Random chance)
      throws IOException {
    Path store = worked.store();
    String records = worked.records();
    Path state = folders.copy(store, "damaged");
    Map<Victim, List<Path>> victims =
        Folders.files(state).stream()
            .collect(
                Collectors.groupingBy(
                    file -> Victim.of(state.relativize(file)),
                    () -> new EnumMap<>(Victim.class),
                    Collectors.toList()));
    List<Victim> kinds = List.copyOf(victims.keySet());
    Victim victim = kinds.get(chance.nextInt(kinds.size()));
    List<Path> files = victims.getOrDefault(victim, List.of());
    Path file = files.get(chance.nextInt(files.size()));
    Damage damage = Chance.one(Damage.values(), chance);
    long luck = chance.nextLong();
    damage.befall(file, new Random(luck));
    Trial trial = Trial.of(state, new RealDisk(), acknowledged, 0, killed ? null : records);
    Score.End end = trial.endAfterDamage(victim, killed);
    String what =
        "%s %s %s"
            .formatted(
                killed ? "killed" : "closed",
                victim,
                trial.refused() != null ? "refused" : trial.findings().none() ? "whole" : "told")
            .toLowerCase(Locale.ROOT);
    Path kept = state;
    List<String> words = new ArrayList<>(trial.words());
    if (end != Score.End.WELL) {
      kept = folders.copy(store, "damaged");
      damage.befall(kept.resolve(state.relativize(file).toString()), new Random(luck));
      words.addFirst(damage + " of " + state.relativize(file) + (killed ? " after a kill" : ""));
    }
    Part.score(score, folders, word(), what, seed, end, kept, acknowledged, words);
    Folders.delete(state);
    if (!kept.equals(state)) {
      Folders.delete(kept);
    }
  }
}
