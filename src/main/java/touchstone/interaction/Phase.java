package touchstone.interaction;

import java.util.Locale;

/// Where in the purchase the interaction fell.
public enum Phase {
  BEFORE,
  DURING,
  AFTER;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
