package touchstone.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;

/// The database file in its folder: found or made, hardened, migrated, locked, synced, closed.
/// Holds the owner's connection, which alone may change the schema and sync; everything else works
/// as a user without such rights.
public final class StoreFile implements AutoCloseable {
  private static final String NAME = "touchstone";
  private static final String SUFFIX = ".mv.db";
  private static final long SWOLLEN = 32L << 20;
  private static final String OWNER = "TOUCHSTONE_OWNER";
  private static final String WORKER = "TOUCHSTONE";
  private static final String OWNER_SETTINGS =
      ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE";

  static {
    // Nobody may call Java code from SQL, whatever a foreign file says.
    System.setProperty("h2.allowedClasses", "");
  }

  private final Path folder;
  private final String url;
  private final Connection owner;
  private final StoreLock lock;
  private final long sizeWhenOpened;

  private StoreFile(Path folder, String url, Connection owner, StoreLock lock) {
    this.folder = folder;
    this.url = url;
    this.owner = owner;
    this.lock = lock;
    this.sizeWhenOpened = folder.resolve(NAME + SUFFIX).toFile().length();
  }

  static StoreFile open(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    refuseOddPath(home);
    makeFolder(home);
    StoreLock lock = claim(home);
    try {
      if (!Files.exists(home.resolve(NAME + SUFFIX))) {
        create(home);
      } else {
        refuseStranger(home);
      }
      String url = url(home, NAME) + ";IFEXISTS=TRUE";
      StoreFile file = new StoreFile(home, url, connect(home, url), lock);
      file.upgrade();
      return file;
    } catch (StoreFailure e) {
      lock.close();
      throw e;
    }
  }

  /// Tells a file that is no store of ours before anything may write to it, so that it stays as it
  /// is. Whatever else is wrong with the file is told when it is opened to be worked in.
  private static void refuseStranger(Path folder) {
    Path file = folder.resolve(NAME + SUFFIX);
    String url = url(folder, NAME) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    try (Connection look =
        Files.size(file) == 0
            ? null
            : DriverManager.getConnection(url + OWNER_SETTINGS, OWNER, OWNER)) {
      if (look == null) {
        throw Schema.noSchema(file, null);
      }
      Schema.number(look, file);
    } catch (IOException e) {
      throw folder(folder, e);
    } catch (SQLException e) {
      if (Sql.wrongUser(e)) {
        throw unreadable(folder, e);
      }
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw unreadable(folder, e);
    }
  }

  private void upgrade() {
    try {
      Schema.bringUpToDate(owner, url, OWNER, path());
      restrict(path(), "rw-------");
      restrict(folder.resolve("touchstone.lock"), "rw-------");
    } catch (IOException e) {
      shutDown();
      throw folder(folder, e);
    } catch (StoreFailure e) {
      shutDown();
      throw e;
    }
  }

  /// The folder that holds the store and all that belongs to it.
  public Path folder() {
    return folder;
  }

  /// The database file.
  public Path path() {
    return folder.resolve(NAME + SUFFIX);
  }

  /// Everything committed so far is on the disk when this returns.
  void sync() {
    try (Statement statement = owner.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// Packs a copy of the file, as it stands now, into a ZIP file.
  void pack(Path packed) {
    try (Statement statement = owner.createStatement()) {
      statement.execute("backup to '" + packed.toString().replace("'", "''") + "'");
    } catch (SQLException e) {
      throw Sql.failure(e);
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

  JdbcConnectionPool pool() {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, WORKER, WORKER);
    pool.setMaxConnections(8);
    return pool;
  }

  /// The version of the database engine, as it tells it.
  public String engine() {
    try {
      return "H2 " + owner.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// The number of the schema.
  public int schema() {
    return Schema.NEWEST;
  }

  @Override
  public void close() {
    try {
      shutDown();
      // A file that was written anew, without what had been replaced, has the system's usual
      // rights.
      restrict(path(), "rw-------");
    } catch (IOException e) {
      throw folder(folder, e);
    } finally {
      lock.close();
    }
  }

  /// Makes room in memory for an act of very many records, and gives it back after; the act is
  /// synced like any other.
  void loading(boolean many) {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set write_delay " + (many ? 60_000 : 500));
      statement.execute("set cache_size " + (many ? 262_144 : 65_536));
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// Whether the file has grown so much since it was opened that it holds mostly what was replaced
  /// meanwhile, as after an import.
  private boolean swollen() {
    try {
      return Files.size(path()) > SWOLLEN && Files.size(path()) > 2 * sizeWhenOpened;
    } catch (IOException e) {
      return false;
    }
  }

  private void shutDown() {
    try (Connection connection = owner;
        Statement statement = connection.createStatement()) {
      statement.execute(swollen() ? "shutdown compact" : "shutdown");
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
  }

  /// A store is made under another name and takes its own only when it is whole, so that a file of
  /// that name without a schema is damage and never something to fill.
  private static void create(Path folder) {
    String unfinished = NAME + "-new";
    String url = url(folder, unfinished);
    try {
      Files.deleteIfExists(folder.resolve(unfinished + SUFFIX));
    } catch (IOException e) {
      throw folder(folder, e);
    }
    try (Connection owner = connect(folder, url)) {
      Schema.create(owner, url, OWNER, WORKER);
      try (Statement statement = owner.createStatement()) {
        statement.execute("shutdown");
      }
      Path made = folder.resolve(unfinished + SUFFIX);
      restrict(made, "rw-------");
      Files.move(made, folder.resolve(NAME + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw Sql.failure(e);
    } catch (IOException e) {
      throw folder(folder, e);
    }
  }

  private static Connection connect(Path folder, String url) {
    try {
      return DriverManager.getConnection(url + OWNER_SETTINGS, OWNER, OWNER);
    } catch (SQLException e) {
      if (Sql.inUse(e)) {
        throw new StoreFailure(StoreFailure.Reason.IN_USE, e, folder.toString());
      }
      throw unreadable(folder, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // A damaged page can send the engine in circles or ask for absurd amounts.
      throw unreadable(folder, e);
    }
  }

  private static StoreFailure unreadable(Path folder, Throwable cause) {
    String detail = cause instanceof SQLException sql ? "error " + sql.getErrorCode() : "damaged";
    return new StoreFailure(
        StoreFailure.Reason.UNREADABLE, cause, folder.resolve(NAME + SUFFIX).toString(), detail);
  }

  private static String url(Path folder, String name) {
    return "jdbc:h2:nio:" + folder.resolve(name);
  }

  private static StoreLock claim(Path folder) {
    try {
      return StoreLock.claim(folder);
    } catch (IOException e) {
      throw folder(folder, e);
    }
  }

  private static void refuseOddPath(Path folder) {
    if (folder.toString().contains(";")) {
      throw new StoreFailure(StoreFailure.Reason.PATH, null, folder.toString(), ";");
    }
  }

  private static void makeFolder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
      }
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (IOException e) {
      throw folder(folder, e);
    }
  }

  private static StoreFailure folder(Path folder, IOException e) {
    String why =
        switch (e) {
          case AccessDeniedException _ -> "no permission to write";
          case FileAlreadyExistsException _ -> "a file of that name is in the way";
          default -> e.getClass().getSimpleName();
        };
    return new StoreFailure(StoreFailure.Reason.FOLDER, e, folder.toString(), why);
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
