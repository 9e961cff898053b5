package touchstone.customer;

import java.util.Locale;

/// What kind of customer it is.
public enum CustomerKind {
  PERSON,
  ORGANIZATION,
  HOUSEHOLD;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
