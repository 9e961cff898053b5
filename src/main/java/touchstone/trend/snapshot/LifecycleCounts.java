package touchstone.trend.snapshot;

import touchstone.interaction.InteractionType;

/// What is counted over the months of the relationship, from month 0 to the last in which anyone is
/// observed.
///
/// @param observed customers observed in the month, also for only a part of it
/// @param customerDays their observed days in it
/// @param interactions by ordinal of the type, then by month: those within the observed lives
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record LifecycleCounts(int[] observed, long[] customerDays, long[][] interactions) {

  public int months() {
    return observed.length;
  }

  /// The interactions of a type in a month.
  public long interactions(InteractionType type, int month) {
    return interactions[Mood.number(type)][month];
  }
}
