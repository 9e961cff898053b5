package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import touchstone.customer.CustomerId;
import touchstone.store.Database;
import touchstone.store.HistoryLine;
import touchstone.store.Row;
import touchstone.store.StoreFailure;

/// Erasures whose act is in the store while the history still tells who it was: the process ended
/// between the act and the rewriting of journal and backups.
public final class UnfinishedErasureStore {
  private static final Logger LOG = LoggerFactory.getLogger(UnfinishedErasureStore.class);

  /// What became of an erased customer last: the erasure is among it.
  private static final int LAST_LINES = 4;

  private static final String RECORDS =
      "select act_id, table_name, record_id from erased_record order by act_id, record_id";

  private static final String STANDING = "select id from customer where id in (<ids>)";

  private final Database database;

  public UnfinishedErasureStore(Database database) {
    this.database = database;
  }

  /// One of them.
  ///
  /// @param standing the customer that is now a pseudonym
  /// @param records the ids of all records that are or were theirs, by table
  record One(CustomerId standing, Map<String, Set<Long>> records) {}

  List<One> all() {
    Map<Long, Map<String, Set<Long>>> acts = new TreeMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(RECORDS)
              .map(
                  (row, _) ->
                      acts.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                          .computeIfAbsent(row.getString(2), _ -> new TreeSet<>())
                          .add(row.getLong(3)))
              .list();
          return acts;
        });
    List<One> found = new ArrayList<>();
    acts.values().stream().filter(this::isTold).forEach(records -> found.add(one(records)));
    return found;
  }

  private One one(Map<String, Set<Long>> records) {
    Set<Long> customers = records.getOrDefault("customer", Set.of());
    long standing =
        database.read(
            handle ->
                handle
                    .createQuery(STANDING)
                    .bindList("ids", List.copyOf(customers))
                    .mapTo(Long.class)
                    .findFirst()
                    .orElse(0L));
    return new One(new CustomerId(standing), records);
  }

  private boolean isTold(Map<String, Set<Long>> records) {
    try {
      return records.getOrDefault("customer", Set.of()).stream()
          .flatMap(id -> database.history().of("customer", id, LAST_LINES).stream())
          .anyMatch(line -> tells(line, line.before()) || tells(line, line.after()));
    } catch (StoreFailure e) {
      LOG.warn("An erasure cannot be looked at: {}", e.reason());
      return false;
    }
  }

  private static boolean tells(HistoryLine line, @Nullable Row row) {
    return row != null && !PersonScrubbing.isPseudonym(line.record(), row);
  }
}
