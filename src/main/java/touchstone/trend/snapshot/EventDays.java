package touchstone.trend.snapshot;

import touchstone.interaction.InteractionType;

/// When each customer's interactions happened. The events of customer i lie from `offsets[i]` to
/// before `offsets[i + 1]`, by day; only those from its entry to its exit are there.
///
/// @param lives the customers, in columns of equal length
/// @param offsets one more than there are customers
/// @param days tenure days
/// @param types ordinals of the types
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record EventDays(Tenures lives, int[] offsets, int[] days, byte[] types) {

  /// The number that stands for a type in `types`.
  public byte number(InteractionType type) {
    return (byte) Mood.number(type);
  }

  /// How many events of a type, by tenure day from 0 on.
  public long[] byDay(InteractionType type) {
    int last = -1;
    for (int exit : lives.exit()) {
      last = Math.max(last, exit);
    }
    long[] counts = new long[last + 1];
    int number = Mood.number(type);
    for (int i = 0; i < days.length; i++) {
      if (types[i] == number) {
        counts[days[i]]++;
      }
    }
    return counts;
  }
}
