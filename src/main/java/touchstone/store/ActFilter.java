package touchstone.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which acts of the history are asked for; an absent part asks for all.
///
/// @param who the operator's name, exactly
/// @param from the first instant
/// @param until the first instant that is too late
/// @param name what was done, e.g. `edit`
/// @param table only acts that wrote a record of this table
/// @param record only acts that wrote this record of `table`
public record ActFilter(
    @Nullable String who,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String name,
    @Nullable String table,
    @Nullable Long record) {
  public static final ActFilter ALL = new ActFilter(null, null, null, null, null, null);

  public ActFilter {
    if (record != null && table == null) {
      throw new IllegalArgumentException("a record without its table");
    }
  }

  public ActFilter withWho(@Nullable String wanted) {
    return new ActFilter(wanted, from, until, name, table, record);
  }

  public ActFilter withPeriod(@Nullable Instant first, @Nullable Instant end) {
    return new ActFilter(who, first, end, name, table, record);
  }

  public ActFilter withName(@Nullable String wanted) {
    return new ActFilter(who, from, until, wanted, table, record);
  }

  /// Only acts that wrote records of that table, whichever.
  public ActFilter withTable(@Nullable String wanted) {
    return new ActFilter(who, from, until, name, wanted, null);
  }

  /// Only acts that wrote that record.
  public ActFilter withRecord(String of, long wanted) {
    return new ActFilter(who, from, until, name, of, wanted);
  }
}
