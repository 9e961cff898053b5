package touchstone.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The folders of a run: working ones in memory where the system has such a place, and those of
/// failed rounds, kept where they survive. Closing removes the working ones. Any thread may call
/// it.
final class Folders implements AutoCloseable {
  private static final Path MEMORY = Path.of("/dev/shm");

  private final Path work;
  private final Path kept;
  private final AtomicInteger number = new AtomicInteger();

  Folders() throws IOException {
    boolean memory = Files.isDirectory(MEMORY) && Files.isWritable(MEMORY);
    work =
        memory
            ? Files.createTempDirectory(MEMORY, "touchstone-torture-")
            : Files.createTempDirectory("touchstone-torture-");
    kept = Path.of(System.getProperty("java.io.tmpdir"), "touchstone-torture-kept");
  }

  /// An empty folder that nobody else uses.
  Path fresh(String name) {
    try {
      return Files.createDirectories(work.resolve(name + "-" + number.incrementAndGet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy of a store's folder as it lies there, all but the lock.
  Path copy(Path from, String name) {
    Path to = fresh(name);
    copyInto(from, to);
    return to;
  }

  /// Keeps the folder of a failed round, with what is known of it.
  Path keep(Path from, String name, List<Ack> acknowledged, List<String> words) {
    try {
      Path to = kept.resolve(name);
      for (int i = 2; Files.exists(to); i++) {
        to = kept.resolve(name + "-" + i);
      }
      Files.createDirectories(to.resolve("store"));
      copyInto(from, to.resolve("store"));
      Files.write(to.resolve("acknowledged.txt"), acknowledged.stream().map(Ack::line).toList());
      Files.write(to.resolve("findings.txt"), words);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copyInto(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path place = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(place);
        } else if (!path.getFileName().toString().endsWith(".lock")) {
          Files.copy(path, place, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files of a folder and those below, by name, the locks left out.
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !Objects.toString(path.getFileName()).endsWith(".lock"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(work);
  }
}
