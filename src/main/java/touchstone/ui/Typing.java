package touchstone.ui;

import java.util.Map;
import java.util.Optional;

/// A form as its [DraftKeeper] sees it. Called on the window's thread.
public interface Typing {
  /// What stands in a form and is not saved.
  ///
  /// @param title what tells it apart in a list, such as a customer and a summary; may be empty
  /// @param texts by field; an empty text says that the field was emptied
  record Typed(String title, Map<String, String> texts) {}

  /// What stands in the form now and is not saved; empty where that is nothing.
  Optional<Typed> typed();

  /// Shows what is stored instead of what was typed: the draft was thrown away elsewhere.
  void forget();
}
