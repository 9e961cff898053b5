package touchstone.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;
import touchstone.disk.RealDisk;

/// The real disk, on which once, right after the journal has taken an act, the database breaks down
/// and nothing can be written any more until it is mended: the act is decided and the database does
/// not have it.
public final class BreakingDisk extends OtherDisk {
  private volatile @Nullable Database armed;
  private volatile boolean full;

  public BreakingDisk() {
    super(new RealDisk());
  }

  /// The next act of that store is the last one its database hears of.
  public void breakAfterNextAct(Database database) {
    armed = database;
  }

  /// From now on nothing can be written.
  public void breakNow() {
    full = true;
  }

  /// Has the engine go down under a store as if it had failed.
  public static void breakDown(Database database) {
    try (Statement statement = database.file().owner().createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException gone) {
      // That is what was wanted.
    }
  }

  /// Whether it broke down and is not mended.
  public boolean isBroken() {
    return full;
  }

  public void mend() {
    full = false;
  }

  private void meet() throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    meet();
    return new Breaking(disk.open(file), file.toString().contains("journal"));
  }

  @Override
  public long room(Path folder) throws IOException {
    return full ? 0 : disk.room(folder);
  }

  private final class Breaking extends OtherFile {
    private final boolean decides;

    private Breaking(DiskFile file, boolean decides) {
      super(file);
      this.decides = decides;
    }

    @Override
    public int write(ByteBuffer source, long place) throws IOException {
      meet();
      return file.write(source, place);
    }

    @Override
    public void force(boolean size) throws IOException {
      meet();
      file.force(size);
      Database database = armed;
      if (decides && database != null) {
        armed = null;
        full = true;
        breakDown(database);
      }
    }
  }
}
