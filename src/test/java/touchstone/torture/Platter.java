package touchstone.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a store's folder is on the disk for certain and what is only on its way there, as a tape
/// is played: contents become certain by a force of the file, names by a sync of the folder.
/// Answers what a power cut at this moment may leave. Not thread-safe.
final class Platter {
  private final Path root;
  private final Map<Path, @Nullable Disc> names = new HashMap<>();
  private final Map<Path, @Nullable Disc> certain = new HashMap<>();
  private final List<Naming> namings = new ArrayList<>();

  /// A file: its content for certain, and the writes and cuts after.
  private static final class Disc {
    private Bytes certain = new Bytes(new byte[0]);
    private final List<Step> pending = new ArrayList<>();
  }

  /// A change of names: what stood there before goes, the disc comes (nothing: the name goes).
  private record Naming(
      Path folder, @Nullable Path gone, @Nullable Path come, @Nullable Disc disc) {
    /// Whether a folder changes its name, and with it all that is below.
    boolean isOfFolder() {
      return gone != null && come != null && disc == null;
    }

    /// The same once the folder above has another name.
    Naming below(Naming moved) {
      Path other = Objects.requireNonNull(renamed(folder, moved));
      return other.equals(folder)
          ? this
          : new Naming(other, renamed(gone, moved), renamed(come, moved), disc);
    }

    private static @Nullable Path renamed(@Nullable Path path, Naming moved) {
      Path gone = Objects.requireNonNull(moved.gone());
      return path != null && path.startsWith(gone)
          ? Objects.requireNonNull(moved.come()).resolve(gone.relativize(path))
          : path;
    }
  }

  private Platter(Path root) {
    this.root = root;
  }

