package touchstone.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The rival: the same columns in DuckDB, in memory, in the same order, with as many threads as it
/// likes. Codes are numbers of one byte, so that it compares no texts.
final class DuckLives implements AutoCloseable {
  private static final String TABLES =
      """
      create table life (customer integer, start_day integer, end_day integer, segment utinyint);
      create table happening (customer integer, day integer, type utinyint, channel utinyint,
        func utinyint, handler utinyint, valence tinyint);
      """;

  private static final String SEEN =
      """
      with seen as (
        select customer, start_day, least(coalesce(end_day, ?), ?) - start_day as days
        from life where true %s)
      """;

  static final String COUNTS =
      SEEN
          + """
          select h.type, (h.day - s.start_day) // 30 as month, count(*)
          from happening h join seen s on s.customer = h.customer
          where s.days > 0 and h.day >= s.start_day and h.day - s.start_day <= s.days
            and (h.day - s.start_day) // 30 < (s.days + 29) // 30 %s
          group by 1, 2
          """;

  static final String EXPOSURE =
      SEEN
          + """
          select m.month, count(*), sum(least(s.days - 30 * m.month, 30))
          from seen s, range(120) m(month) where s.days > 30 * m.month group by 1
          """;

  static final String FIRST =
      SEEN
          + """
          select count(h.first_day), coalesce(sum(h.first_day - s.start_day), 0), count(*)
          from seen s left join (
            select h.customer, min(h.day) as first_day
            from happening h join seen s on s.customer = h.customer
            where h.type = 1 and h.day >= s.start_day and h.day - s.start_day <= s.days
            group by h.customer) h on h.customer = s.customer
          where s.days >= 0
          """;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /// @param folder where the rows stand while they are read
  DuckLives(int interactions, Path folder) throws Exception {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    Path lives = folder.resolve("life.csv");
    Path happenings = folder.resolve("happening.csv");
    try (Statement statement = connection.createStatement()) {
      try (PrintWriter toLives = new PrintWriter(Files.newBufferedWriter(lives));
          PrintWriter toHappenings = new PrintWriter(Files.newBufferedWriter(happenings))) {
        MadeUpLives.each(interactions, new Rows(toLives, toHappenings));
      }
      statement.execute(TABLES);
      statement.execute(read("life", lives));
      statement.execute(read("happening", happenings));
    } finally {
      Files.deleteIfExists(lives);
      Files.deleteIfExists(happenings);
    }
  }

  private static String read(String table, Path file) {
    return "copy %s from '%s' (header false, auto_detect false)"
        .formatted(table, file.toString().replace("'", "''"));
  }

  private record Rows(PrintWriter lives, PrintWriter happenings) implements MadeUpLives.Taker {
    @Override
    public void customer(int id, int start, int end, int segment) {
      write(lives, id, start, end < 0 ? "" : end, segment);
    }

    @Override
    public void interaction(
        int id,
        int customer,
        int day,
        int type,
        int channel,
        int function,
        int handler,
        int valence) {
      write(happenings, customer, day, type, channel, function, handler, valence);
    }

    private static void write(PrintWriter to, Object... cells) {
      to.println(Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(",")));
    }
  }

  /// Runs a question and answers the sum of everything in its answer.
  ///
  /// @param who a condition on lives
  /// @param what a condition on happenings
  long sum(String question, String who, String what, LocalDate until) throws SQLException {
    String sql = question.formatted(who, what);
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    statement.setInt(1, Math.toIntExact(until.toEpochDay()));
    statement.setInt(2, Math.toIntExact(until.toEpochDay()));
    long sum = 0;
    try (ResultSet row = statement.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        sum += question.equals(FIRST) ? row.getLong(1) + row.getLong(2) : 0;
        sum += row.getLong(columns);
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
