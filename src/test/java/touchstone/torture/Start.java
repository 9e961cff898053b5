package touchstone.torture;

import java.nio.file.Path;
import java.util.List;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

/// A store with nothing in it but what every store begins with, closed; copied to begin a series.
///
/// @param acknowledged the acts that it begins with
record Start(Path folder, List<Ack> acknowledged) {
  /// Makes one.
  static Start in(Folders folders) {
    Path folder = folders.fresh("start");
    try (Books books = Core.open(folder, new RealDisk())) {
      return new Start(folder, List.of(begun(books)));
    }
  }

  /// The acknowledgement of the act by which a store begins.
  static Ack begun(Books books) {
    return Deeds.acknowledged(books, 1, Ack.NO_TEXTS);
  }
}
