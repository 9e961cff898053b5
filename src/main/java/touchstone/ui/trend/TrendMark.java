package touchstone.ui.trend;

import touchstone.chart.MarkKey;

/// A mark of a figure stands for the rows it counts.
record TrendMark(Rows rows) implements MarkKey {}
