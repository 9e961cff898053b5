package touchstone.store;

import java.sql.SQLException;

/// What the database's own errors mean to a user.
final class Sql {
  private static final int IN_USE = 90020;
  private static final int NOT_FOUND = 90146;
  private static final int WRONG_USER = 28000;

  private Sql() {}

  static boolean inUse(Throwable failure) {
    return code(failure) == IN_USE;
  }

  static boolean wrongUser(Throwable failure) {
    return code(failure) == WRONG_USER;
  }

  static boolean notFound(Throwable failure) {
    return code(failure) == NOT_FOUND;
  }

  /// Writing failed: the message names the kind of error, never the values.
  static StoreFailure failure(Exception cause) {
    return new StoreFailure(StoreFailure.Reason.WRITE, cause, "database error " + code(cause));
  }

  private static int code(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }
}
