package touchstone.ui.trend;

/// Whose relationships the panel asks about.
enum Reach {
  ALL,
  SEGMENT,
  CUSTOMER
}
