package touchstone.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.store.Database;
import touchstone.store.HistoryLine;
import touchstone.store.Row;
import touchstone.store.Transaction;

/// Acts that bring back what was: an earlier value, an earlier version, what was deleted. Each is
/// an act like any other, named `restore`, and can be undone. Call them on the store lane.
///
/// Every method throws `StoreFailure` where the store cannot take it: GONE, CHANGED_SINCE where
/// something hangs on what would go, OWNER_GONE where what comes back belongs to nothing.
public final class TakingBack {
  private static final String RESTORE = "restore";

  private final Database database;
  private final PastStore past;

  public TakingBack(Database database, PastStore past) {
    this.database = database;
    this.past = past;
  }

  /// Gives one field of a record the value it had before an act, with the fields that mean nothing
  /// without it; answers whether anything differed.
  ///
  /// @throws touchstone.incident.ClosingRefused where an incident would be closed without a cause
  public boolean restoreField(RecordChange change, String column) {
    return database.act(
        RESTORE,
        transaction -> {
          HistoryLine line = line(transaction, change);
          Row then = line.before();
          Optional<Row> now = transaction.row(line.table(), line.record());
          if (then == null || now.isEmpty()) {
            return transaction.restore(line.table(), line.record(), then);
          }
          Row wanted = new Row();
          now.get().values().forEach(wanted::with);
          for (String one : RecordFields.with(column)) {
            if (then.values().containsKey(one)) {
              wanted.with(one, then.value(one));
            }
          }
          return transaction.restore(line.table(), line.record(), wanted);
        });
  }

  /// Makes a record and all that hangs on it what they were after an act, or before it; answers
  /// whether anything differed.
  public boolean restoreVersion(RecordKey key, long act, boolean before) {
    Aggregate aggregate = past.aggregate(key);
    Map<RecordKey, Optional<Row>> then = new HashMap<>();
    long last = before ? act - 1 : act;
    for (HistoryLine line : aggregate.lines()) {
      RecordKey one = new RecordKey(line.table(), line.record());
      if (line.act().number() > last) {
        then.put(one, Optional.ofNullable(line.before()));
      } else {
        then.putIfAbsent(one, Optional.ofNullable(line.after()));
      }
    }
    return database.act(RESTORE, transaction -> restore(transaction, aggregate.members(), then));
  }

  // What goes, goes before what it hangs on; what comes, comes after.
  private static boolean restore(
      Transaction transaction, List<RecordKey> members, Map<RecordKey, Optional<Row>> then) {
    boolean any = false;
    for (RecordKey key : members.reversed()) {
      if (then.getOrDefault(key, Optional.empty()).isEmpty()) {
        any |= transaction.restore(key.table(), key.id(), null);
      }
    }
    for (RecordKey key : members) {
      Row row = then.getOrDefault(key, Optional.empty()).orElse(null);
      if (row != null) {
        any |= transaction.restore(key.table(), key.id(), row);
      }
    }
    return any;
  }

  /// Brings back a record that an act removed, with all that went with it.
  public void bringBack(long act, RecordKey key) {
    String name = past.act(act).map(one -> one.name()).orElse("");
    if (name.startsWith("remove")) {
      database.undo(RESTORE, act);
      return;
    }
    List<HistoryLine> gone = new ArrayList<>();
    Set<Long> back = new HashSet<>(Set.of(key.id()));
    past.history()
        .eachOf(
            act,
            line -> {
              Row before = line.before();
              if (line.after() == null && before != null && belongs(line, before, back)) {
                back.add(line.record());
                gone.add(line);
              }
            });
    database.act(
        RESTORE,
        transaction -> {
          gone.forEach(transaction::revert);
          return gone.size();
        });
  }

  private static boolean belongs(HistoryLine line, Row before, Set<Long> back) {
    return back.contains(line.record())
        || Kin.parentOf(line.table(), before).filter(key -> back.contains(key.id())).isPresent();
  }

  /// Takes a whole act back, whatever was done since to other records, by an act named `take_back`.
  ///
  /// @return the number of that act
  public long takeBack(long act) {
    return database.undo("take_back", act);
  }

  private static HistoryLine line(Transaction transaction, RecordChange change) {
    return transaction.history().linesOf(change.act().number(), change.line() - 1, 1).getFirst();
  }
}
