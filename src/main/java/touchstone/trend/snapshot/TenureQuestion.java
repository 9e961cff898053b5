package touchstone.trend.snapshot;

/// Gathers how long everybody is observed.
final class TenureQuestion {
  private final Columns columns = new Columns();

  void life(Life life) {
    columns.add(life);
  }

  Tenures answer() {
    return columns.tenures();
  }
}
