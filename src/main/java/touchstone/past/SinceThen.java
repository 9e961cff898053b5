package touchstone.past;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.store.HistoryLine;
import touchstone.store.PastAct;
import touchstone.store.Row;

/// What is no longer as it was after one of the acts: every record that differs, by the record a
/// reader would name. What was changed and changed back is left out, and what came and went.
public final class SinceThen {
  /// A record written since: what it was then, and whether it is something else now.
  private static final class Written {
    private final RecordKey named;
    private final @Nullable Row then;
    private boolean there;
    private boolean differs;

    Written(RecordKey named, @Nullable Row then) {
      this.named = named;
      this.then = then;
    }

    void becomes(@Nullable Row now) {
      there = now != null;
      differs = !Objects.equals(then, now);
    }
  }

  private static final class Latest {
    private PastAct act;
    private int acts;
    private boolean differs;

    Latest(PastAct act) {
      this.act = act;
    }
  }

  private final PastStore past;
  private final Map<RecordKey, Written> written = new HashMap<>();
  private final Map<RecordKey, Latest> latest = new LinkedHashMap<>();
  private final Map<String, Map<RecordChange.How, Integer>> counts = new TreeMap<>();

  private SinceThen(PastStore past) {
    this.past = past;
  }

  /// Reads the history since.
  ///
  /// @param act the number of the last act that was known then
  public static SinceThen after(PastStore past, long act) {
    SinceThen since = new SinceThen(past);
    past.history().since(act, since::note);
    since.written.values().stream()
        .filter(one -> one.differs)
        .forEach(one -> Objects.requireNonNull(since.latest.get(one.named)).differs = true);
    since.latest.keySet().removeIf(named -> !since.counts(named));
    since.written.values().removeIf(one -> !since.latest.containsKey(one.named));
    return since;
  }

  /// How many records of each kind were added, changed and removed, by the name of their table.
  public Map<String, Map<RecordChange.How, Integer>> counts() {
    return counts;
  }

  /// How many differ in all.
  public int size() {
    return latest.size();
  }

  /// The records that differ, the first of them changed longest ago.
  public void each(Consumer<ChangedRecord> consumer) {
    latest.forEach((named, one) -> consumer.accept(changed(named, one)));
  }

  /// Those changed last, the latest first, at most so many.
  public List<ChangedRecord> latest(int limit) {
    Stream<Map.Entry<RecordKey, Latest>> all =
        latest.entrySet().stream().skip(Math.max(0, latest.size() - limit));
    return all.map(entry -> changed(entry.getKey(), entry.getValue())).toList().reversed();
  }

  private void note(HistoryLine line) {
    RecordKey named = Kin.namedBy(line);
    written
        .computeIfAbsent(
            new RecordKey(line.table(), line.record()), _ -> new Written(named, line.before()))
        .becomes(line.after());
    Latest before = latest.remove(named);
    Latest one = before == null ? new Latest(line.act()) : before;
    if (one.acts == 0 || one.act.number() != line.act().number()) {
      one.acts++;
    }
    one.act = line.act();
    latest.put(named, one);
  }

  private boolean counts(RecordKey named) {
    Written own = written.get(named);
    boolean cameAndWent = own != null && own.then == null && !own.there;
    if (cameAndWent || !Objects.requireNonNull(latest.get(named)).differs) {
      return false;
    }
    counts
        .computeIfAbsent(named.table(), _ -> new EnumMap<>(RecordChange.How.class))
        .merge(how(own), 1, Integer::sum);
    return true;
  }

  private static RecordChange.How how(@Nullable Written own) {
    if (own == null || (own.then != null && own.there)) {
      return RecordChange.How.CHANGED;
    }
    return own.then == null ? RecordChange.How.ADDED : RecordChange.How.REMOVED;
  }

  private ChangedRecord changed(RecordKey named, Latest one) {
    Subject subject = past.subject(named).orElseGet(() -> new Subject(named, "", "", "", false));
    return new ChangedRecord(
        subject,
        named.table(),
        how(written.get(named)),
        one.acts,
        one.act.at(),
        one.act.who(),
        one.act.name());
  }
}
