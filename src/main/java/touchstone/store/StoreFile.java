package touchstone.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import touchstone.disk.DiskFile;
import touchstone.disk.WholeFile;

/// A database file as the engine has it open. Holds the owner's connection, which alone may change
/// the schema, back up and shut down; everything else works as a user without such rights.
public final class StoreFile implements AutoCloseable {
  private static final long SWOLLEN = 32L << 20;
  static final String OWNER = "TOUCHSTONE_OWNER";
  static final String WORKER = "TOUCHSTONE";

  /// Settings only the owner may make.
  private static final String SETTINGS =
      ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE";

  static {
    // Nobody may call Java code from SQL, whatever a foreign file says.
    System.setProperty("h2.allowedClasses", "");
  }

  private final StorePlace place;
  private final Path path;
  private final Connection owner;
  private final long sizeWhenOpened;

  private StoreFile(StorePlace place, Path path, Connection owner) {
    this.place = place;
    this.path = path;
    this.owner = owner;
    this.sizeWhenOpened = path.toFile().length();
  }

  /// Opens a database file that is there.
  ///
  /// @throws StoreFailure UNREADABLE or IN_USE
  static StoreFile open(StorePlace place, Path path) {
    return new StoreFile(place, path, connect(place, path, ";IFEXISTS=TRUE"));
  }

  /// Opens a database file to look at it; not a byte of it changes.
  ///
  /// @throws StoreFailure UNREADABLE or IN_USE
  static StoreFile look(StorePlace place, Path path) {
    return new StoreFile(place, path, connect(place, path, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r"));
  }

  /// Makes a database file with the newest schema and nothing in it, and closes it.
  static void create(StorePlace place, Path path) {
    try (StoreFile made = new StoreFile(place, path, connect(place, path, ""))) {
      Schema.create(made.owner, made.logins());
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  void migrate() {
    Schema.bringUpToDate(owner, logins(), path);
  }

  int schema() {
    return Schema.number(owner, path);
  }

  Connection owner() {
    return owner;
  }

  /// The folder that holds the store and all that belongs to it.
  public Path folder() {
    return place.folder();
  }

  /// The database file.
  public Path path() {
    return path;
  }

  JdbcConnectionPool pool() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(url(place, path) + ";IFEXISTS=TRUE", WORKER, password(WORKER));
    pool.setMaxConnections(8);
    return pool;
  }

  /// Whether the engine still has it open.
  boolean isOpen() {
    return EngineFile.isOpen(owner);
  }

  /// Whether a connection is to this database. The engine opens a file that it gave up again for
  /// whoever asks for a connection, without any of the examinations of an opening.
  boolean has(Connection connection) {
    return EngineFile.isSame(owner, connection);
  }

  /// The version of the database engine, as it tells it.
  public String engine() {
    try {
      return "H2 " + owner.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// The number of the newest schema.
  public int newestSchema() {
    return Schema.NEWEST;
  }

  /// Writes what is committed, as it stands, into another file; no act may be under way.
  void copyTo(Path target) throws IOException {
    place.disk().delete(target);
    try (DiskFile file = place.disk().open(target);
        OutputStream output = WholeFile.output(file)) {
      EngineFile.copy(owner, output);
      file.force(true);
    }
  }

  /// Whether the database holds records to what they refer to; off only while a copy is rebuilt.
  void holdReferences(boolean on) {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set referential_integrity " + (on ? "true" : "false"));
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// Makes room in memory for an act of very many records, and gives it back after.
  void loading(boolean many) {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set write_delay " + (many ? 60_000 : 500));
      statement.execute("set cache_size " + (many ? 262_144 : 65_536));
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  @Override
  public void close() {
    shutDown(swollen());
  }

  /// Closes the file and writes it anew, so that nothing that was replaced is left in it.
  void closeAnew() {
    shutDown(true);
  }

  private void shutDown(boolean anew) {
    try (Connection connection = owner;
        Statement statement = connection.createStatement()) {
      // On a machine that stalls, the engine gives up what it has not written within a second of
      // being shut down, and says nothing; so all is written before.
      EngineFile.write(owner);
      statement.execute(anew ? "shutdown compact" : "shutdown");
    } catch (SQLException | IOException e) {
      throw Sql.failure(e);
    }
  }

  /// Lets go of a file that cannot be used any more; nothing further is written to it.
  void abandon() {
    try (Connection connection = owner;
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException alreadyGone) {
      // It is let go either way.
    }
  }

  /// Whether the file has grown so much since it was opened that it holds mostly what was replaced
  /// meanwhile, as after an import.
  private boolean swollen() {
    long size = path.toFile().length();
    return size > SWOLLEN && size > 2 * sizeWhenOpened;
  }

  private Schema.Logins logins() {
    return new Schema.Logins(url(place, path), OWNER, password(OWNER), WORKER);
  }

  private String password(String user) {
    return password(place, user);
  }

  /// The engine takes the file's password and the user's in one, parted by a space.
  private static String password(StorePlace place, String user) {
    char @Nullable [] file = place.sealing().databasePassword();
    if (file == null) {
      return user;
    }
    String both = new String(file) + " " + user;
    Arrays.fill(file, '\0');
    return both;
  }

  private static String url(StorePlace place, Path path) {
    String name = path.toString();
    String cipher = place.sealing().databasePassword() == null ? "" : ";CIPHER=AES";
    return "jdbc:h2:"
        + place.disk().scheme()
        + name.substring(0, name.length() - StorePlace.SUFFIX.length())
        + cipher;
  }

  private static Connection connect(StorePlace place, Path path, String more) {
    Properties login = new Properties();
    login.setProperty("user", OWNER);
    login.setProperty("password", password(place, OWNER));
    try {
      return DriverManager.getConnection(url(place, path) + more + SETTINGS, login);
    } catch (SQLException e) {
      if (Sql.inUse(e)) {
        throw new StoreFailure(StoreFailure.Reason.IN_USE, e, place.folder().toString());
      }
      if (Sql.noRoom(e)) {
        throw new StoreFailure(StoreFailure.Reason.FULL, e, place.folder().toString());
      }
      throw unreadable(path, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // A damaged page can send the engine in circles or ask for absurd amounts.
      throw unreadable(path, e);
    } catch (RuntimeException e) {
      // So can one that the engine takes for another kind of page.
      throw unreadable(path, e);
    }
  }

  static StoreFailure unreadable(Path path, Throwable cause) {
    String detail = cause instanceof SQLException sql ? "error " + sql.getErrorCode() : "damaged";
    return new StoreFailure(StoreFailure.Reason.UNREADABLE, cause, path.toString(), detail);
  }
}
