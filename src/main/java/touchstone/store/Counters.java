package touchstone.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The counters that one act asks for.
final class Counters {
  private final Handle handle;
  private final Map<String, Counter> asked = new HashMap<>();

  Counters(Handle handle) {
    this.handle = handle;
  }

  Counter of(String name) {
    return asked.computeIfAbsent(name, _ -> new Counter(handle, name));
  }

  /// What those that moved stand at, by name.
  Map<String, Long> moved() {
    Map<String, Long> moved = new TreeMap<>();
    asked.forEach(
        (name, counter) -> {
          if (counter.hasMoved()) {
            moved.put(name, counter.stands());
          }
        });
    return moved;
  }

  void save() {
    asked.values().forEach(Counter::save);
  }
}
