package touchstone.logbook;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;

/// Which records are, or ever were, of one customer and of those merged into it.
///
/// @param id the customer that stands
/// @param customers its id and those of the customers merged into it
/// @param now the ids of the records there are, by table
/// @param past the ids of records that were removed, by table
public record Person(
    CustomerId id, Set<Long> customers, Map<String, Set<Long>> now, Map<String, Set<Long>> past) {
  public Person {
    customers = Set.copyOf(customers);
    now = copy(now);
    past = copy(past);
  }

  /// Whether a record is or was theirs.
  boolean has(String table, long record) {
    return now.getOrDefault(table, Set.of()).contains(record)
        || past.getOrDefault(table, Set.of()).contains(record);
  }

  boolean hasCustomer(@Nullable Object customer) {
    return customer instanceof Long number && customers.contains(number);
  }

  /// How many records there are, the customers themselves left out.
  public long records() {
    return now.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("customer"))
        .mapToLong(entry -> entry.getValue().size())
        .sum();
  }

  private static Map<String, Set<Long>> copy(Map<String, Set<Long>> ids) {
    return ids.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
  }
}
