package touchstone.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.CustomerStore;
import touchstone.customer.DuplicateKeys;
import touchstone.store.Database;

/// Customers that are perhaps one, read from the keys that more than one customer has, so that the
/// list costs what the duplicates are and not what the customers are. A key that more than a dozen
/// share (a switchboard, "Smith") says nothing and is left out.
public final class DuplicateStore {
  private static final int CROWD = 12;
  private static final int KEYS_READ = 50_000;

  private static final String SHARED =
      """
      select d.match_key, d.customer_id from duplicate_key d
      where d.shared = true order by d.shared, d.match_key, d.customer_id limit :limit
      """;

  private final Database database;
  private final CustomerStore customers;

  public DuplicateStore(Database database, CustomerStore customers) {
    this.database = database;
    this.customers = customers;
  }

  /// The pairs that look like one customer and of which nobody said that they are not: those with
  /// most in common first.
  public List<Duplicate> pairs(int limit, LocalDate today) {
    List<Map.Entry<Pair, Set<String>>> best =
        database.read(DuplicateStore::pairs).entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Pair, Set<String>>>comparingInt(
                        entry -> -DuplicateKeys.reasons(entry.getValue()).size())
                    .thenComparing(entry -> entry.getValue().iterator().next())
                    .thenComparingLong(entry -> entry.getKey().one()))
            .limit(limit)
            .toList();
    Map<Long, Optional<CustomerLine>> lines = new HashMap<>();
    List<Duplicate> told = new ArrayList<>();
    for (Map.Entry<Pair, Set<String>> pair : best) {
      CustomerLine one = line(lines, pair.getKey().one(), today);
      CustomerLine other = line(lines, pair.getKey().other(), today);
      if (one != null && other != null) {
        List<DuplicateKeys.Reason> why = DuplicateKeys.reasons(pair.getValue());
        boolean turn = length(other) > length(one);
        told.add(turn ? new Duplicate(other, one, why) : new Duplicate(one, other, why));
      }
    }
    return told;
  }

  private record Pair(long one, long other) {}

  private @Nullable CustomerLine line(
      Map<Long, Optional<CustomerLine>> lines, long id, LocalDate today) {
    return lines
        .computeIfAbsent(id, one -> customers.line(new CustomerId(one), today))
        .orElse(null);
  }

  private static long length(CustomerLine line) {
    return line.stabilizing() + line.critical() + line.planned() + line.surprise();
  }

  private static Map<Pair, Set<String>> pairs(Handle handle) {
    Set<Pair> apart =
        handle
            .createQuery("select one_id, other_id from customer_apart")
            .map((row, _) -> new Pair(row.getLong(1), row.getLong(2)))
            .set();
    Map<String, List<Long>> holders = new LinkedHashMap<>();
    handle
        .createQuery(SHARED)
        .bind("limit", KEYS_READ)
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(
            entry ->
                holders
                    .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                    .add(entry.getValue()));
    Map<Pair, Set<String>> pairs = new LinkedHashMap<>();
    holders.forEach(
        (key, ids) -> {
          if (ids.size() <= CROWD) {
            for (int i = 0; i < ids.size(); i++) {
              for (int k = i + 1; k < ids.size(); k++) {
                Pair pair = new Pair(ids.get(i), ids.get(k));
                if (!apart.contains(pair)) {
                  pairs.computeIfAbsent(pair, _ -> new TreeSet<>()).add(key);
                }
              }
            }
          }
        });
    return pairs;
  }
}
