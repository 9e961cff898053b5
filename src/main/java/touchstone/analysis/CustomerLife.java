package touchstone.analysis;

import java.util.List;

/// What was seen of one customer: from when, up to which day, and which interactions on which
/// tenure day. [Tenure] says on which days it is at risk.
///
/// @param <T> the type of interaction
/// @param entryDay the tenure day from which it is known; 0 for one known from the start, above it
///   for one that came under observation later, whose earlier interactions are not counted
/// @param observedDays days from the relationship's start to its end or to the asked-for day,
///   whichever is first; 0 or more
/// @param interactions in any order; days outside the observed life are allowed and not counted
public record CustomerLife<T>(int entryDay, int observedDays, List<TypedDay<T>> interactions) {

  /// One interaction as the lifecycle sees it.
  ///
  /// @param <T> the type of interaction
  /// @param type its type
  /// @param tenureDay days since the relationship's start; below 0 before it
  public record TypedDay<T>(T type, int tenureDay) {}

  public CustomerLife {
    if (entryDay < 0) {
      throw new IllegalArgumentException("nobody is known before the start: " + entryDay);
    }
    if (observedDays < 0) {
      throw new IllegalArgumentException("a life is never below zero days: " + observedDays);
    }
    interactions = List.copyOf(interactions);
  }

  /// A customer known from the start.
  public CustomerLife(int observedDays, List<TypedDay<T>> interactions) {
    this(0, observedDays, interactions);
  }
}
