package touchstone.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// What the database's and the disk's own errors mean to a user.
final class Sql {
  private static final int IN_USE = 90020;

  /// The engine's errors of input and output, and those of a database that is closed.
  private static final Set<Integer> BROKEN =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

  private Sql() {}

  static boolean inUse(Throwable failure) {
    return code(failure) == IN_USE;
  }

  /// Whether the engine gave the database up, as it does when it cannot write.
  static boolean brokeDown(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof MVStoreException
          || (t instanceof SQLException sql && BROKEN.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /// Writing failed: the message names the kind of error, never the values.
  static StoreFailure failure(Exception cause) {
    return new StoreFailure(
        StoreFailure.Reason.WRITE,
        cause,
        cause instanceof IOException io ? kind(io) : "database error " + code(cause));
  }

  /// What is wrong with the disk, in a few words.
  static String kind(IOException failure) {
    if (noRoom(failure)) {
      return "the disk is full";
    }
    String told = told(failure);
    return told.isEmpty() ? failure.getClass().getSimpleName() : told;
  }

  /// Whether it failed because the disk is full.
  static boolean noRoom(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String told = told(t).toLowerCase(Locale.ROOT);
      if (told.contains("no space left") || told.contains("not enough space")) {
        return true;
      }
    }
    return false;
  }

  /// The system's own words, without the name of a file.
  private static String told(Throwable failure) {
    @Nullable String told =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return told == null ? "" : told;
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
