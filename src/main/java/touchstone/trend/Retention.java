package touchstone.trend;

import touchstone.analysis.RetentionCurve;

/// The answer to: how many are still customers, and for how long?
///
/// @param asked the question; which interactions it narrows to plays no part
/// @param curve the share still there by tenure day
public record Retention(Asked asked, RetentionCurve curve) {}
