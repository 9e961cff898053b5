package touchstone.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.MeanDifference;
import touchstone.analysis.RetentionCurve;

/// The answer to: what do recoveries achieve? Of incidents that the customer took badly (valence
/// before below 0).
///
/// @param negative how many
/// @param unknown those of them whose valence after nobody noted; in no share
/// @param recovered those with a valence after of 0 or above, of those known
/// @param change the valence after less before of the same incidents, with its t interval; empty
///   below 2
/// @param slopes how many went from which valence to which
/// @param open the share still open by whole days since the incident (Kaplan-Meier): one ends when
///   its review is closed, those open at the end of the observation are censored; the curve tells a
///   closed one as left
/// @param actions one for each recovery action used, the most frequent first; an empty action: none
///   recorded
public record Recoveries(
    Asked asked,
    String currency,
    long negative,
    long unknown,
    Share recovered,
    Optional<MeanDifference> change,
    List<Slope> slopes,
    RetentionCurve open,
    List<Action> actions) {

  /// A number of incidents that went from one valence, -2 or -1, to another, -2..2.
  public record Slope(int before, int after, long incidents) {}

  /// One recovery action; an incident with several counts in each.
  ///
  /// @param action a code of the list of recovery actions
  /// @param incidents negative incidents with it
  /// @param recovered of those whose valence after is known
  /// @param change as above
  /// @param open as above
  /// @param costed how many times its cost is known in the home currency
  /// @param cost the sum of those costs
  /// @param costPerRecovered all known cost over the recovered incidents; empty without any
  public record Action(
      String action,
      long incidents,
      Share recovered,
      Optional<MeanDifference> change,
      List<Slope> slopes,
      RetentionCurve open,
      long costed,
      BigDecimal cost,
      Optional<BigDecimal> costPerRecovered) {
    public Action {
      slopes = List.copyOf(slopes);
    }
  }

  public Recoveries {
    slopes = List.copyOf(slopes);
    actions = List.copyOf(actions);
  }
}
