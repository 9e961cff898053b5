package touchstone.trend;

import java.time.LocalDate;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Valence;
import touchstone.trend.snapshot.Whose;

/// A question to the trend panel: whose lives, which of their interactions, and when they are
/// looked at. Every tab and every export takes the same.
public record Asked(Whose whose, Narrowing narrowing, Observation observation) {

  /// All interactions of these relationships, seen until a day.
  public static Asked of(TrendScope scope, LocalDate until) {
    return new Asked(scope.whose(), Narrowing.NONE, Observation.until(until));
  }

  /// All interactions of everybody, seen until a day.
  public static Asked everyone(LocalDate until) {
    return of(TrendScope.ALL, until);
  }

  public Asked withWhose(Whose value) {
    return new Asked(value, narrowing, observation);
  }

  public Asked withNarrowing(Narrowing value) {
    return new Asked(whose, value, observation);
  }

  public Asked withObservation(Observation value) {
    return new Asked(whose, narrowing, value);
  }

  /// The same about critical incidents, which is what "incident" means unless types are named.
  public Asked ofIncidents() {
    return narrowing.types().isEmpty()
        ? withNarrowing(narrowing.withTypes(Narrowing.CRITICAL.types()))
        : this;
  }

  /// The same about what was taken in one way.
  public Asked taken(Valence valence) {
    return withNarrowing(narrowing.withValence(valence));
  }

  /// The day on which the observation ends.
  public LocalDate until() {
    return observation.until();
  }
}
