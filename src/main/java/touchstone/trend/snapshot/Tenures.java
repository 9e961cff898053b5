package touchstone.trend.snapshot;

/// The observed lives of customers in columns of equal length, as the curves of
/// `touchstone.analysis` take them.
///
/// @param entry the tenure day of coming under observation, 0 for those observed from the start
/// @param exit the tenure day on which the observation ends
/// @param state how: 0 censored, 2 left (see `LifeEnd`)
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Tenures(int[] entry, int[] exit, byte[] state) {
  public int subjects() {
    return exit.length;
  }
}
