package touchstone.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A short word that something was done, with at most one act to go with it, mostly Undo.
public record Notice(String text, @Nullable String actionName, @Nullable Runnable action) {
  public static Notice of(String text) {
    return new Notice(text, null, null);
  }

  Optional<Runnable> act() {
    return Optional.ofNullable(action);
  }
}
