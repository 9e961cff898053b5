package touchstone.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the window was left: its bounds in screen pixels (absent before the first run), the sidebar,
/// the last section, the widths of table columns under `view.column`, and the saved views of the
/// trend panel by name, each a question as texts by field.
public record UiState(
    @Nullable Bounds bounds,
    boolean maximised,
    boolean sidebarCollapsed,
    @Nullable String section,
    Map<String, Double> columnWidths,
    Map<String, Map<String, String>> trendViews) {

  /// A rectangle on the screens, in pixels.
  public record Bounds(double x, double y, double width, double height) {
    /// Whether enough of this lies on `screen` to be seen and moved: its title bar's middle.
    public boolean canBeSeenOn(Bounds screen) {
      double middle = x + width / 2;
      return width >= 320
          && height >= 240
          && middle >= screen.x
          && middle <= screen.x + screen.width
          && y >= screen.y
          && y <= screen.y + screen.height - 40;
    }
  }

  public UiState {
    columnWidths = Map.copyOf(columnWidths);
    trendViews = Map.copyOf(trendViews);
  }

  public static UiState fresh() {
    return new UiState(null, false, false, null, Map.of(), Map.of());
  }

  public Optional<Bounds> boundsWithin(Iterable<Bounds> screens) {
    if (bounds != null) {
      for (Bounds screen : screens) {
        if (bounds.canBeSeenOn(screen)) {
          return Optional.of(bounds);
        }
      }
    }
    return Optional.empty();
  }

  public UiState withWindow(@Nullable Bounds now, boolean full) {
    return new UiState(now, full, sidebarCollapsed, section, columnWidths, trendViews);
  }

  public UiState withSidebarCollapsed(boolean collapsed) {
    return new UiState(bounds, maximised, collapsed, section, columnWidths, trendViews);
  }

  public UiState withSection(String shown) {
    return new UiState(bounds, maximised, sidebarCollapsed, shown, columnWidths, trendViews);
  }

  public UiState withColumnWidth(String column, double width) {
    Map<String, Double> all = new HashMap<>(columnWidths);
    all.put(column, width);
    return new UiState(bounds, maximised, sidebarCollapsed, section, all, trendViews);
  }

  /// The same with a saved view more, or with another question under its name.
  public UiState withTrendView(String name, Map<String, String> question) {
    Map<String, Map<String, String>> all = new HashMap<>(trendViews);
    all.put(name, Map.copyOf(question));
    return new UiState(bounds, maximised, sidebarCollapsed, section, columnWidths, all);
  }

  /// The same without a saved view.
  public UiState withoutTrendView(String name) {
    Map<String, Map<String, String>> all = new HashMap<>(trendViews);
    all.remove(name);
    return new UiState(bounds, maximised, sidebarCollapsed, section, columnWidths, all);
  }
}
