package touchstone.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log as it is set up in the product, in a folder of its own.
class OwnLogFileTest {
  private static final int FILES = 5;
  private static final long LARGEST = 1_100_000;

  @TempDir Path data;
  private final LoggerContext context = new LoggerContext();
  private Path folder;
  private Logger log;

  @BeforeEach
  void open() throws Exception {
    folder = data.resolve("log");
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("touchstone.log", folder.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL shipped = Objects.requireNonNull(getClass().getResource("/logback.xml"));
    configurator.doConfigure(shipped);
    log = context.getLogger("touchstone.test");
  }

  @AfterEach
  void close() {
    context.stop();
  }

  @Test
  void it_never_grows_beyond_five_files_of_a_megabyte_and_stays_its_owners() throws IOException {
    String line = "x".repeat(1000);
    for (int i = 0; i < 8000; i++) {
      log.info(line);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(FILES);
      for (Path file : all) {
        assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(file.toString())
              .isEqualTo("rw-------");
        }
      }
    }
  }

  @Test
  void the_message_of_an_exception_is_not_written() throws IOException {
    log.error("record {} was not written", 17, new IllegalStateException("Zoë Müller"));
    assertThat(Files.readString(folder.resolve("touchstone.log")))
        .contains("record 17 was not written")
        .doesNotContain("Zoë");
  }
}
