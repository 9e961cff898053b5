package touchstone.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/// Keeps drafts as files, one each, replaced as a whole and readable by their owner only. Every
/// method may be called from any thread, but each draft from one at a time; none on the window's.
///
/// A file that cannot be read is left alone and not listed.
public final class DraftStore {
  private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);
  private static final String ENDING = ".json";

  private final Path folder;
  private final Clock clock;

  /// @param folder made when the first draft is kept
  public DraftStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// An id no draft has yet.
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /// Keeps the texts under an id in place of those kept before; durable when it returns.
  ///
  /// @throws UncheckedIOException where the file cannot be written
  public KeptDraft keep(String id, String title, Map<String, String> texts) {
    KeptDraft draft = new KeptDraft(id, clock.instant(), title, texts);
    try {
      makeFolder();
      replace(fileOf(id), text(draft));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return draft;
  }

  /// All drafts, the latest first.
  public List<KeptDraft> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<KeptDraft> drafts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .forEach(file -> read(file).ifPresent(drafts::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    drafts.sort(Comparator.comparing(KeptDraft::keptAt).reversed());
    return drafts;
  }

  public Optional<KeptDraft> find(String id) {
    Path file = fileOf(id);
    return Files.exists(file) ? read(file) : Optional.empty();
  }

  /// Throws a draft away; one that is not there is no fault.
  public void discard(String id) {
    try {
      Files.deleteIfExists(fileOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fileOf(String id) {
    return folder.resolve(id + ENDING);
  }

  private Optional<KeptDraft> read(Path file) {
    try {
      Map<String, Object> object = JSON.std.mapFrom(Files.readString(file));
      Map<String, String> texts = new TreeMap<>();
      if (object.get("texts") instanceof Map<?, ?> kept) {
        kept.forEach((field, text) -> texts.put(String.valueOf(field), String.valueOf(text)));
      }
      String name = file.getFileName().toString();
      return Optional.of(
          new KeptDraft(
              name.substring(0, name.length() - ENDING.length()),
              Instant.parse(String.valueOf(object.get("kept_at"))),
              String.valueOf(object.getOrDefault("title", "")),
              texts));
    } catch (JacksonException
        | CharacterCodingException
        | DateTimeParseException
        | IllegalArgumentException damaged) {
      LOG.warn("A draft cannot be read: {}", damaged.getClass().getName());
      return Optional.empty();
    } catch (NoSuchFileException thrownAwayMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(KeptDraft draft) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kept_at", draft.keptAt().toString());
    object.put("title", draft.title());
    object.put("texts", new TreeMap<>(draft.texts()));
    return JSON.std.asString(object).getBytes(StandardCharsets.UTF_8);
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownerOnly("rwx------"));
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(fresh, options, ownerOnly("rw-------"))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
