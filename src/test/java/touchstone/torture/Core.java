package touchstone.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import touchstone.disk.Disk;
import touchstone.disk.Sealing;
import touchstone.logbook.Books;
import touchstone.store.StorePlace;

/// The one place that opens the real core on a folder of some disk.
final class Core {
  private static final AtomicInteger SCHEMES = new AtomicInteger();

  private Core() {}

  static Books open(Path folder, Disk disk) {
    return new Books(new StorePlace(folder, disk, Sealing.NONE));
  }

  /// A scheme that no other disk has.
  static String scheme(String word) {
    return word + SCHEMES.incrementAndGet() + ":";
  }

  /// Makes a disk known to the database engine.
  static <D extends Disk> D known(D disk) {
    EnginePath.register(disk);
    return disk;
  }

  static void forget(Disk disk) {
    EnginePath.unregister(disk);
  }

  /// What the opening said of damage.
  static List<String> problems(Books books) {
    return books.database.opening().problems();
  }

  /// Makes an examined backup at once.
  static void backUp(Books books) {
    books.database.safekeeping().backUp();
  }
}
