package touchstone.torture;

import java.util.ArrayList;
import java.util.List;

/// All that happened to the files of one store, in order. Any thread may add to it.
final class Tape {
  private final List<Step> steps = new ArrayList<>();

  synchronized void add(Step step) {
    steps.add(step);
  }

  synchronized List<Step> steps() {
    return List.copyOf(steps);
  }

  /// What is added while this is held stands in the order in which it happened.
  Object order() {
    return this;
  }
}
