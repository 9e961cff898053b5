package touchstone.torture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How often a deed calls the disk, kind by kind, and how many bytes it writes: what faults are
/// drawn from, so that the deed meets them.
///
/// @param calls kinds that are never called are not in it
record Calls(Map<Fault.Kind, Integer> calls, long bytes) {
  /// Up to here every call is tried about equally often; beyond, wherever it falls.
  private static final int FIRST = 12;

  Calls {
    calls = new EnumMap<>(calls);
  }

  /// A call that the deed makes: half of the draws are among the first ones.
  Fault draw(Random chance) {
    List<Fault.Kind> kinds = List.copyOf(calls.keySet());
    Fault.Kind kind = kinds.get(chance.nextInt(kinds.size()));
    int most = calls.getOrDefault(kind, 1);
    int within = chance.nextBoolean() ? Math.min(FIRST, most) : most;
    return new Fault(kind, 1 + chance.nextInt(within), chance.nextBoolean());
  }

  /// So many bytes that the deed fills the disk.
  long room(Random chance) {
    return chance.nextLong(Math.max(1, bytes));
  }
}
