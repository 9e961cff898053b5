package touchstone.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
  @TempDir Path folder;

  @Test
  void it_is_replaced_as_a_whole_and_nothing_else_is_left() throws IOException {
    Path file = folder.resolve("own/settings.json");
    OwnFile.replace(file, bytes("a long first text"));
    Files.writeString(folder.resolve("own/settings.json.new"), "left over by a crash");
    OwnFile.replace(file, bytes("short"));
    assertThat(file).hasContent("short");
    try (Stream<Path> files = Files.list(folder.resolve("own"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void where_it_cannot_be_written_the_old_one_stays() throws IOException {
    Path file = folder.resolve("own.json");
    OwnFile.replace(file, bytes("old"));
    Files.createDirectories(folder.resolve("own.json.new/in the way"));
    assertThatThrownBy(() -> OwnFile.replace(file, bytes("fresh"))).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
  }

  @Test
  void file_and_folder_are_their_owners_alone() throws IOException {
    Assumptions.assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
        .as("files here have no permissions")
        .contains("posix");
    Path file = folder.resolve("own/one");
    OwnFile.replace(file, bytes("x"));
    assertThat(modeOf(file)).isEqualTo("rw-------");
    assertThat(modeOf(folder.resolve("own"))).isEqualTo("rwx------");
    Path open = Files.writeString(folder.resolve("open"), "x");
    OwnFile.makeOwn(open);
    assertThat(modeOf(open)).isEqualTo("rw-------");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
