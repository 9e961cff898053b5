package touchstone.trend.snapshot;

/// The first event of each customer's observed life, in columns of equal length.
///
/// @param lives the lives without regard to events; those observed at all
/// @param firstDay the tenure day of the first event from day 0 to the end of the observation,
///   `NONE` where there is none. One at or before a delayed entry is told as it is: such a customer
///   was never at risk of a first event while observed
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record FirstEvents(Tenures lives, int[] firstDay) {
  public static final int NONE = Integer.MAX_VALUE;

  /// The lives up to the first event, as the cumulative incidence takes them: state 1 with the day
  /// of the event where there is one, also on the day of leaving, else the life as it is.
  public Tenures untilEvent() {
    int[] exit = lives.exit().clone();
    byte[] state = lives.state().clone();
    for (int i = 0; i < exit.length; i++) {
      if (firstDay[i] != NONE) {
        exit[i] = firstDay[i];
        state[i] = Columns.EVENT;
      }
    }
    return new Tenures(lives.entry(), exit, state);
  }
}
