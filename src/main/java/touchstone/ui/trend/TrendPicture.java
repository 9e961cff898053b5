package touchstone.ui.trend;

import touchstone.chart.Figure;
import touchstone.trend.Lifecycle;

/// An answer as the screen shows it.
///
/// @param sentence what is to be seen, in words, first
/// @param others what else changes; may be empty
/// @param basis how many are behind it
record TrendPicture(
    Lifecycle answer, String sentence, String others, String basis, Figure figure) {}
