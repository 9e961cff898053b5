package touchstone.store;

/// Is told how far long work is. Called from the working thread; what it throws ends the work, as
/// when the user cancels.
@FunctionalInterface
public interface Steps {
  /// Tells nobody.
  Steps UNTOLD = (_, _) -> {};

  /// @param all how many steps there are; 0 while that is not known
  void step(long done, long all);
}
