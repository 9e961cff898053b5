package touchstone.ui.trend;

import java.util.List;

/// The columns of the figure's values, by the last word of their names' keys.
final class TrendTable {
  static final List<String> COLUMNS =
      List.of("type", "month", "observed", "exposure", "interactions", "rate", "lower", "upper");

  private TrendTable() {}
}
