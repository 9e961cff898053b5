package touchstone.setting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in force and the file they are kept in. Read and changed on one thread, the
/// window's or that of a command; written through the executor given at construction. A value that
/// cannot be understood gives way to the usual one, the others stay.
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final JsonFile file;
  private final Executor disk;
  private final Map<String, Object> kept;
  private final List<Consumer<Settings>> watchers = new CopyOnWriteArrayList<>();
  private Settings current;

  private SettingsFile(JsonFile file, Executor disk, Map<String, Object> kept) {
    this.file = file;
    this.disk = disk;
    this.kept = kept;
    this.current = from(kept, Settings.usual());
  }

  /// Reads `path`.
  public static SettingsFile open(Path path, Executor disk) throws IOException {
    JsonFile file = new JsonFile(path);
    return new SettingsFile(file, disk, file.read());
  }

  /// Where a damaged file was moved, so that it can be said once.
  public Optional<Path> damagedFile() {
    return file.movedAside();
  }

  public Settings current() {
    return current;
  }

  /// Puts the changed settings in force, tells the watchers, and has them written.
  public void change(UnaryOperator<Settings> how) {
    Settings next = how.apply(current);
    if (next.equals(current)) {
      return;
    }
    current = next;
    put("theme", next.theme().name().toLowerCase(Locale.ROOT));
    put("text_size", next.textSize());
    put("language", next.language() == null ? null : next.language().toLanguageTag());
    save();
    watchers.forEach(watcher -> watcher.accept(next));
  }

  /// Tells `watcher` of every later change.
  public void watch(Consumer<Settings> watcher) {
    watchers.add(watcher);
  }

  /// A text in the file that is no setting of this version.
  public Optional<String> text(String key) {
    return kept.get(key) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /// Takes out of the file what is kept elsewhere now.
  public void drop(List<String> keys) {
    if (kept.keySet().removeAll(keys)) {
      save();
    }
  }

  private void save() {
    Map<String, Object> toWrite = new LinkedHashMap<>(kept);
    disk.execute(() -> write(toWrite));
  }

  private void write(Map<String, Object> object) {
    try {
      file.write(object);
    } catch (IOException e) {
      LOG.warn("The settings could not be written: {}", e.getClass().getName());
    }
  }

  private void put(String key, @Nullable Object value) {
    if (value == null) {
      kept.remove(key);
    } else {
      kept.put(key, value);
    }
  }

  private static Settings from(Map<String, Object> map, Settings usual) {
    Settings found = usual;
    Theme theme = text(map, "theme", t -> Theme.valueOf(t.toUpperCase(Locale.ROOT)));
    found = theme == null ? found : found.withTheme(theme);
    found = map.get("text_size") instanceof Number n ? found.withTextSize(n.intValue()) : found;
    return found.withLanguage(text(map, "language", SettingsFile::locale));
  }

  private static Locale locale(String tag) {
    return new Locale.Builder().setLanguageTag(tag).build();
  }

  private static <T> @Nullable T text(
      Map<String, Object> map, String key, Function<String, ? extends T> reading) {
    if (map.get(key) instanceof String text && !text.isBlank()) {
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | IllformedLocaleException notOne) {
        LOG.warn("The setting {} was not understood and is the usual one again", key);
      }
    }
    return null;
  }
}
