package touchstone.setting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/// One JSON object in one file: read leniently, replaced as a whole, never half-written. Keys this
/// version does not know are kept by whoever writes back the map it was given.
final class JsonFile {
  private static final JSON JSON_TEXT = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

  private final Path file;
  private @Nullable Path movedAside;

  JsonFile(Path file) {
    this.file = file;
  }

  /// The object in the file; empty where there is none. A file that is not a JSON object is moved
  /// aside, so that nothing the user had is overwritten.
  Map<String, Object> read() throws IOException {
    if (!Files.exists(file)) {
      return new LinkedHashMap<>();
    }
    try {
      return new LinkedHashMap<>(JSON_TEXT.mapFrom(Files.readString(file)));
    } catch (JacksonException | CharacterCodingException damaged) {
      movedAside = moveAside();
      return new LinkedHashMap<>();
    }
  }

  /// Where a damaged file went, if there was one.
  Optional<Path> movedAside() {
    return Optional.ofNullable(movedAside);
  }

  void write(Map<String, Object> object) throws IOException {
    byte[] text = (JSON_TEXT.asString(object) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path moveAside() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
    return Files.move(file, aside);
  }
}
