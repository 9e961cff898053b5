package touchstone.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The engine's one file while the engine has it open: written up to the last commit, and copied as
/// it then lies. A checkpoint alone answers at once where the engine's own thread has just begun to
/// write; the file may then end in a part that its header does not know yet.
final class EngineFile {
  private EngineFile() {}

  /// Writes all that is committed, and waits for it.
  static void write(Connection owner) throws IOException {
    written(owner, _ -> {});
  }

  /// Copies the file with all that is committed; the engine writes nothing meanwhile.
  static void copy(Connection owner, OutputStream target) throws IOException {
    // The engine's own BACKUP TO packs at a level of its own, for many seconds of a large store.
    PlainCopy copy = new PlainCopy(target);
    written(owner, store -> store.getFileStore().backup(copy));
    copy.flush();
  }

  /// Whether the engine still has the database open that this connection was made to; it gives one
  /// up by itself, as when it cannot write.
  static boolean isOpen(Connection owner) {
    try {
      Database database = databaseOf(owner);
      return !database.isClosing() && !database.getStore().getMvStore().isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  /// Whether two connections are to one database, and not to what the engine opened in its place.
  static boolean isSame(Connection owner, Connection other) {
    try {
      return databaseOf(owner) == databaseOf(other);
    } catch (SQLException e) {
      return false;
    }
  }

  private interface Reading {
    void of(MVStore store) throws IOException;
  }

  private static void written(Connection owner, Reading reading) throws IOException {
    IOException[] failed = new IOException[1];
    try (Statement statement = owner.createStatement()) {
      statement.execute("checkpoint sync");
      MVStore store = storeOf(owner);
      store.executeFilestoreOperation(
          () -> {
            try {
              reading.of(store);
            } catch (IOException e) {
              failed[0] = e;
            } catch (MVStoreException e) {
              // The engine gives the database up for whatever is thrown here.
              failed[0] = new IOException(e);
            }
          });
    } catch (SQLException e) {
      throw Sql.failure(e);
    } catch (MVStoreException e) {
      throw new IOException(e);
    }
    if (failed[0] != null) {
      throw failed[0];
    }
  }

  private static MVStore storeOf(Connection owner) throws SQLException {
    return databaseOf(owner).getStore().getMvStore();
  }

  private static Database databaseOf(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    if (session == null || session.isClosed()) {
      throw new SQLException("closed", "", ErrorCode.DATABASE_IS_CLOSED);
    }
    return session.getDatabase();
  }

  /// Takes the engine's one file out of the archive it would write.
  private static final class PlainCopy extends ZipOutputStream {
    private final OutputStream plain;

    PlainCopy(OutputStream plain) {
      super(plain);
      this.plain = plain;
    }

    @Override
    public void putNextEntry(ZipEntry entry) {}

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
      plain.write(bytes, from, count);
    }

    @Override
    public void closeEntry() {}

    @Override
    public void flush() throws IOException {
      plain.flush();
    }

    @Override
    public void close() throws IOException {
      plain.close();
    }
  }
}
