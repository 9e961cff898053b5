package touchstone.logbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of checking a draft: the valid thing, or every problem it still has.
///
/// @param value present exactly where there are no problems
public record Checked<T>(@Nullable T value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
    if ((value == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either a value or problems");
    }
  }

  /// The value of a draft without problems.
  public T orThrow() {
    if (value == null) {
      throw new IllegalStateException("the draft has problems: " + problems.size());
    }
    return value;
  }
}
