package touchstone.setting;

/// The colours of the window: the system's choice, or one of the two.
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
