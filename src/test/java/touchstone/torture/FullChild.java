package touchstone.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;
import touchstone.store.StoreFailure;

/// The process that alone sees a small disk: stores on it meet its end, and it says on standard
/// output what came of each round.
final class FullChild {
  static final String ROUND = "round";
  static final String COUNT = "count";

  private final Path disk;
  private final Path ballast;
  private final Start start;
  private final Path kept;
  private final Random chance;

  /// What the store is doing when the disk is full.
  private enum Phase {
    OPENING,
    SAVING,
    BACKING_UP,
    CLOSING
  }

  private FullChild(Path disk, Path start, Path kept, long seed) {
    this.disk = disk;
    this.ballast = disk.resolve("ballast");
    this.start = new Start(start, List.of());
    this.kept = kept;
    this.chance = new Random(seed);
  }

  /// @param args the small disk, a store to begin with, where a failed store is kept, seed, rounds
  public static void main(String[] args) throws IOException {
    FullChild child =
        new FullChild(
            Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Long.parseLong(args[3]));
    for (int i = 0; i < Integer.parseInt(args[4]); i++) {
      child.round();
    }
  }

  private void round() throws IOException {
    Phase phase = Chance.one(Phase.values(), chance);
    Path store = Files.createDirectory(disk.resolve("store"));
    Folders.copyInto(start.folder(), store);
    List<Ack> acknowledged = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int pending = 0;
    try {
      pending = work(phase, store, acknowledged);
    } catch (RuntimeException e) {
      wrong.add("not foreseen: " + e);
      for (StackTraceElement at : e.getStackTrace()) {
        wrong.add("  at " + at);
      }
    } finally {
      Files.deleteIfExists(ballast);
    }
    Trial trial = Trial.of(store, new RealDisk(), acknowledged, pending);
    Score.End end =
        trial.end() == Score.End.WELL && !wrong.isEmpty() ? Score.End.UNRECOVERED : trial.end();
    wrong.addAll(trial.words());
    if (end != Score.End.WELL) {
      Folders.copyInto(store, Files.createDirectories(kept.resolve("store")));
    }
    say(ROUND, phase.name().toLowerCase(Locale.ROOT), end.name(), String.join("\u0001", wrong));
    Folders.delete(store);
  }

  /// Answers how many acts may be there that were not acknowledged.
  private int work(Phase phase, Path store, List<Ack> acknowledged) throws IOException {
    int[] pending = new int[1];
    if (phase == Phase.OPENING) {
      try (Books books = Core.open(store, new RealDisk())) {
        acknowledged.add(deeds(books).log());
      }
      fill(chance.nextInt(60_000));
    }
    Books books = opened(store);
    if (books == null) {
      Files.delete(ballast);
      books = Core.open(store, new RealDisk());
    }
    try {
      Deeds deeds = deeds(books);
      acknowledged.add(Start.begun(books));
      if (phase != Phase.OPENING) {
        attempt(deeds::log, acknowledged, pending);
        fill(chance.nextInt(phase == Phase.SAVING ? 120_000 : 400_000));
      }
      switch (phase) {
        case OPENING -> {}
        case SAVING -> {
          for (int i = 0; i < 200 && pending[0] < 3; i++) {
            attempt(deeds::log, acknowledged, pending);
          }
        }
        case BACKING_UP -> {
          try {
            Core.backUp(books);
          } catch (StoreFailure e) {
            say(COUNT, "backup refused");
          }
        }
        case CLOSING -> {
          return pending[0];
        }
      }
      Files.deleteIfExists(ballast);
      for (int i = 0; i < 3; i++) {
        if (!attempt(deeds::log, acknowledged, pending)) {
          say(COUNT, "restart needed");
          return pending[0];
        }
      }
      return pending[0];
    } finally {
      closed(books);
    }
  }

  private Deeds deeds(Books books) throws IOException {
    return new Deeds(books, chance, Files.createDirectories(kept.resolve("scratch")));
  }

  private static @Nullable Books opened(Path store) {
    try {
      return Core.open(store, new RealDisk());
    } catch (StoreFailure e) {
      say(COUNT, "refused to open: " + e.reason().name().toLowerCase(Locale.ROOT));
      return null;
    }
  }

  private static void closed(Books books) {
    try {
      books.close();
    } catch (StoreFailure e) {
      say(COUNT, "closing refused");
    }
  }

  private static boolean attempt(Supplier<Ack> deed, List<Ack> acknowledged, int[] pending) {
    try {
      acknowledged.add(deed.get());
      pending[0] = 0;
      return true;
    } catch (StoreFailure e) {
      say(COUNT, "refused " + e.reason().name().toLowerCase(Locale.ROOT));
      pending[0]++;
      return false;
    }
  }

  /// Takes all room but so many bytes.
  private void fill(long left) throws IOException {
    FileStore there = Files.getFileStore(disk);
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (there.getUsableSpace() - block.length >= left) {
        out.write(block);
      }
    }
  }

  private static void say(String... words) {
    String line = String.join("\t", words).replace("\n", " ");
    System.out.print(line + "\n");
    if (System.out.checkError()) {
      throw new IllegalStateException("nobody listens any more");
    }
  }
}
