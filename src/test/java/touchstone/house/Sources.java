package touchstone.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, as the tests of this room read them.
final class Sources {

  private Sources() {}

  /// The regular files below a folder of the project whose name ends so, in order of their paths;
  /// none where the folder is missing.
  static List<Path> below(String folder, String ending) throws IOException {
    Path start = Path.of(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
