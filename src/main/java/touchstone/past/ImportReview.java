package touchstone.past;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.store.HistoryLine;
import touchstone.store.PastAct;
import touchstone.store.Row;

/// What became of the records of an import since: which are no longer as it left them, and which
/// others have come to need. Holds one number for each record the import wrote, and the rows of
/// those touched since; never the import itself.
final class ImportReview {
  private static final List<String> NEEDS = List.of("customer_id", "thread_id", "member_of");

  private static final class Touched {
    private final long unit;
    private final @Nullable Row then;
    private boolean differs;

    Touched(long unit, @Nullable Row then) {
      this.unit = unit;
      this.then = then;
    }
  }

  private final PastStore past;
  private final long[] ids;
  private final Map<RecordKey, Touched> touched = new HashMap<>();
  private final Map<Long, PastAct> edited = new LinkedHashMap<>();
  private final Map<Long, RecordKey> units = new HashMap<>();
  private final Map<RecordKey, Set<Long>> outsiders = new HashMap<>();

  private ImportReview(PastStore past, long[] ids) {
    this.past = past;
    this.ids = ids;
  }

  static ImportReview of(PastStore past, PastAct act) {
    long[] ids = new long[Math.toIntExact(act.lines())];
    int[] next = {0};
    past.history().eachOf(act.number(), line -> ids[next[0]++] = line.record());
    Arrays.sort(ids);
    ImportReview review = new ImportReview(past, ids);
    past.history().since(act.number(), review::note);
    review.settle();
    return review;
  }

  /// The units edited since, with the act that did it last: an interaction with all its parts, or a
  /// customer with its own.
  Map<Long, PastAct> edited() {
    return edited;
  }

  /// What such a unit is.
  RecordKey unit(long id) {
    return Objects.requireNonNull(units.get(id));
  }

  /// Records of the import that records outside it need, as a customer with later interactions.
  Set<Long> needed() {
    Set<Long> all = new HashSet<>();
    outsiders.values().forEach(all::addAll);
    return all;
  }

  /// Those of its records that a row needs.
  Set<Long> needs(Row row) {
    Set<Long> all = new HashSet<>();
    for (String column : NEEDS) {
      Long id = row.values().containsKey(column) ? row.numberOrNull(column) : null;
      if (id != null && wrote(id)) {
        all.add(id);
      }
    }
    return all;
  }

  /// The unit a line belongs to.
  RecordKey unitOf(HistoryLine line) {
    RecordKey named = Kin.namedBy(line);
    Row row = Kin.either(line);
    if (line.table().equals("recovery_action")) {
      return past.history()
          .now("incident", named.id())
          .or(
              () ->
                  past.history().of("incident", named.id(), 1).stream()
                      .findFirst()
                      .map(Kin::either))
          .flatMap(incident -> Kin.parentOf("incident", incident))
          .orElse(named);
    }
    boolean part = line.table().equals("incident") || line.table().equals("follow_up");
    return part
        ? Kin.parentOf(line.table(), row)
            .filter(key -> key.table().equals("interaction"))
            .orElse(named)
        : named;
  }

  private boolean wrote(long id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  private void note(HistoryLine line) {
    RecordKey key = new RecordKey(line.table(), line.record());
    RecordKey unit = unitOf(line);
    if (!wrote(unit.id())) {
      Row after = line.after();
      Set<Long> needs = after == null ? Set.of() : needs(after);
      if (needs.isEmpty()) {
        outsiders.remove(key);
      } else {
        outsiders.put(key, needs);
      }
      return;
    }
    Touched one = touched.computeIfAbsent(key, _ -> new Touched(unit.id(), line.before()));
    one.differs = !Objects.equals(one.then, line.after());
    units.put(unit.id(), unit);
    edited.remove(unit.id());
    edited.put(unit.id(), line.act());
  }

  // What was changed and changed back is not edited.
  private void settle() {
    Set<Long> different = new HashSet<>();
    touched.values().stream().filter(one -> one.differs).forEach(one -> different.add(one.unit));
    edited.keySet().retainAll(different);
  }
}
