package touchstone.past;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.store.HistoryLine;
import touchstone.store.Row;

/// To which record another belongs, as a reader sees it: a tag is part of its interaction.
final class Kin {
  /// Table to the column and the table of what its records are part of.
  private static final Map<String, Parent> PARENTS =
      Map.of(
          "value_exchange", new Parent("interaction_id", "interaction"),
          "incident", new Parent("interaction_id", "interaction"),
          "recovery_action", new Parent("incident_id", "incident"),
          "contact_point", new Parent("customer_id", "customer"),
          "permission", new Parent("customer_id", "customer"),
          "lifecycle_stage", new Parent("customer_id", "customer"),
          "interaction", new Parent("customer_id", "customer"),
          "thread", new Parent("customer_id", "customer"));

  private record Parent(String column, String table) {}

  private Kin() {}

  /// What a record is directly part of; nothing for one that stands alone.
  static Optional<RecordKey> parentOf(String table, Row row) {
    if (table.equals("tag")) {
      return key(row.textOrNull("owner_table"), row.numberOrNull("owner_id"));
    }
    if (table.equals("follow_up")) {
      return key("interaction", row.numberOrNull("interaction_id"))
          .or(() -> key("customer", row.numberOrNull("customer_id")));
    }
    Parent parent = PARENTS.get(table);
    return parent == null
        ? Optional.empty()
        : key(parent.table(), row.numberOrNull(parent.column()));
  }

  /// The record that a reader would name: an interaction, incident, customer, follow-up or code
  /// itself, and for a part of one the one it is part of.
  static RecordKey namedBy(String table, long id, Row row) {
    return switch (table) {
      case "value_exchange",
          "recovery_action",
          "contact_point",
          "permission",
          "lifecycle_stage",
          "tag" ->
          parentOf(table, row).orElseGet(() -> new RecordKey(table, id));
      default -> new RecordKey(table, id);
    };
  }

  /// The same for a line of the history.
  static RecordKey namedBy(HistoryLine line) {
    return namedBy(line.table(), line.record(), either(line));
  }

  /// The row after the line, or before it where it removed the record.
  static Row either(HistoryLine line) {
    Row after = line.after();
    Row before = line.before();
    return after == null ? java.util.Objects.requireNonNull(before) : after;
  }

  private static Optional<RecordKey> key(@Nullable String table, @Nullable Long id) {
    return table == null || id == null ? Optional.empty() : Optional.of(new RecordKey(table, id));
  }
}
