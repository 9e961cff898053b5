package touchstone.analysis;

import java.util.List;
import java.util.Optional;

/// What became of incidents and of logging, read together.
///
/// @param verdict what may be said
/// @param from the first period of the change, counted from 0; the number of periods where there is
///   none
/// @param to the period after its last
/// @param logging other entries per exposure in the change over those outside it; empty without
///   change or without such entries on either side
/// @param incidents incidents per exposure likewise
/// @param gauges for each period what was expected and what was logged
public record CoverageReading(
    Verdict verdict,
    int from,
    int to,
    Optional<Ratio> logging,
    Optional<Ratio> incidents,
    List<Gauge> gauges) {

  /// What may be said of the incidents.
  public enum Verdict {
    /// Fewer than 8 periods, or nothing logged: nothing can be said.
    TOO_FEW,
    /// Ordinary variation in incidents and in logging.
    ORDINARY,
    /// More incidents, and not because more of everything was logged.
    ROSE,
    /// Fewer incidents, and not because less was logged.
    FELL,
    /// Less of everything was logged. A fall in incidents is no improvement.
    COVERAGE_FELL,
    /// More of everything was logged. A rise in incidents is no worsening.
    COVERAGE_ROSE,
    /// Fewer incidents, but it cannot be told whether less was logged: too little else is logged.
    /// It must not be shown as an improvement.
    COVERAGE_UNKNOWN
  }

  /// A rate over another, with a 95 % interval on the log scale.
  public record Ratio(double ratio, Interval interval) {}

  /// One period of the coverage gauge.
  ///
  /// @param expected other entries expected at the rate of the periods outside the change
  /// @param logged other entries logged
  public record Gauge(double expected, long logged) {
    /// One period in five hundred lies outside by chance alone.
    private static final double RARELY_OUTSIDE = 0.998;

    /// Between how many the logged lie by chance, but for one period in five hundred: the exact
    /// Poisson limits of the expected number.
    public Interval byChance() {
      return PoissonRate.of(Math.round(expected), 1, RARELY_OUTSIDE).orElseThrow().interval();
    }

    /// Logged over expected; NaN where none was expected.
    public double coverage() {
      return expected > 0 ? logged / expected : Double.NaN;
    }
  }

  public CoverageReading {
    gauges = List.copyOf(gauges);
  }

  /// Whether the user may be told of an improvement.
  public boolean isImprovement() {
    return verdict == Verdict.FELL;
  }
}
