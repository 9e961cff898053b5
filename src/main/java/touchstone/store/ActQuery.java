package touchstone.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The statement for one page of acts: it is led by the index that leaves the fewest acts to look
/// at, in that index's own order, so that none is read from end to end.
final class ActQuery {
  /// What a page shows of an act, in the order of [History]'s mapper.
  static final String COLUMNS =
      "a.id, a.at, a.who, a.name, a.undoes,"
          + " (select max(u.id) from act u where u.undoes = a.id) as undone_by, a.lines";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private String from = "act a";
  private String order = "a.id desc";

  private ActQuery() {}

  /// @param before acts with a number below this only; for a period, earlier in time than that act
  static Query of(Handle handle, ActFilter filter, long before, int limit) {
    ActQuery query = new ActQuery();
    query.lead(handle, filter, before);
    query.narrow(filter);
    String where =
        query.conditions.isEmpty() ? "" : " where " + String.join(" and ", query.conditions);
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from "
                + query.from
                + where
                + " order by "
                + query.order
                + " limit :limit")
        .bindMap(query.values)
        .bind("limit", limit);
  }

  private void lead(Handle handle, ActFilter filter, long before) {
    if (filter.record() != null) {
      from =
          "(select distinct act_id from act_line where table_name = :table"
              + " and record_id = :record) k join act a on a.id = k.act_id";
      values.put("table", String.valueOf(filter.table()));
      values.put("record", filter.record());
      below("a.id", before);
    } else if (filter.from() != null || filter.until() != null) {
      order = "a.at desc, a.id desc";
      earlier(handle, before);
    } else if (filter.table() != null) {
      from = "act_kind k join act a on a.id = k.act_id";
      order = "k.table_name desc, k.act_id desc";
      conditions.add("k.table_name = :table");
      values.put("table", filter.table());
      below("k.act_id", before);
    } else {
      // A leading column that is pinned must stand in the order too, or the engine sorts.
      order =
          filter.name() != null
              ? "a.name desc, a.id desc"
              : filter.who() != null ? "a.who desc, a.id desc" : "a.id desc";
      below("a.id", before);
    }
  }

  private void narrow(ActFilter filter) {
    equal("a.name", "name", filter.name());
    equal("a.who", "who", filter.who());
    if (filter.from() != null) {
      conditions.add("a.at >= :from");
      values.put("from", filter.from().toEpochMilli());
    }
    if (filter.until() != null) {
      conditions.add("a.at < :until");
      values.put("until", filter.until().toEpochMilli());
    }
    if (filter.table() != null && !values.containsKey("table")) {
      conditions.add(
          "exists (select 1 from act_kind k where k.table_name = :table and k.act_id = a.id)");
      values.put("table", filter.table());
    }
  }

  private void below(String column, long before) {
    if (before != Long.MAX_VALUE) {
      conditions.add(column + " < :before");
      values.put("before", before);
    }
  }

  private void earlier(Handle handle, long before) {
    if (before == Long.MAX_VALUE) {
      return;
    }
    long at =
        handle
            .createQuery("select at from act where id = :id")
            .bind("id", before)
            .mapTo(Long.class)
            .one();
    conditions.add("a.at <= :at");
    conditions.add("not (a.at = :at and a.id >= :before)");
    values.put("at", at);
    values.put("before", before);
  }

  private void equal(String column, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      conditions.add(column + " = :" + name);
      values.put(name, value);
    }
  }
}
