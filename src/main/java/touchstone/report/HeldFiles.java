package touchstone.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.jr.ob.JSON;
import touchstone.logbook.Held;

/// Everything held about a customer as files: `held.json` with all of it, and a CSV for each table.
/// Instants and days are ISO texts.
public final class HeldFiles {
  private HeldFiles() {}

  /// Writes a folder that must not be there yet, or be empty; it is whole or not there.
  ///
  /// @return the number of records written
  public static long write(Held held, Path folder) throws IOException {
    Path whole = folder.toAbsolutePath();
    Path parent = whole.getParent();
    if (parent == null || (Files.exists(whole) && !isEmptyFolder(whole))) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, "." + whole.getFileName() + ".");
    try {
      long records = fill(held, part);
      Files.deleteIfExists(whole);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      return records;
    } catch (IOException e) {
      remove(part);
      throw e;
    }
  }

  /// Writes a text file that replaces what stands there, once it is whole and synced.
  public static void text(Path target, String text) throws IOException {
    Path whole = target.toAbsolutePath();
    Path parent = whole.getParent();
    if (parent == null || Files.isDirectory(whole)) {
      throw new FileSystemException(target.toString(), null, "is a folder");
    }
    Path part = Files.createTempFile(parent, "." + whole.getFileName() + ".", ".part");
    try {
      synced(part, text);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long fill(Held held, Path folder) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    long records = 0;
    for (Map.Entry<String, List<Map<String, @Nullable String>>> table : held.texts().entrySet()) {
      csv(folder.resolve(table.getKey() + ".csv"), table.getValue());
      all.put(table.getKey(), table.getValue());
      records += table.getValue().size();
    }
    all.put("drafts", new TreeMap<>(held.drafts()));
    all.put("history", held.historyTexts());
    synced(
        folder.resolve("held.json"),
        JSON.std
            .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
            .asString(all));
    return records;
  }

  private static void csv(Path file, List<Map<String, @Nullable String>> rows) throws IOException {
    List<CsvColumn> columns =
        rows.getFirst().keySet().stream()
            .map(name -> new CsvColumn(name, CsvColumn.Kind.TEXT))
            .toList();
    try (CsvFile csv = CsvFile.to(file, CsvProfile.DATA, columns)) {
      for (Map<String, @Nullable String> row : rows) {
        csv.row(new ArrayList<>(row.values()));
      }
      csv.finish();
    }
  }

  private static void synced(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
