package touchstone.host;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/// The log file: its owner's alone, also after it was rolled. Named in `logback.xml`.
public final class OwnLogFile extends RollingFileAppender<ILoggingEvent> {
  @Override
  public void openFile(String fileName) throws IOException {
    Path file = Path.of(fileName).toAbsolutePath();
    Path folder = file.getParent();
    if (folder != null) {
      OwnFile.makeFolder(folder);
    }
    OwnFile.makeOwn(file);
    super.openFile(fileName);
  }
}
