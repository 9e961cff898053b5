package touchstone.incident;

import java.util.Locale;

/// How far the review has come.
public enum IncidentStatus {
  /// Nobody has looked at it yet.
  TO_REVIEW,
  /// Looked at, something is still to be done or found out.
  OPEN,
  /// Done, with a cause.
  CLOSED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
