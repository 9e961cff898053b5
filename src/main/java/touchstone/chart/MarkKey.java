package touchstone.chart;

/// What stands behind a mark, so that opening the mark can show its rows. The caller's own record
/// implements it (a type and a lifecycle month, a customer and a day) and gets it back unchanged.
public interface MarkKey {

  /// Nothing to open; the mark can still be reached and read.
  MarkKey NONE = new MarkKey() {};
}
