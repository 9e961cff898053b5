package touchstone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The writer lane's own connection, with the handle and the statements of rows on it. It stays
/// open from act to act and keeps its statements prepared, since parsing them anew costs an act
/// more than carrying them out; closing one of its statements gives it back. Statements are kept by
/// their text, so texts must not hold values. For one thread at a time.
final class LaneConnection {
  private static final int STATEMENTS_AT_MOST = 400;

  private final Connection connection;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Handle handle;
  private final RowWriter rows;
  private boolean alone = true;

  LaneConnection(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.handle = Jdbi.open((Connection) proxy(Connection.class, this::onConnection));
    this.rows = new RowWriter(connection);
  }

  /// The handle of the act under way; not to be closed.
  Handle handle() {
    return handle;
  }

  /// Reads and writes single rows in the act under way.
  RowWriter rows() {
    return rows;
  }

  /// What an act left open is closed.
  void clean() {
    handle.clean();
  }

  /// Closes it in earnest.
  void end() throws SQLException {
    connection.close();
  }

  /// A prepared statement and whether somebody is using it.
  private static final class Kept {
    private final PreparedStatement statement;
    private final PreparedStatement lent;
    private boolean inUse;

    Kept(PreparedStatement statement) {
      this.statement = statement;
      this.lent = (PreparedStatement) proxy(PreparedStatement.class, this::onStatement);
    }

    private @Nullable Object onStatement(Method method, Object @Nullable [] arguments)
        throws Throwable {
      return switch (method.getName()) {
        case "close" -> {
          giveBack();
          yield null;
        }
        case "isClosed" -> !inUse;
        default -> invoke(statement, method, arguments);
      };
    }

    private void giveBack() throws SQLException {
      if (inUse) {
        inUse = false;
        statement.clearParameters();
        statement.clearBatch();
      }
    }
  }

  private @Nullable Object onConnection(Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "prepareStatement" ->
          arguments != null && isPlain(arguments)
              ? prepared((String) arguments[0])
              : invoke(connection, method, arguments);
      case "getAutoCommit" -> alone;
      case "setAutoCommit" -> {
        alone = arguments == null || Boolean.TRUE.equals(arguments[0]);
        yield null;
      }
      case "close" -> null;
      default -> invoke(connection, method, arguments);
    };
  }

  /// Whether a statement is asked for whose rows are read once and forwards, which is what the
  /// engine gives where nothing is said.
  private static boolean isPlain(Object[] arguments) {
    return arguments.length == 1
        || (arguments.length == 3
            && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
            && arguments[2].equals(ResultSet.CONCUR_READ_ONLY));
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    Kept there = kept.get(sql);
    if (there == null && kept.size() < STATEMENTS_AT_MOST) {
      there = new Kept(connection.prepareStatement(sql));
      kept.put(sql, there);
    }
    if (there == null || there.inUse) {
      return connection.prepareStatement(sql);
    }
    there.inUse = true;
    return there.lent;
  }

  private interface Call {
    @Nullable Object on(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static Object proxy(Class<?> type, Call call) {
    return Proxy.newProxyInstance(
        LaneConnection.class.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(self);
              case "toString" -> type.getSimpleName() + " of the writer lane";
              default -> call.on(method, arguments);
            });
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
