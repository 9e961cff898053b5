package touchstone.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import touchstone.disk.Disk;
import touchstone.disk.Sealing;
import touchstone.logbook.Books;
import touchstone.store.StorePlace;
import touchstone.vault.MadeUpKey;

/// The one place that opens the real core on a folder of some disk.
final class Core {
  /// The property that has every store encrypted, here and in the processes begun from here.
  private static final String SEALED = "touchstone.torture.sealed";

  private static final AtomicInteger SCHEMES = new AtomicInteger();

  private Core() {}

  static Books open(Path folder, Disk disk) {
    return new Books(place(folder, disk));
  }

  static StorePlace place(Path folder, Disk disk) {
    boolean sealed = Boolean.getBoolean(SEALED);
    return new StorePlace(folder, disk, sealed ? MadeUpKey.sealing() : Sealing.NONE);
  }

  /// Has every store encrypted from now on.
  static void seal() {
    System.setProperty(SEALED, "true");
  }

  /// What a process is told so that its stores are as those here.
  static String asHere() {
    return "-D" + SEALED + "=" + Boolean.getBoolean(SEALED);
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
