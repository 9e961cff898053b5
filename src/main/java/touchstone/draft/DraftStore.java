package touchstone.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;
import touchstone.disk.Sealing;
import touchstone.disk.WholeFile;
import touchstone.host.OwnFile;

/// Keeps drafts as files, one each, replaced as a whole and readable by their owner only. Every
/// method may be called from any thread but the window's.
///
/// A file that cannot be read is left alone and not listed; only [#discardUnreadable] removes it.
/// Methods throw `UncheckedIOException` where the folder cannot be read or written.
public final class DraftStore {
  private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);
  private static final String ENDING = ".json";

  /// The form of drafts that name none: for a while there was only one.
  private static final String FIRST_FORM = "entry";

  private final Path folder;
  private final Clock clock;
  private volatile Sealing sealing;
  private final Set<String> ended = new HashSet<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

  /// Is told of what happened to drafts, on the thread that did it.
  public interface Watcher {
    void kept(KeptDraft draft);

    void gone(String id);

    /// What such drafts hold is to be nowhere any more, neither in a form that is open.
    void forgotten(Predicate<KeptDraft> which);
  }

  /// @param folder made when the first draft is kept
  /// @param sealing how the bytes stand in the files
  public DraftStore(Path folder, Clock clock, Sealing sealing) {
    this.folder = folder;
    this.clock = clock;
    this.sealing = sealing;
  }

  /// An id no draft has yet.
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /// A draft as of now that is not kept yet.
  public KeptDraft draft(String id, DraftSubject subject, String title, Map<String, String> texts) {
    return new KeptDraft(id, clock.instant(), subject, title, texts);
  }

  /// Keeps a draft in place of the one with its id; durable when it returns. One that was [#end]ed
  /// stays ended, however late it comes.
  public void keep(KeptDraft draft) {
    byte[] text = text(draft);
    synchronized (ended) {
      if (ended.contains(draft.id())) {
        return;
      }
      try {
        OwnFile.replace(fileOf(draft.id()), sealing.seal(text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    watchers.forEach(watcher -> watcher.kept(draft));
  }

  /// Seals every draft that is kept, and every later one, in another way. A file that cannot be
  /// opened is sealed as it is.
  public void reseal(Sealing fresh) {
    synchronized (ended) {
      Sealing before = sealing;
      sealing = fresh;
      sweep();
      files(ENDING).forEach(file -> seal(file, before, true));
    }
  }

  /// Seals what an earlier end left otherwise.
  public void sealRest() {
    synchronized (ended) {
      sweep();
      files(ENDING).forEach(file -> seal(file, sealing, false));
    }
  }

  private void seal(Path file, Sealing before, boolean all) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<byte[]> plain = opened(before, bytes);
      if (all || plain.isEmpty()) {
        OwnFile.replace(file, sealing.seal(plain.orElse(bytes)));
      }
    } catch (NoSuchFileException thrownAwayMeanwhile) {
      // There is nothing to seal.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> opened(Sealing by, byte[] bytes) {
    try {
      return Optional.of(by.open(bytes));
    } catch (Sealing.BrokenSeal e) {
      return Optional.empty();
    }
  }

  /// All drafts, the latest first.
  public List<KeptDraft> list() {
    List<KeptDraft> drafts = new ArrayList<>();
    files(ENDING).forEach(file -> read(file).ifPresent(drafts::add));
    drafts.sort(Comparator.comparing(KeptDraft::keptAt).reversed());
    return drafts;
  }

  /// The drafts in which a text stands, such as a person's name; the latest first.
  public List<KeptDraft> mentioning(String text) {
    return list().stream().filter(draft -> draft.mentions(text)).toList();
  }

  public Optional<KeptDraft> find(String id) {
    Path file = fileOf(id);
    return Files.exists(file) ? read(file) : Optional.empty();
  }

  /// Throws a draft away; one that is not there is no fault.
  public void discard(String id) {
    remove(fileOf(id));
    watchers.forEach(watcher -> watcher.gone(id));
  }

  /// Throws a draft away because what it held is saved; nothing brings it back.
  public void end(String id) {
    synchronized (ended) {
      ended.add(id);
    }
    discard(id);
  }

  /// Throws such drafts away; nothing brings them back, and what of them stands in an open form is
  /// given up.
  public void forget(Predicate<KeptDraft> which) {
    list().stream().filter(which).map(KeptDraft::id).forEach(this::end);
    watchers.forEach(watcher -> watcher.forgotten(which));
  }

  /// Removes the files that cannot be read as drafts, for one who must leave nothing behind;
  /// answers how many.
  public int discardUnreadable() {
    List<Path> unreadable = files(ENDING).stream().filter(file -> read(file).isEmpty()).toList();
    unreadable.forEach(DraftStore::remove);
    return unreadable.size() + sweep();
  }

  /// Removes what a crash left half-written; answers how many files.
  public int sweep() {
    List<Path> left = files(ENDING + WholeFile.UNFINISHED);
    left.forEach(DraftStore::remove);
    return left.size();
  }

  private Path fileOf(String id) {
    return folder.resolve(id + ENDING);
  }

  private List<Path> files(String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      OwnFile.remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<KeptDraft> read(Path file) {
    try {
      byte[] plain = sealing.open(Files.readAllBytes(file));
      String name = file.getFileName().toString();
      return Optional.of(draft(name.substring(0, name.length() - ENDING.length()), plain));
    } catch (JacksonException
        | CharacterCodingException
        | DateTimeParseException
        | IllegalArgumentException
        | Sealing.BrokenSeal damaged) {
      LOG.warn("A draft cannot be read: {}", damaged.getClass().getName());
      return Optional.empty();
    } catch (NoSuchFileException thrownAwayMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeptDraft draft(String id, byte[] plain) throws CharacterCodingException {
    String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
    Map<String, Object> object = JSON.std.mapFrom(json);
    Map<String, String> texts = new TreeMap<>();
    if (object.get("texts") instanceof Map<?, ?> kept) {
      kept.forEach((field, text) -> texts.put(String.valueOf(field), String.valueOf(text)));
    }
    return new KeptDraft(
        id,
        Instant.parse(String.valueOf(object.get("kept_at"))),
        object.get("form") instanceof String form
            ? new DraftSubject(form, String.valueOf(object.getOrDefault("record", "")))
            : new DraftSubject(FIRST_FORM, texts.getOrDefault("editing", "")),
        String.valueOf(object.getOrDefault("title", "")),
        texts);
  }

  private static byte[] text(KeptDraft draft) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kept_at", draft.keptAt().toString());
    object.put("form", draft.subject().form());
    object.put("record", draft.subject().record());
    object.put("title", draft.title());
    object.put("texts", new TreeMap<>(draft.texts()));
    return JSON.std.asString(object).getBytes(StandardCharsets.UTF_8);
  }
}
