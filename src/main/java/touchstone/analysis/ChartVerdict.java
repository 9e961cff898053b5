package touchstone.analysis;

/// What a control chart says, as data; the words stand elsewhere.
public sealed interface ChartVerdict {

  /// Nothing but ordinary variation: looking for the cause of a single point would be a mistake.
  record Ordinary() implements ChartVerdict {}

  /// Something changed: look for a cause.
  ///
  /// @param since the first point of the change, counted from 0
  /// @param signal the sign of it: the one that reaches furthest, and of several the one that began
  ///   first
  /// @param ongoing whether it lasts to the last point
  record Changed(int since, ChartSignal signal, boolean ongoing) implements ChartVerdict {}

  /// Too few points to call the variation ordinary, and no sign of a change.
  ///
  /// @param points how many there are since the limits were last re-based
  record TooFewPoints(int points) implements ChartVerdict {}
}
