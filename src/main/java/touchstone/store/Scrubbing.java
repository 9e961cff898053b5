package touchstone.store;

import org.jspecify.annotations.Nullable;

/// What becomes of a record's values, wherever they were kept, when the person they tell of is to
/// be forgotten: current rows, both sides of every history line, backups. A pure function: the same
/// row always gives the same answer, and one already scrubbed stays as it is.
@FunctionalInterface
public interface Scrubbing {
  /// The values without what tells of the person, or the same row where the record is of somebody
  /// else.
  ///
  /// @param table the table of the record
  /// @param id the id of the record
  /// @param row the values by column, without the id; absent for "there was none", which stays so
  @Nullable Row scrub(String table, long id, @Nullable Row row);
}
