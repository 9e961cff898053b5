package touchstone.ui.trend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.Node;
import touchstone.ui.Frame;
import touchstone.ui.SavePlace;
import touchstone.ui.SavedNotice;

/// Saves pictures where the user says, whole or not at all.
final class PictureSaver {
  private final Frame frame;
  private final SavePlace savePlace;

  PictureSaver(Frame frame, SavePlace savePlace) {
    this.frame = frame;
    this.savePlace = savePlace;
  }

  /// Asks for a place and writes the picture there.
  ///
  /// @param what the beginning of the file's name
  /// @param kind the file's ending
  void save(Node picture, String what, String kind, Supplier<byte[]> bytes) {
    String name = what + "-" + LocalDate.now(frame.clock()) + "." + kind;
    savePlace
        .choose(picture, name)
        .ifPresent(
            target -> {
              byte[] file = bytes.get();
              frame
                  .background()
                  .start(
                      target.getFileName().toString(),
                      _ -> write(target.toAbsolutePath(), file),
                      new SavedNotice(frame)::say,
                      frame.failures()::show);
            });
  }

  private static Path write(Path target, byte[] bytes) throws IOException {
    Path part = Files.createTempFile(target.resolveSibling(""), ".touchstone", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return target;
  }
}
