package touchstone.past;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.store.History;
import touchstone.store.HistoryLine;
import touchstone.store.Row;

/// A record with all that hangs on it or ever hung on it, and everything that became of them.
///
/// What hangs on it now is asked of the tables. What hung on it once is looked for beside the
/// record's own lines: an act writes a record's parts next to it.
final class Aggregate {
  private static final int BESIDE = 60;

  /// Table to the parts of its records: table, column with the id, column that names the owner.
  private static final Map<String, List<Part>> PARTS =
      Map.of(
          "interaction",
          List.of(
              new Part("value_exchange", "interaction_id", null),
              new Part("tag", "owner_id", "owner_table"),
              new Part("incident", "interaction_id", null),
              new Part("follow_up", "interaction_id", null)),
          "incident",
          List.of(new Part("recovery_action", "incident_id", null)),
          "customer",
          List.of(
              new Part("contact_point", "customer_id", null),
              new Part("permission", "customer_id", null),
              new Part("lifecycle_stage", "customer_id", null),
              new Part("tag", "owner_id", "owner_table")));

  static List<Part> partsOf(String table) {
    return PARTS.getOrDefault(table, List.of());
  }

  /// A table whose records are part of another's.
  ///
  /// @param column where the other's id stands
  /// @param naming the column that names the other's table, where it may be of several
  record Part(String table, String column, @Nullable String naming) {}

  /// What hangs on a record now.
  interface Present {
    List<Long> of(String table, String column, @Nullable String naming, RecordKey key);
  }

  private final History history;
  private final Present present;
  private final Set<RecordKey> members = new LinkedHashSet<>();
  private final Deque<RecordKey> waiting = new ArrayDeque<>();
  private final Map<Long, Set<Integer>> seen = new HashMap<>();
  private final Set<HistoryLine> lines = new HashSet<>();

  private Aggregate(History history, Present present) {
    this.history = history;
    this.present = present;
  }

  static Aggregate of(RecordKey key, History history, Present present) {
    Aggregate aggregate = new Aggregate(history, present);
    aggregate.join(key);
    while (!aggregate.waiting.isEmpty()) {
      aggregate.follow(aggregate.waiting.pop());
    }
    return aggregate;
  }

  /// Everything that became of it, the latest first.
  List<HistoryLine> lines() {
    Comparator<HistoryLine> oldestFirst =
        Comparator.<HistoryLine>comparingLong(line -> line.act().number())
            .thenComparingInt(HistoryLine::line);
    return lines.stream().sorted(oldestFirst.reversed()).toList();
  }

  /// The record and its parts, each after what it is part of.
  List<RecordKey> members() {
    return members.stream().sorted(Comparator.comparingInt(Aggregate::depth)).toList();
  }

  private static int depth(RecordKey key) {
    return switch (key.table()) {
      case "interaction", "customer", "code" -> 0;
      case "incident" -> 1;
      default -> 2;
    };
  }

  private void join(RecordKey key) {
    if (members.add(key)) {
      waiting.add(key);
    }
  }

  private void follow(RecordKey key) {
    List<HistoryLine> own = history.of(key.table(), key.id());
    List<Part> parts = partsOf(key.table());
    for (HistoryLine line : own) {
      if (seen.computeIfAbsent(line.act().number(), _ -> new HashSet<>()).add(line.line())) {
        lines.add(line);
      }
      if (!parts.isEmpty()) {
        beside(line).forEach(other -> joinIfPart(key, other));
      }
    }
    for (Part part : parts) {
      present
          .of(part.table(), part.column(), part.naming(), key)
          .forEach(id -> join(new RecordKey(part.table(), id)));
    }
  }

  private List<HistoryLine> beside(HistoryLine line) {
    int from = Math.max(0, line.line() - 1 - BESIDE);
    return line.act().lines() == 1
        ? List.of()
        : history.linesOf(line.act().number(), from, 2 * BESIDE + 1);
  }

  private void joinIfPart(RecordKey key, HistoryLine other) {
    boolean part =
        partsOf(key.table()).stream()
            .filter(one -> one.table().equals(other.table()))
            .anyMatch(one -> points(one, key, other.before()) || points(one, key, other.after()));
    if (part) {
      join(new RecordKey(other.table(), other.record()));
    }
  }

  private static boolean points(Part part, RecordKey key, @Nullable Row row) {
    return row != null
        && Long.valueOf(key.id()).equals(row.value(part.column()))
        && (part.naming() == null || key.table().equals(row.value(part.naming())));
  }
}
