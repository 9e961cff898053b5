package touchstone.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("config/settings.json");
  }

  @Test
  void without_a_file_the_usual_settings_hold() throws IOException {
    SettingsFile settings = open();
    assertThat(settings.current()).isEqualTo(Settings.usual());
    assertThat(settings.damagedFile()).isEmpty();
  }

  @Test
  void what_was_chosen_is_there_again() throws IOException {
    SettingsFile settings = open();
    settings.change(
        s ->
            s.withTheme(Theme.DARK).withTextSize(150).withLanguage(Locale.forLanguageTag("de-CH")));
    assertThat(open().current()).isEqualTo(settings.current());
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void the_system_can_be_chosen_again() throws IOException {
    open().change(s -> s.withLanguage(Locale.GERMAN));
    open().change(s -> s.withLanguage(null));
    assertThat(open().current().language()).isNull();
  }

  @Test
  void keys_of_a_newer_version_are_kept() throws IOException {
    write("{\"theme\": \"dark\", \"density\": {\"rows\": \"compact\"}}");
    open().change(s -> s.withTextSize(120));
    assertThat(Files.readString(file)).contains("density", "compact", "120", "dark");
  }

  @Test
  void what_is_kept_elsewhere_by_now_can_be_read_and_taken_out() throws IOException {
    write("{\"theme\": \"dark\", \"zone\": \"Asia/Kathmandu\"}");
    SettingsFile settings = open();
    assertThat(settings.text("zone")).contains("Asia/Kathmandu");
    settings.drop(List.of("zone", "operator"));
    assertThat(open().text("zone")).isEmpty();
    assertThat(open().current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void a_damaged_file_is_moved_aside_and_named() throws IOException {
    write("{\"theme\": \"da");
    SettingsFile settings = open();
    assertThat(settings.current()).isEqualTo(Settings.usual());
    assertThat(settings.damagedFile()).hasValueSatisfying(p -> assertThat(p).exists());
    assertThat(open().damagedFile()).isEmpty();
  }

  @Test
  void a_value_that_makes_no_sense_gives_way_and_the_others_stay() throws IOException {
    write(
        """
        {"theme": "pink", "text_size": 9000, "language": "!!"}
        """);
    Settings settings = open().current();
    assertThat(settings.textSize()).isEqualTo(200);
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(settings.language()).isNull();
  }

  @Test
  void watchers_hear_of_a_change_and_not_of_none() throws IOException {
    SettingsFile settings = open();
    List<Integer> heard = new ArrayList<>();
    settings.watch(s -> heard.add(s.textSize()));
    settings.change(s -> s.withTextSize(110));
    settings.change(s -> s.withTextSize(110));
    assertThat(heard).containsExactly(110);
  }

  @Test
  void settings_outside_their_range_cannot_exist() {
    assertThatThrownBy(() -> new Settings(Theme.LIGHT, 250, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_window_state_is_there_again() throws IOException {
    UiStateFile state = UiStateFile.open(file, Runnable::run);
    UiState.Bounds bounds = new UiState.Bounds(10, 20, 900, 700);
    state.change(
        s ->
            s.withWindow(bounds, true)
                .withSidebarCollapsed(true)
                .withSection("trends")
                .withColumnWidth("customers.name", 240));
    assertThat(file).doesNotExist();
    state.save();
    assertThat(UiStateFile.open(file, Runnable::run).current()).isEqualTo(state.current());
  }

  @Test
  void bounds_that_lie_on_no_screen_are_not_used() {
    UiState.Bounds screen = new UiState.Bounds(0, 0, 1920, 1080);
    UiState gone = UiState.fresh().withWindow(new UiState.Bounds(2400, 50, 900, 700), false);
    UiState there = UiState.fresh().withWindow(new UiState.Bounds(100, 50, 900, 700), false);
    assertThat(gone.boundsWithin(List.of(screen))).isEmpty();
    assertThat(there.boundsWithin(List.of(screen))).isPresent();
    assertThat(UiState.fresh().boundsWithin(List.of(screen))).isEmpty();
  }

  private SettingsFile open() throws IOException {
    return SettingsFile.open(file, Runnable::run);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
