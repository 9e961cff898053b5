package touchstone.analysis;

import java.util.Collection;
import java.util.List;

/// The landmark comparison: of those still customers on day L, how those who had an incident by
/// then and those who had none stayed afterwards.
///
/// A plain comparison of customers with and without an incident is biased, because who stays longer
/// has more time for incidents. Here the groups are fixed on day L by what was seen until then, and
/// followed only from there (J. R. Anderson, K. C. Cain and R. D. Gelber, "Analysis of survival by
/// tumor response", Journal of Clinical Oncology 1, 1983). On day L are those with entry <= L <
/// exit; an incident on day L itself counts as before; one after it moves nobody. The curves run in
/// tenure days and begin at 1 on day L. For one that came under observation late, incidents before
/// that are unknown. It is a comparison, not proof of a cause.
///
/// @param day L, 0 or more
/// @param withIncident retention after L of those with an incident by L
/// @param withoutIncident retention after L of the others
/// @param test the log-rank test of the two, in that order
/// @param notThere customers not counted: gone, or not yet observed, on day L
public record Landmark(
    int day,
    RetentionCurve withIncident,
    RetentionCurve withoutIncident,
    LogRank test,
    int notThere) {

  /// One customer of the comparison.
  ///
  /// @param entryDay as in [Tenure]
  /// @param exitDay the day it left or was last seen
  /// @param left whether it left
  /// @param firstIncidentDay the day of its first incident, or [#NONE]
  public record Subject(int entryDay, int exitDay, boolean left, int firstIncidentDay) {
    /// The day of an incident that never came.
    public static final int NONE = Integer.MAX_VALUE;
  }

  /// The comparison of these customers at day L.
  public static Landmark of(Collection<Subject> subjects, int day) {
    Tally tally = new Tally(day);
    for (Subject one : subjects) {
      tally.add(one.entryDay(), one.exitDay(), one.left(), one.firstIncidentDay());
    }
    return tally.landmark();
  }

  /// The walk over customers, for callers that hold them in columns. Not thread-safe.
  public static final class Tally {
    private final int day;
    private final TenureCounts with = new TenureCounts();
    private final TenureCounts without = new TenureCounts();
    private int notThere;

    /// A walk for the landmark day L, 0 or more.
    public Tally(int day) {
      if (day < 0) {
        throw new IllegalArgumentException("a landmark lies in the relationship: " + day);
      }
      this.day = day;
    }

    /// Counts one customer; the arguments are those of [Subject].
    public void add(int entryDay, int exitDay, boolean left, int firstIncidentDay) {
      if (entryDay > day || exitDay <= day) {
        notThere++;
        return;
      }
      TenureCounts group = firstIncidentDay <= day ? with : without;
      group.add(day, exitDay, left ? LifeEnd.LEFT : LifeEnd.CENSORED);
    }

    /// The comparison of those counted so far.
    public Landmark landmark() {
      return new Landmark(
          day,
          RetentionCurve.of(with),
          RetentionCurve.of(without),
          LogRank.of(List.of(with, without)),
          notThere);
    }
  }
}
