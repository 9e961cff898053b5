package touchstone.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {
  private static final Path HOME = Path.of("/home/eva");

  @Test
  void on_linux_the_usual_places_hold_where_nothing_is_said() {
    Directories found = Directories.ofPlatform("Linux", Map.of(), HOME);
    assertThat(found.data()).isEqualTo(HOME.resolve(".local/share/touchstone"));
    assertThat(found.config()).isEqualTo(HOME.resolve(".config/touchstone"));
  }

  @Test
  void on_linux_the_variables_of_the_desktop_count_when_they_are_absolute() {
    Directories found =
        Directories.ofPlatform(
            "Linux", Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "relative"), HOME);
    assertThat(found.data()).isEqualTo(Path.of("/data/touchstone"));
    assertThat(found.config()).isEqualTo(HOME.resolve(".config/touchstone"));
  }

  @Test
  void a_mac_keeps_them_in_its_library() {
    assertThat(Directories.ofPlatform("Mac OS X", Map.of(), HOME).data())
        .isEqualTo(HOME.resolve("Library/Application Support/Touchstone"));
  }

  @Test
  void windows_keeps_the_store_where_it_does_not_roam() {
    Directories found = Directories.ofPlatform("Windows 11", Map.of(), HOME);
    assertThat(found.data()).isEqualTo(HOME.resolve("AppData/Local/Touchstone"));
    assertThat(found.config()).isEqualTo(HOME.resolve("AppData/Roaming/Touchstone"));
  }

  @Test
  void a_folder_of_ones_own_holds_everything(@TempDir Path folder) {
    Directories found = Directories.within(folder.resolve("my data"));
    assertThat(found.settingsFile()).startsWithRaw(folder.resolve("my data"));
    assertThat(found.uiStateFile()).startsWithRaw(folder.resolve("my data"));
    assertThat(found.drafts()).startsWithRaw(folder.resolve("my data"));
    assertThat(found.log()).startsWithRaw(folder.resolve("my data"));
  }

  @Test
  void a_new_folder_is_its_owner_s_alone(@TempDir Path folder) throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no owner-only folders");
    Directories made = Directories.within(folder.resolve("a/b")).create();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.data())))
        .isEqualTo("rwx------");
    assertThat(made.create()).isEqualTo(made);
  }
}
