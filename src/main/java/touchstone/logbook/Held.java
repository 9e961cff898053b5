package touchstone.logbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.store.PastLine;
import touchstone.store.Row;

/// Everything that is held about one customer.
///
/// @param rows the records, each with its id, by table
/// @param drafts the texts of drafts that mention the customer, by the draft's id
/// @param history the lines of the change history that tell of the customer
/// @param mentions what else names the customer and is left as it is
public record Held(
    Customer customer,
    Person person,
    Map<String, List<Row>> rows,
    Map<String, Map<String, String>> drafts,
    List<PastLine> history,
    List<Mention> mentions) {
  private static final Set<String> DAYS =
      Set.of(
          "relationship_start",
          "relationship_end",
          "valid_from",
          "valid_until",
          "from_day",
          "until_day",
          "occurred_day",
          "due_day");

  public Held {
    rows = Map.copyOf(rows);
    drafts = Map.copyOf(drafts);
    history = List.copyOf(history);
    mentions = List.copyOf(mentions);
  }

  /// The same with what else names the customer.
  Held with(List<Mention> those) {
    return new Held(customer, person, rows, drafts, history, those);
  }

  /// How many records of a table there are.
  public long count(String table) {
    return rows.getOrDefault(table, List.of()).size();
  }

  /// By what the other records that name the customer are found, by their table.
  public Map<String, List<String>> mentioned() {
    Map<String, List<String>> all = new TreeMap<>();
    mentions.forEach(
        one -> all.computeIfAbsent(one.table(), _ -> new ArrayList<>()).add(one.reference()));
    return all;
  }

  /// How many records there are, the customer's own left out.
  public long records() {
    return person.records();
  }

  /// The records as texts by column, instants and days in ISO form, by table.
  public Map<String, List<Map<String, @Nullable String>>> texts() {
    Map<String, List<Map<String, @Nullable String>>> all = new TreeMap<>();
    rows.forEach((table, some) -> all.put(table, some.stream().map(Held::texts).toList()));
    return all;
  }

  /// The lines of the history likewise: `table`, `id`, `before` and `after`.
  public List<Map<String, @Nullable Object>> historyTexts() {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (PastLine line : history) {
      Map<String, @Nullable Object> told = new LinkedHashMap<>();
      Row before = line.before();
      Row after = line.after();
      told.put("table", line.table());
      told.put("id", line.id());
      told.put("before", before == null ? null : texts(before));
      told.put("after", after == null ? null : texts(after));
      all.add(told);
    }
    return all;
  }

  private static Map<String, @Nullable String> texts(Row row) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    row.values().forEach((column, value) -> texts.put(column, text(column, value)));
    return texts;
  }

  private static @Nullable String text(String column, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Long number when column.endsWith("_at") -> Instant.ofEpochMilli(number).toString();
      case Long number when DAYS.contains(column) -> LocalDate.ofEpochDay(number).toString();
      case BigDecimal decimal -> decimal.toPlainString();
      default -> value.toString();
    };
  }
}
