package touchstone.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.jr.ob.JSON;
import touchstone.customer.NameKey;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.KeyPoint;
import touchstone.interaction.Value;
import touchstone.logbook.Entry;

/// The rival: the same act on SQLite in WAL mode with `synchronous=FULL`, which syncs the journal
/// at each commit. One connection, every statement prepared once. It finds the customer as we do,
/// writes the interaction with its tags and values, a history line with the whole record for each,
/// the act with what it wrote of which tables, the customer's activity (added where ours is) and
/// the counters, all in one transaction. It knows neither incidents nor undo.
final class SqliteLogbook implements AutoCloseable {
  private final Connection connection;
  private final String currency;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long record;
  private int line;
  private final Map<String, Integer> kinds = new TreeMap<>();
  private long act;

  SqliteLogbook(Path file, String currency) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    this.currency = currency;
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode=wal");
      statement.execute("pragma synchronous=full");
      statement.execute("pragma cache_size=-65536");
      statement.executeUpdate(SqliteSchema.TABLES);
    }
    connection.setAutoCommit(false);
  }

  /// Logs an entry; durable when it returns.
  void log(Entry entry) throws SQLException {
    file(entry);
    connection.commit();
  }

  /// Logs an entry within a transaction that stays open.
  void file(Entry entry) throws SQLException {
    act = number("select coalesce(max(id), 0) + 1 from act");
    record = number("select next_number from counter where name = 'record'");
    long firstRecord = record;
    line = 0;
    kinds.clear();
    Instant now = Instant.now();
    long customer = customer(entry.customer(), now);
    long id = record++;
    long given = number("select next_number from counter where name = 'interaction'");
    write("interaction", id, interaction("I-" + given, customer, now, entry.facts()));
    run("update counter set next_number = ? where name = 'interaction'", given + 1);
    for (Value value : entry.given()) {
      value(id, "given", value);
    }
    for (Value value : entry.received()) {
      value(id, "received", value);
    }
    for (String tag : entry.tags()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("owner_table", "interaction");
      row.put("owner_id", id);
      row.put("name", tag);
      write("tag", record++, row);
    }
    activity(customer, entry);
    if (record != firstRecord) {
      run("update counter set next_number = ? where name = 'record'", record);
    }
    run(
        "insert into act (id, at, who, name, undoes, lines) values (?, ?, ?, ?, null, ?)",
        act,
        now.toEpochMilli(),
        "bench",
        "log",
        line);
    for (var kind : kinds.entrySet()) {
      run(
          "insert into act_kind (table_name, act_id, lines, removed) values (?, ?, ?, 0)",
          kind.getKey(),
          act,
          kind.getValue());
    }
  }

  /// Adds the contact to the line of the customer's life, or computes that anew where it cannot.
  private void activity(long customer, Entry entry) throws SQLException {
    InteractionFacts facts = entry.facts();
    int added =
        run(
            SqliteSchema.ADDED,
            facts.occurredAt().toEpochMilli(),
            facts.touchPoint().channel(),
            facts.type().id(),
            customer,
            facts.day().toEpochDay(),
            sum(entry.received()).subtract(sum(entry.given())).toPlainString());
    if (added == 0) {
      run(SqliteSchema.ANEW, customer, currency);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private long customer(String name, Instant now) throws SQLException {
    Long byReference = customerWhere("reference = ? limit 1", name.strip());
    if (byReference != null) {
      return byReference;
    }
    Long byName = customerWhere("name_key = ? order by id limit 1", NameKey.of(name));
    if (byName != null) {
      return byName;
    }
    long id = record++;
    long given = number("select next_number from counter where name = 'customer'");
    run("update counter set next_number = ? where name = 'customer'", given + 1);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("reference", "C-" + given);
    row.put("kind", "organization");
    row.put("name", name);
    row.put("name_key", NameKey.of(name));
    row.put("name_fold", NameKey.fold(name));
    row.put("created_at", now.toEpochMilli());
    write("customer", id, row);
    return id;
  }

  private BigDecimal sum(List<Value> values) {
    return values.stream()
        .filter(value -> value.kind().equals(Value.MONEY) && value.unit().equals(currency))
        .map(Value::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private @Nullable Long customerWhere(String condition, String value) throws SQLException {
    PreparedStatement select = statement("select * from customer where " + condition);
    select.setString(1, value);
    try (ResultSet result = select.executeQuery()) {
      return result.next() ? result.getLong(1) : null;
    }
  }

  private static Map<String, @Nullable Object> interaction(
      String reference, long customer, Instant now, InteractionFacts facts) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("reference", reference);
    row.put("customer_id", customer);
    row.put("occurred_at", facts.occurredAt().toEpochMilli());
    row.put("occurred_zone", facts.zone().getId());
    row.put("occurred_day", facts.day().toEpochDay());
    row.put("recorded_at", now.toEpochMilli());
    row.put("type", facts.type().id());
    row.put("channel", facts.touchPoint().channel());
    row.put("direction", facts.touchPoint().direction().name().toLowerCase(java.util.Locale.ROOT));
    row.put("place", facts.touchPoint().place());
    row.put("business_function", facts.businessFunction());
    row.put("intent", facts.intent());
    row.put("phase", null);
    row.put("handler", facts.handler());
    row.put("summary", facts.summary());
    row.put("narrative", facts.narrative());
    row.put("thread_id", null);
    row.put("impression", null);
    row.put("impression_scale", null);
    row.put("execution", facts.execution());
    for (KeyPoint point : KeyPoint.values()) {
      row.put(point.id(), facts.keyPoints().get(point));
    }
    row.put("had_to_repeat", facts.hadToRepeat());
    row.put("source", facts.source());
    row.put("import_batch", null);
    return row;
  }

  private void value(long interaction, String side, Value value) throws SQLException {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("interaction_id", interaction);
    row.put("side", side);
    row.put("kind", value.kind());
    row.put("amount", value.amount().toPlainString());
    row.put("unit", value.unit());
    row.put("estimated", value.estimated());
    write("value_exchange", record++, row);
  }

  /// The row and its history line.
  private void write(String table, long id, Map<String, @Nullable Object> row) throws SQLException {
    String columns = String.join(", ", row.keySet());
    String marks = ", ?".repeat(row.size());
    Object[] values = new Object[row.size() + 1];
    values[0] = id;
    int place = 1;
    for (Object value : row.values()) {
      values[place++] = value;
    }
    run("insert into " + table + " (id, " + columns + ") values (?" + marks + ")", values);
    kinds.merge(table, 1, Integer::sum);
    run(
        "insert into act_line (act_id, line, table_name, record_id, after_row)"
            + " values (?, ?, ?, ?, ?)",
        act,
        ++line,
        table,
        id,
        JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(row));
  }

  private long number(String sql) throws SQLException {
    try (ResultSet result = statement(sql).executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  private int run(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case Number number when !(number instanceof BigDecimal) ->
            statement.setLong(i + 1, number.longValue());
        case Object other -> statement.setObject(i + 1, other);
      }
    }
    return statement.executeUpdate();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement there = prepared.get(sql);
    if (there == null) {
      there = connection.prepareStatement(sql);
      prepared.put(sql, there);
    }
    return there;
  }
}
