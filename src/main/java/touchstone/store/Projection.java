package touchstone.store;

import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A derived table: computed anew from the records for the keys an act touched, in the act's own
/// transaction, so that it can always be rebuilt and never drifts.
public interface Projection {
  /// Names the keys of this projection that a written row concerns: the row before, after, or both.
  void keysOf(
      Handle handle,
      String table,
      long id,
      @Nullable Row before,
      @Nullable Row after,
      LongConsumer key);

  /// What a new row adds to the one key it concerns, where that can be told without computing it
  /// anew.
  default @Nullable Addition addition(String table, long id, Row after) {
    return null;
  }

  /// A new row to be added to what a key has, with those that came right after it and hang on it.
  /// It is added when the act is decided already, so whatever the row says it must be possible to
  /// add it, or to compute its key anew.
  interface Addition {
    long key();

    /// Takes a further new row in; answers false, with nothing taken, where it does not hang on the
    /// first.
    default boolean takes(Handle handle, String table, Row after) {
      return false;
    }

    /// Adds it as `refresh` would have; answers false, with nothing done, where it cannot.
    boolean made(Handle handle);
  }

  /// The table whose ids are the keys.
  String keyTable();

  /// Every key there is.
  default Set<Long> allKeys(Handle handle) {
    return handle
        .createQuery("select id from " + new Column(keyTable(), Column.Kind.TEXT).name())
        .mapTo(Long.class)
        .set();
  }

  /// Computes the rows of these keys anew.
  void refresh(Handle handle, Set<Long> keys);
}
