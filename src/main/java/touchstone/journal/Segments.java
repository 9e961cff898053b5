package touchstone.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.disk.Disk;

/// The names of the journal's files in a folder: `00000001.journal` and so on for the segments,
/// `00000000000000000042.lines` for the lines of act 42.
final class Segments {
  private static final Pattern SEGMENT = Pattern.compile("(\\d{8})\\.journal");
  private static final Pattern BATCH = Pattern.compile("(\\d{20})\\.lines");

  private Segments() {}

  static Path segment(Path folder, int number) {
    return folder.resolve("%08d.journal".formatted(number));
  }

  static Path batch(Path folder, long act) {
    return folder.resolve("%020d.lines".formatted(act));
  }

  static SortedMap<Integer, Path> segments(Disk disk, Path folder) throws IOException {
    SortedMap<Integer, Path> found = new TreeMap<>();
    for (Path file : disk.list(folder)) {
      Matcher name = SEGMENT.matcher(file.getFileName().toString());
      if (name.matches()) {
        found.put(Integer.parseInt(name.group(1)), file);
      }
    }
    return found;
  }

  static SortedMap<Long, Path> batches(Disk disk, Path folder) throws IOException {
    SortedMap<Long, Path> found = new TreeMap<>();
    for (Path file : disk.list(folder)) {
      Matcher name = BATCH.matcher(file.getFileName().toString());
      if (name.matches()) {
        found.put(Long.parseLong(name.group(1)), file);
      }
    }
    return found;
  }
}
