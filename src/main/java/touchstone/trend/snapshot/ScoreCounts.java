package touchstone.trend.snapshot;

/// Contacts by what they were scored.
///
/// @param impressions the different impressions there are, each 0..100, in no order; the first is
///   that of no contact
/// @param contacts those with both an execution and an impression, by execution, 0..100, and by
///   place of the impression
/// @param points the same contacts by place of the key point among all, by its score, 1..5, and by
///   place of the impression
/// @param unpaired contacts without one of the two
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record ScoreCounts(
    double[] impressions, long[][] contacts, long[][][] points, long unpaired) {}
