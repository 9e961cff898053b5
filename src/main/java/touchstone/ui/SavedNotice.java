package touchstone.ui;

import java.io.IOException;
import java.nio.file.Path;
import touchstone.host.FolderWindow;

/// Says that a file was saved, and opens its folder when asked.
public final class SavedNotice {
  private final Frame frame;

  public SavedNotice(Frame frame) {
    this.frame = frame;
  }

  /// Says it of a finished file.
  public void say(Path file) {
    Path whole = file.toAbsolutePath();
    frame
        .notices()
        .add(
            new Notice(
                frame.messages().text("saved.file", String.valueOf(whole.getFileName())),
                frame.messages().text("saved.folder"),
                () -> open(whole.resolveSibling(""))));
  }

  private void open(Path folder) {
    try {
      new FolderWindow(System.getProperty("os.name")).open(folder);
    } catch (IOException e) {
      frame.notices().say("failure.folder", folder.toString());
    }
  }
}
