package touchstone.incident;

import java.util.Locale;

/// What became of the opportunity in the moment.
public enum Opportunity {
  TAKEN,
  MISSED,
  NOT_RECOGNISED,
  UNCLEAR;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
