package touchstone.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Which records of a table are in one database and not in another, or not the same: both are read
/// side by side in the order of their ids, a page at a time; only ids are remembered.
final class Differences {
  private static final int PAGE = 2_000;

  private final Ids added = new Ids();
  private final Ids changed = new Ids();
  private final Ids removed = new Ids();

  /// Compares what is there with what is wanted.
  static Differences of(Table<?> table, Handle there, Handle wanted) {
    Differences found = new Differences();
    Pages now = new Pages(table, there);
    Pages then = new Pages(table, wanted);
    while (now.row() != null || then.row() != null) {
      long id = Math.min(now.id(), then.id());
      if (now.id() > id) {
        found.added.add(id);
      } else if (then.id() > id) {
        found.removed.add(id);
      } else if (!Objects.equals(now.row(), then.row())) {
        found.changed.add(id);
      }
      now.pass(id);
      then.pass(id);
    }
    return found;
  }

  /// Compares every table, by its name.
  static Map<String, Differences> of(
      Map<String, Table<?>> tables, Handle there, Handle wanted, Steps steps) {
    Map<String, Differences> all = new TreeMap<>();
    for (Map.Entry<String, Table<?>> one : new TreeMap<String, Table<?>>(tables).entrySet()) {
      steps.step(all.size(), tables.size());
      all.put(one.getKey(), of(one.getValue(), there, wanted));
    }
    return all;
  }

  long[] added() {
    return added.all();
  }

  long[] changed() {
    return changed.all();
  }

  long[] removed() {
    return removed.all();
  }

  /// Ids in the order in which they were found.
  private static final class Ids {
    private long[] ids = new long[16];
    private int size;

    void add(long id) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
      }
      ids[size++] = id;
    }

    long[] all() {
      return Arrays.copyOf(ids, size);
    }
  }

  /// The rows of a table by id.
  private static final class Pages {
    private record Found(long id, Row row) {}

    private final Table<?> table;
    private final Handle handle;
    private List<Found> page;
    private int at;

    Pages(Table<?> table, Handle handle) {
      this.table = table;
      this.handle = handle;
      this.page = after(Long.MIN_VALUE);
    }

    /// The row in view, absent at the end.
    @Nullable Row row() {
      return at < page.size() ? page.get(at).row() : null;
    }

    long id() {
      return at < page.size() ? page.get(at).id() : Long.MAX_VALUE;
    }

    void pass(long id) {
      if (row() != null && id() == id) {
        at++;
        if (at == page.size() && at == PAGE) {
          page = after(id);
          at = 0;
        }
      }
    }

    private List<Found> after(long id) {
      return handle
          .createQuery(
              "select %s from %s t where t.id > :after order by t.id limit %d"
                  .formatted(table.columnsOf("t"), table.name(), PAGE))
          .bind("after", id)
          .map((result, _) -> new Found(result.getLong(1), Records.row(table, result, 2)))
          .list();
    }
  }
}
