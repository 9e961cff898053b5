package touchstone.analysis;

/// How the observation of one customer ended. In columns it is a state 0, 1 or 2.
public enum LifeEnd {
  /// Nothing happened to it while observed: still a customer, or out of sight.
  CENSORED,
  /// The event that is asked about came first: the first critical incident, break-even.
  INCIDENT,
  /// The customer left.
  LEFT;

  /// The state of a column of bytes.
  public static LifeEnd of(byte state) {
    return switch (state) {
      case 0 -> CENSORED;
      case 1 -> INCIDENT;
      case 2 -> LEFT;
      default -> throw new IllegalArgumentException("no such end of a life: " + state);
    };
  }

  /// The state in a column of bytes.
  public byte state() {
    return switch (this) {
      case CENSORED -> 0;
      case INCIDENT -> 1;
      case LEFT -> 2;
    };
  }
}
