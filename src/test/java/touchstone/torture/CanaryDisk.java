package touchstone.torture;

import java.io.IOException;
import java.nio.file.Path;
import touchstone.disk.DiskFile;
import touchstone.disk.OtherDisk;
import touchstone.disk.RealDisk;

/// A disk that claims to have forced what it never did: what stands on it must be found missing
/// after a power cut, or the torture is worth nothing.
final class CanaryDisk extends OtherDisk {
  CanaryDisk(Tape tape, String scheme) {
    super(new RecordingDisk(new RealDisk(), tape, scheme));
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return new Forgetful(disk.open(file));
  }

  private static final class Forgetful extends OtherFile {
    Forgetful(DiskFile file) {
      super(file);
    }

    @Override
    public void force(boolean size) {
      // It says so, and does nothing.
    }
  }
}
