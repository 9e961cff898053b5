package touchstone.past;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import touchstone.store.Restore;

/// What would change if a backup took the place of what is in the store.
///
/// @param at when the backup was made
/// @param act the last act in it
/// @param ownStore whether it is one of this very store
/// @param acts how many acts were done since
/// @param counts by the name of the table: how many records would come back, become what they were,
///   or go; nothing for tables that stay as they are
public record Replacement(
    Instant at,
    long act,
    boolean ownStore,
    long acts,
    Map<String, Map<RecordChange.How, Long>> counts) {
  public static Replacement of(Restore.Preview preview) {
    Map<String, Map<RecordChange.How, Long>> counts = new TreeMap<>();
    preview
        .kinds()
        .forEach(
            (table, kind) -> {
              Map<RecordChange.How, Long> numbers = new EnumMap<>(RecordChange.How.class);
              numbers.put(RecordChange.How.ADDED, kind.added());
              numbers.put(RecordChange.How.CHANGED, kind.changed());
              numbers.put(RecordChange.How.REMOVED, kind.removed());
              counts.put(table, numbers);
            });
    return new Replacement(
        preview.backup().at(), preview.backup().act(), preview.ownStore(), preview.acts(), counts);
  }

  /// Whether everything would stay as it is.
  public boolean isNothing() {
    return counts.isEmpty();
  }
}
