package touchstone.ui.trend;

import touchstone.chart.MarkKey;
import touchstone.trend.LifecycleRow;

/// A mark of the lifecycle figure stands for one row of the answer.
record TrendMark(LifecycleRow row) implements MarkKey {}
