package touchstone.trend.snapshot;

import java.util.List;

/// How the customer took an incident, as a question narrows it: by the valence before any recovery,
/// else, where nobody noted that, the one after it.
public enum Valence {
  /// Does not narrow; also what is no incident.
  ANY,
  /// -2 or -1.
  NEGATIVE,
  /// 0.
  NEUTRAL,
  /// 1 or 2.
  POSITIVE,
  /// An incident of which nobody noted it.
  UNKNOWN;

  /// What is set side by side where incidents are told apart by it.
  public static final List<Valence> TOLD_APART = List.of(NEGATIVE, POSITIVE);
}
