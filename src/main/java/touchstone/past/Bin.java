package touchstone.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.store.History;
import touchstone.store.HistoryLine;
import touchstone.store.PastAct;
import touchstone.store.Row;

/// What was deleted in the last thirty days and is not back. Nothing is kept for it: it is read out
/// of the history, which holds all of it and goes on to after the thirty days.
public final class Bin {
  /// How long a deletion stands in the bin.
  public static final int DAYS = 30;

  private static final int ACTS = 500;
  private static final int LINES = 200;
  private static final Duration KEPT = Duration.ofDays(DAYS);
  private static final List<String> KINDS =
      List.of("customer", "interaction", "incident", "follow_up", "thread", "code", "dated_note");

  /// Acts that remove records without anyone deleting anything.
  private static final Set<String> NO_DELETIONS =
      Set.of("undo", "restore", "merge", "split", "import", "undo_import");

  private final PastStore past;

  public Bin(PastStore past) {
    this.past = past;
  }

  /// The entries, the latest first.
  public List<BinEntry> entries(Instant now) {
    History history = past.history();
    Set<PastAct> acts = new HashSet<>();
    for (String kind : KINDS) {
      if (history.knows(kind)) {
        acts.addAll(history.removals(kind, now.minus(KEPT), ACTS));
      }
    }
    List<BinEntry> entries = new ArrayList<>();
    acts.stream()
        .filter(act -> act.undoneBy() == null && !NO_DELETIONS.contains(act.name()))
        .sorted(Comparator.comparingLong(PastAct::number).reversed())
        .forEach(act -> entries.addAll(entries(history, act, now)));
    return entries;
  }

  private List<BinEntry> entries(History history, PastAct act, Instant now) {
    List<HistoryLine> last = history.lastLinesOf(act, Integer.MAX_VALUE, LINES);
    Set<Long> gone = new HashSet<>();
    last.stream().filter(line -> line.after() == null).forEach(line -> gone.add(line.record()));
    List<BinEntry> entries = new ArrayList<>();
    for (HistoryLine line : last) {
      Row before = line.before();
      if (line.after() == null && before != null && KINDS.contains(line.table())) {
        boolean alone =
            Kin.parentOf(line.table(), before).filter(key -> gone.contains(key.id())).isEmpty();
        entry(act, line, alone, last, now).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private Optional<BinEntry> entry(
      PastAct act, HistoryLine line, boolean alone, List<HistoryLine> all, Instant now) {
    RecordKey key = new RecordKey(line.table(), line.record());
    @Nullable Subject what = alone ? past.subject(key).orElse(null) : null;
    if (what == null || what.there()) {
      return Optional.empty();
    }
    long more = act.name().startsWith("remove") ? act.lines() - 1 : parts(key, all);
    Duration left = Duration.between(now, act.at().plus(KEPT));
    int days = (int) Math.max(0, (left.toHours() + 23) / 24);
    return Optional.of(new BinEntry(act, what, more, days));
  }

  private static long parts(RecordKey key, List<HistoryLine> all) {
    return all.stream()
        .filter(line -> line.after() == null && line.before() != null)
        .filter(
            line -> Kin.parentOf(line.table(), Kin.either(line)).filter(key::equals).isPresent())
        .count();
  }
}
