package touchstone.store;

import java.util.Map;
import java.util.Set;

/// A fact: one act is committed and synced, and these are the records it touched. Screens that show
/// any of them read again. Where an act touched very many (an import), `everything` is true and the
/// ids are left out.
///
/// @param act the act's number, ascending
/// @param name what was done, e.g. `log` or `import`
/// @param touched table name to record ids
/// @param everything whether so much changed that every screen should read again
public record Change(long act, String name, Map<String, Set<Long>> touched, boolean everything) {
  /// Whether a screen that shows records of `table` may be out of date.
  public boolean concerns(String table) {
    return everything || touched.containsKey(table);
  }
}
