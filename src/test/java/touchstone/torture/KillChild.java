package touchstone.torture;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

/// The process that is killed: opens a store, acts, closes it, and says on standard output where it
/// is and what was acknowledged.
final class KillChild {
  static final String OPENING = "opening";
  static final String OPEN = "open";
  static final String BACKING_UP = "backing up";
  static final String CLOSING = "closing";
  static final String CLOSED = "closed";

  private KillChild() {}

  /// @param args the store's folder, a folder for imported files, the seed, the number of acts
  public static void main(String[] args) {
    PrintStream out = System.out;
    Path folder = Path.of(args[0]);
    int acts = Integer.parseInt(args[3]);
    say(out, OPENING);
    try (Books books = Core.open(folder, new RealDisk())) {
      say(out, OPEN);
      say(out, Start.begun(books).line());
      Random chance = new Random(Long.parseLong(args[2]));
      Deeds deeds = new Deeds(books, chance, Path.of(args[1]));
      for (int i = 0; i < acts; i++) {
        say(out, deeds.next().line());
        if (chance.nextInt(25) == 0) {
          say(out, BACKING_UP);
          Core.backUp(books);
        }
      }
      say(out, CLOSING);
    }
    say(out, CLOSED);
  }

  private static void say(PrintStream out, String line) {
    out.print(line + "\n");
    if (out.checkError()) {
      throw new IllegalStateException("nobody listens any more");
    }
  }
}
