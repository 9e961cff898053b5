package touchstone.trend.snapshot;

/// The last act of the store that a snapshot knows: its number and when it was. Two stores that
/// have come to the same number on different ways, as after a restored backup, differ in the time.
///
/// @param act 0 before the first one
/// @param at milliseconds since 1970
/// @param currency the home currency in which amounts are counted, ISO 4217; XXX where none is
///   known
public record Stamp(long act, long at, String currency) {}
