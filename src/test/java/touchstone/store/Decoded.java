package touchstone.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Searching the files of a store for a word, in every form in which they keep it.
public final class Decoded {
  private Decoded() {}

  /// The names of the files below a folder in which a word stands, as it is or once decoded.
  public static List<String> filesWith(Path folder, String canary) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().equals("touchstone.lock")) {
          continue;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (holds(bytes, canary) || holds(opened(file, bytes), canary)) {
          found.add(folder.relativize(file).toString());
        }
      }
    }
    return found;
  }

  /// What a file holds in compressed form: the entries of a zip, the blocks of a batch.
  private static byte[] opened(Path file, byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String name = file.getFileName().toString();
    if (name.endsWith(".backup")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          zip.transferTo(all);
        }
      }
    } else if (name.endsWith(".lines")) {
      for (int at = 0; at < bytes.length; ) {
        int stored = java.nio.ByteBuffer.wrap(bytes).getInt(at + 4);
        new InflaterInputStream(new ByteArrayInputStream(bytes, at + 16, stored)).transferTo(all);
        at += 16 + stored;
      }
    }
    return all.toByteArray();
  }

  private static boolean holds(byte[] bytes, String canary) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return latin.contains(
            new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
        || latin.contains(
            new String(canary.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
        || latin.contains(
            new String(canary.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
  }
}
