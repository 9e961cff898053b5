package touchstone.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The desktop's own window on a folder, opened by the platform's command.
public final class FolderWindow {
  private final String osName;

  public FolderWindow(String osName) {
    this.osName = osName.toLowerCase(Locale.ROOT);
  }

  /// Opens `folder`; fails where the desktop has no command for it. Returns at once.
  public void open(Path folder) throws IOException {
    new ProcessBuilder(List.of(command(), folder.toAbsolutePath().toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  String command() {
    if (osName.startsWith("windows")) {
      return "explorer.exe";
    }
    return osName.startsWith("mac") ? "open" : "xdg-open";
  }
}
