package touchstone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The writer lane's own connection. It stays open from act to act and keeps its statements
/// prepared, since parsing them anew costs an act more than carrying them out; closing it or one of
/// its statements gives it back. Statements are kept by their text, so texts must not hold values.
/// For one thread at a time.
final class LaneConnection {
  private static final int STATEMENTS_AT_MOST = 400;

  private final Connection connection;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Connection lent;

  LaneConnection(Connection connection) {
    this.connection = connection;
    this.lent = (Connection) proxy(Connection.class, this::onConnection);
  }

  /// The connection, to be closed as any other.
  Connection lend() {
    return lent;
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
    if (method.getName().equals("prepareStatement")
        && arguments != null
        && arguments.length == 1
        && arguments[0] instanceof String sql) {
      return prepared(sql);
    }
    if (method.getName().equals("close")) {
      return null;
    }
    return invoke(connection, method, arguments);
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
