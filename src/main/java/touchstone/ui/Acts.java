package touchstone.ui;

import java.util.Optional;

/// The manager's last acts as the window sees them: what could be undone or done again, by name.
/// Who knows the acts implements it; until then there is nothing to undo.
public interface Acts {
  /// The name of the act that would be undone, such as "Delete incident".
  Optional<String> undoName();

  Optional<String> redoName();

  void undo();

  /// Takes back that act, whatever was done since.
  void undo(long act);

  void redo();

  /// Acts of which none can be undone.
  static Acts none() {
    return new Acts() {
      @Override
      public Optional<String> undoName() {
        return Optional.empty();
      }

      @Override
      public Optional<String> redoName() {
        return Optional.empty();
      }

      @Override
      public void undo() {}

      @Override
      public void undo(long act) {}

      @Override
      public void redo() {}
    };
  }
}
