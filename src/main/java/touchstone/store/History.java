package touchstone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import touchstone.journal.Archive;

/// What was done to the store: every act and every record it wrote, before and after, read from the
/// journal through its index in the database. The only reader of the change history.
///
/// Reads a page or a stretch at a time, so that an import of a million rows can be walked through.
public final class History {
  private static final int STRETCH = 1_000;

  private static final String WROTE =
      "select act_id from act_line where table_name = ? and record_id = ? and act_id %s ? limit 1";

  private static final String OF_RECORD =
      """
      select act_id, line from act_line where table_name = :table and record_id = :record
      order by table_name desc, record_id desc, act_id desc, line desc limit :limit
      """;

  private final Reads reads;
  private final Map<String, Table<?>> tables;
  private final ActLines lines;

  /// Asks the database, or one act under way.
  interface Reads {
    <T> T read(Function<Handle, T> query);

    /// What the act under way sees.
    static Reads inside(Handle handle) {
      return new Reads() {
        @Override
        public <T> T read(Function<Handle, T> query) {
          return query.apply(handle);
        }
      };
    }
  }

  History(Reads reads, Map<String, Table<?>> tables, Supplier<Archive> archive) {
    this.reads = reads;
    this.tables = tables;
    this.lines = new ActLines(reads, tables, archive);
  }

  /// A page of acts, newest first.
  ///
  /// @param beforeAct the number of the last act of the page before, `Long.MAX_VALUE` for the first
  public List<PastAct> acts(ActFilter filter, long beforeAct, int limit) {
    return reads.read(
        handle ->
            ActQuery.of(handle, filter, beforeAct, limit)
                .map((row, _) -> PastActs.act(row))
                .list()
                .stream()
                .map(act -> PastActs.settled(handle, act))
                .toList());
  }

  /// The act of that number.
  public Optional<PastAct> act(long number) {
    return reads.read(
        handle ->
            handle
                .createQuery("select " + ActQuery.COLUMNS + " from act a where a.id = :id")
                .bind("id", number)
                .map((row, _) -> PastActs.act(row))
                .findOne()
                .map(act -> PastActs.settled(handle, act)));
  }

  /// The number of the latest act at or before an instant; empty before the first.
  public OptionalLong actAt(Instant instant) {
    return reads.read(
        handle ->
            handle
                .createQuery("select id from act where at <= :at order by at desc, id desc limit 1")
                .bind("at", instant.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
  }

  /// The first lines of an act, in the order in which it wrote them.
  public List<HistoryLine> linesOf(long act, int limit) {
    return linesOf(act, 0, limit);
  }

  /// The lines of an act after one of its lines, in the order in which it wrote them.
  public List<HistoryLine> linesOf(long act, int afterLine, int limit) {
    return act(act).map(one -> lines.forward(one, afterLine, limit)).orElse(List.of());
  }

  /// The last lines of an act before one of its lines, the last one first.
  public List<HistoryLine> lastLinesOf(PastAct act, int beforeLine, int limit) {
    return lines.backward(act, beforeLine, limit);
  }

  /// A record as it stands now, whatever was done to it.
  public Optional<Row> now(String table, long record) {
    Table<?> known = Objects.requireNonNull(tables.get(table), table);
    return reads.read(handle -> Records.row(handle, known, record));
  }

  /// Whether the history knows records of that table.
  public boolean knows(String table) {
    return tables.containsKey(table);
  }

  /// Every line of an act, the last one first.
  public void eachOf(long act, Consumer<HistoryLine> consumer) {
    act(act).ifPresent(one -> lines.each(one, consumer));
  }

  /// Every line of every act after one, in the order in which they were written.
  ///
  /// @param act the number of the last act that is left out
  public void since(long act, Consumer<HistoryLine> consumer) {
    for (long after = act; ; ) {
      long from = after;
      List<PastAct> acts = reads.read(handle -> PastActs.actsAfter(handle, from));
      for (PastAct one : acts) {
        lines.eachForward(one, consumer);
      }
      if (acts.size() < STRETCH) {
        return;
      }
      after = acts.getLast().number();
    }
  }

  /// Whether an act wrote a record.
  boolean wrote(long act, String table, long record) {
    return any(WROTE.formatted("="), table, record, act);
  }

  /// Whether a later act wrote a record.
  boolean wroteSince(long act, String table, long record) {
    return any(WROTE.formatted(">"), table, record, act);
  }

  private boolean any(String sql, String table, long record, long act) {
    return reads.read(
        handle -> !PlainSql.list(handle, sql, row -> row.getLong(1), table, record, act).isEmpty());
  }

  /// What became of one record, the latest first.
  public List<HistoryLine> of(String table, long record) {
    return of(table, record, STRETCH);
  }

  /// The latest that became of one record, the latest first.
  public List<HistoryLine> of(String table, long record, int limit) {
    record Found(long act, int line) {}
    List<Found> found =
        reads.read(
            handle ->
                handle
                    .createQuery(OF_RECORD)
                    .bind("table", table)
                    .bind("record", record)
                    .bind("limit", limit)
                    .map((row, _) -> new Found(row.getLong(1), row.getInt(2)))
                    .list());
    return found.stream()
        .map(
            one -> {
              PastAct act = reads.read(handle -> PastActs.actOf(handle, one.act()));
              return lines.forward(act, one.line() - 1, 1).getFirst();
            })
        .toList();
  }

  /// Acts since an instant that removed records of a table, newest first.
  public List<PastAct> removals(String table, Instant from, int limit) {
    return reads.read(
        handle ->
            handle
                .createQuery(
                    "select "
                        + ActQuery.COLUMNS
                        + " from act_kind k join act a on a.id = k.act_id"
                        + " where k.table_name = :table and k.removed > 0 and k.act_id >="
                        + " coalesce((select f.id from act f where f.at >= :from"
                        + " order by f.at, f.id limit 1), 0)"
                        + " and a.at >= :from"
                        + " order by k.table_name desc, k.act_id desc limit :limit")
                .bind("table", table)
                .bind("from", from.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> PastActs.act(row))
                .list()
                .stream()
                .map(act -> PastActs.settled(handle, act))
                .toList());
  }

  /// Everyone who ever did something, by name.
  public List<String> people() {
    return names("who");
  }

  /// What kinds of act there are, by name.
  public List<String> kinds() {
    return names("name");
  }

  // One step along the index for each different name, since the engine would read them all.
  private List<String> names(String column) {
    String next = "select min(%1$s) from act where %1$s > :after".formatted(column);
    return reads.read(
        handle -> {
          List<String> names = new ArrayList<>();
          for (String after = ""; ; ) {
            Optional<String> one =
                handle.createQuery(next).bind("after", after).mapTo(String.class).findOne();
            if (one.isEmpty() || names.size() >= STRETCH) {
              return names;
            }
            after = one.get();
            names.add(after);
          }
        });
  }
}
