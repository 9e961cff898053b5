package touchstone.setting;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;
import touchstone.host.OwnFile;

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
    OwnFile.replace(file, text);
  }

  private Path moveAside() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + n);
    }
    return Files.move(file, aside);
  }
}
