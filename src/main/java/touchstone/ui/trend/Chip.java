package touchstone.ui.trend;

/// One thing that narrows the question, in words, and the question that is left without it.
record Chip(String words, TrendQuestion without) {}
