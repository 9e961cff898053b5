package touchstone.setting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of the window and the file it is kept in. Changes are cheap and stay in memory;
/// [#save] writes them, which the window does a moment after the last change and when it closes.
public final class UiStateFile {
  private static final Logger LOG = LoggerFactory.getLogger(UiStateFile.class);

  private final JsonFile file;
  private final Executor disk;
  private final Map<String, Object> kept;
  private UiState current;
  private boolean changed;

  private UiStateFile(JsonFile file, Executor disk, Map<String, Object> kept) {
    this.file = file;
    this.disk = disk;
    this.kept = kept;
    this.current = from(kept);
  }

  /// Reads `path`. A damaged file is moved aside and counts as none.
  public static UiStateFile open(Path path, Executor disk) throws IOException {
    JsonFile file = new JsonFile(path);
    return new UiStateFile(file, disk, file.read());
  }

  public UiState current() {
    return current;
  }

  public void change(UnaryOperator<UiState> how) {
    UiState next = how.apply(current);
    changed |= !next.equals(current);
    current = next;
  }

  /// Has the state written where it has changed since the last time.
  public void save() {
    if (!changed) {
      return;
    }
    changed = false;
    UiState now = current;
    kept.remove("window");
    if (now.bounds() instanceof UiState.Bounds(double x, double y, double w, double h)) {
      kept.put("window", new LinkedHashMap<>(Map.of("x", x, "y", y, "width", w, "height", h)));
    }
    kept.put("maximised", now.maximised());
    kept.put("sidebar_collapsed", now.sidebarCollapsed());
    if (now.section() != null) {
      kept.put("section", now.section());
    }
    kept.put("columns", new LinkedHashMap<>(now.columnWidths()));
    kept.put("trend_views", new TreeMap<>(now.trendViews()));
    Map<String, Object> toWrite = new LinkedHashMap<>(kept);
    disk.execute(() -> write(toWrite));
  }

  private void write(Map<String, Object> object) {
    try {
      file.write(object);
    } catch (IOException e) {
      LOG.warn("The state of the window could not be written: {}", e.getClass().getName());
    }
  }

  private static UiState from(Map<String, Object> map) {
    UiState.Bounds bounds = null;
    if (map.get("window") instanceof Map<?, ?> w
        && w.get("x") instanceof Number x
        && w.get("y") instanceof Number y
        && w.get("width") instanceof Number width
        && w.get("height") instanceof Number height) {
      bounds =
          new UiState.Bounds(
              x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue());
    }
    Map<String, Double> columns = new HashMap<>();
    if (map.get("columns") instanceof Map<?, ?> widths) {
      widths.forEach(
          (column, width) -> {
            if (column instanceof String name && width instanceof Number n) {
              columns.put(name, n.doubleValue());
            }
          });
    }
    return new UiState(
        bounds,
        Boolean.TRUE.equals(map.get("maximised")),
        Boolean.TRUE.equals(map.get("sidebar_collapsed")),
        map.get("section") instanceof String section ? section : null,
        columns,
        trendViews(map.get("trend_views")));
  }

  private static Map<String, Map<String, String>> trendViews(@Nullable Object told) {
    Map<String, Map<String, String>> views = new HashMap<>();
    if (told instanceof Map<?, ?> byName) {
      byName.forEach(
          (name, question) -> {
            if (name instanceof String text && question instanceof Map<?, ?> fields) {
              Map<String, String> texts = new HashMap<>();
              fields.forEach((field, value) -> texts.put(text(field), text(value)));
              views.put(text, Map.copyOf(texts));
            }
          });
    }
    return views;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
