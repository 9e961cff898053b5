package touchstone.task;

/// What long work says about itself while it runs, and where it learns that it is to stop.
public interface Progress {
  /// How much is done; `total` of zero or less means that the end is not known.
  void report(long done, long total);

  Cancellation cancellation();
}
