package touchstone.ui;

import org.jspecify.annotations.Nullable;

/// A line above the screen that stays until it is dealt with: a failure with its remedy, or a state
/// such as the demo. `id` tells banners apart; a new one with the same id takes the old one's
/// place.
public record Banner(
    String id,
    Kind kind,
    String text,
    @Nullable String actionName,
    @Nullable Runnable action,
    boolean closable) {
  /// How much a banner presses.
  public enum Kind {
    TELLING("accent", "fth-info"),
    WARNING("warning", "fth-alert-circle"),
    FAILURE("danger", "fth-alert-octagon");

    private final String styleClass;
    private final String icon;

    Kind(String styleClass, String icon) {
      this.styleClass = styleClass;
      this.icon = icon;
    }

    String styleClass() {
      return styleClass;
    }

    String icon() {
      return icon;
    }
  }
}
