package touchstone.trend;

import java.util.List;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.interaction.InteractionType;

/// The answer to: how many interactions of each type has a customer had by a tenure day?
///
/// @param curves one for each type asked about, in the order of the types
public record MeanCumulative(Asked asked, List<OfType> curves) {

  /// The curve of one type.
  public record OfType(InteractionType type, MeanCumulativeCurve curve) {}

  public MeanCumulative {
    curves = List.copyOf(curves);
  }
}
