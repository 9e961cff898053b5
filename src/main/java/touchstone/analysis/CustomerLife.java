package touchstone.analysis;

import java.util.List;

/// What was seen of one customer: for how many days, and which interactions on which tenure day.
///
/// @param <T> the type of interaction
/// @param observedDays days from the relationship's start to its end or to the asked-for day,
///   whichever is first; 0 or more
/// @param interactions in any order; days outside the observed life are allowed and not counted
public record CustomerLife<T>(int observedDays, List<TypedDay<T>> interactions) {

  /// One interaction as the lifecycle sees it.
  ///
  /// @param <T> the type of interaction
  /// @param type its type
  /// @param tenureDay days since the relationship's start; below 0 before it
  public record TypedDay<T>(T type, int tenureDay) {}

  public CustomerLife {
    if (observedDays < 0) {
      throw new IllegalArgumentException("a life is never below zero days: " + observedDays);
    }
    interactions = List.copyOf(interactions);
  }
}