  /// All that is in a folder, on the disk for certain.
  static Platter of(Path root) throws IOException {
    Platter platter = new Platter(root);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(one -> !one.equals(root)).toList()) {
        Disc disc = null;
        if (Files.isRegularFile(path)) {
          disc = new Disc();
          disc.certain = new Bytes(Files.readAllBytes(path));
        }
        platter.names.put(path, disc);
        platter.certain.put(path, disc);
      }
    }
    return platter;
  }

  void play(Step step) {
    switch (step) {
      case Step.Made made -> name(new Naming(folder(made.file()), null, made.file(), new Disc()));
      case Step.MadeFolder made -> {
        if (made.folder().startsWith(root) && !made.folder().equals(root)) {
          name(new Naming(folder(made.folder()), null, made.folder(), null));
        }
      }
      case Step.Moved moved ->
          name(new Naming(folder(moved.to()), moved.from(), moved.to(), names.get(moved.from())));
      case Step.Deleted deleted ->
          name(new Naming(folder(deleted.file()), deleted.file(), null, null));
      case Step.Written written -> change(written.file(), written);
      case Step.Truncated truncated -> change(truncated.file(), truncated);
      case Step.Forced forced -> {
        Disc disc = names.get(forced.file());
        if (disc != null) {
          disc.pending.forEach(pending -> apply(disc.certain, pending));
          disc.pending.clear();
        }
      }
      case Step.SyncedFolder synced -> {
        for (Naming naming : List.copyOf(namings)) {
          if (naming.folder().equals(synced.folder())) {
            rename(certain, naming);
            namings.remove(naming);
            if (naming.isOfFolder()) {
              namings.replaceAll(other -> other.below(naming));
            }
          }
        }
      }
      case Step.Begun _, Step.Acknowledged _ -> {}
    }
  }

  /// Puts into `target` what a cut now may leave.
  ///
  /// @param next the step that the cut fell into
  void cut(CutModel model, Random chance, @Nullable Step next, Path target) throws IOException {
    Map<Path, @Nullable Disc> left =
        switch (model) {
          case TORN_PREFIX -> names;
          case ALL_DROPPED -> certain;
          case SECTORS_4096, SECTORS_512 -> namesByChance(chance);
        };
    Map<Disc, byte[]> contents = new HashMap<>();
    for (Path path : left.keySet().stream().sorted().toList()) {
      Path place = target.resolve(root.relativize(path).toString());
      Disc disc = left.get(path);
      if (!Files.isDirectory(Objects.requireNonNull(place.getParent()))) {
        continue; // its folder's name never reached the disk
      }
      if (disc == null) {
        Files.createDirectories(place);
        continue;
      }
      byte[] content = contents.get(disc);
      if (content == null) {
        Step torn =
            next instanceof Step.Written written && names.get(written.file()) == disc ? next : null;
        content = content(disc, model, chance, torn).all();
        contents.put(disc, content);
      }
      Files.write(place, content);
    }
  }

  private static Bytes content(Disc disc, CutModel model, Random chance, @Nullable Step torn) {
    Bytes content = disc.certain.copy();
    if (model == CutModel.ALL_DROPPED) {
      return content;
    }
    if (model == CutModel.TORN_PREFIX) {
      disc.pending.forEach(pending -> apply(content, pending));
      if (torn instanceof Step.Written written) {
        int length = chance.nextInt(written.bytes().size() + 1);
        content.write(written.place(), written.bytes(), 0, length);
      }
      return content;
    }
    boolean zeros = chance.nextBoolean();
    for (Step pending : disc.pending) {
      if (pending instanceof Step.Written written) {
        sectors(content, written, model.sector(), chance, zeros);
      } else if (chance.nextBoolean()) {
        apply(content, pending);
      }
    }
    if (torn instanceof Step.Written written) {
      sectors(content, written, model.sector(), chance, zeros);
    }
    return content;
  }

  /// Each sector that the write touches, or not; where `zeros`, the file has grown all the same.
  private static void sectors(
      Bytes content, Step.Written written, int sector, Random chance, boolean zeros) {
    long end = written.place() + written.bytes().size();
    for (long at = written.place(); at < end; ) {
      long until = Math.min(end, (at / sector + 1) * sector);
      if (chance.nextBoolean()) {
        int from = Math.toIntExact(at - written.place());
        content.write(at, written.bytes(), from, Math.toIntExact(until - at));
      }
      at = until;
    }
    if (zeros && end > content.size()) {
      content.resize(end);
    }
  }

  /// The certain names and, folder by folder, the first few of the changes on their way.
  private Map<Path, @Nullable Disc> namesByChance(Random chance) {
    Map<Path, @Nullable Disc> left = new HashMap<>(certain);
    Set<Path> stopped = new HashSet<>();
    for (Naming naming : namings) {
      if (!stopped.contains(naming.folder()) && chance.nextInt(4) > 0) {
        rename(left, naming);
      } else {
        stopped.add(naming.folder());
      }
    }
    return left;
  }

  private void name(Naming naming) {
    rename(names, naming);
    namings.add(naming);
  }

  private static void rename(Map<Path, @Nullable Disc> names, Naming naming) {
    if (naming.isOfFolder()) {
      for (Path path : List.copyOf(names.keySet())) {
        Path other = Naming.renamed(path, naming);
        if (other != null && !other.equals(path)) {
          names.put(other, names.remove(path));
        }
      }
      return;
    }
    if (naming.gone() != null) {
      names.remove(naming.gone());
    }
    if (naming.come() != null) {
      names.put(naming.come(), naming.disc());
    }
  }

  private static void apply(Bytes content, Step step) {
    switch (step) {
      case Step.Written written ->
          content.write(written.place(), written.bytes(), 0, written.bytes().size());
      case Step.Truncated truncated -> content.resize(Math.min(content.size(), truncated.size()));
      default -> throw new IllegalArgumentException("not a change of content: " + step);
    }
  }

  /// A file that was deleted meanwhile is written on to no effect.
  private void change(Path file, Step step) {
    Disc disc = names.get(file);
    if (disc != null) {
      disc.pending.add(step);
    }
  }

  private static Path folder(Path path) {
    return Objects.requireNonNull(path.getParent());
  }
}
