package touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every text a user sees stands in a bundle, once, and is asked for somewhere.
class TextTest {

  private final Texts texts =
      new Texts(Path.of("src/main/java"), Path.of("src/main/resources/touchstone"));

  @Test
  void every_text_that_is_asked_for_exists() throws IOException {
    assertThat(texts.missing()).as("keys to add to a messages.properties").isEmpty();
  }

  @Test
  void every_text_is_asked_for() throws IOException {
    assertThat(texts.unused()).as("keys that nothing asks for").isEmpty();
  }

  @Test
  void no_text_stands_twice() throws IOException {
    assertThat(texts.duplicates()).as("keys that stand twice").isEmpty();
  }

  @Test
  void no_view_has_words_of_its_own() throws IOException {
    assertThat(texts.hardCoded()).as("words in a view instead of a %%key").isEmpty();
  }

  @Test
  void every_pattern_can_be_filled_in() throws IOException {
    assertThat(texts.brokenPatterns()).as("patterns that MessageFormat refuses").isEmpty();
  }

  @Test
  void every_language_has_the_same_texts() throws IOException {
    assertThat(texts.uneven()).as("translations with other keys").isEmpty();
  }

  @Test
  void each_fault_is_found(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("messages.properties"),
        "a.used=Used\na.family.one=One\na.twice=1\na.twice=2\na.idle=Idle\na.bad=Don't {0}\n");
    Files.writeString(folder.resolve("messages_de.properties"), "a.used=Benutzt\n");
    Files.writeString(
        folder.resolve("a.fxml"),
        "<VBox><Label text=\"%a.used\"/><Label text=\"%a.lost\"/><Label text=\"Plain\"/></VBox>");
    Files.writeString(
        folder.resolve("A.java"),
        "messages.text(\"a.gone\"); messages.text(\"a.family.\" + id); \"a.twice\" \"a.bad\"");
    Texts faulty = new Texts(folder, folder);
    assertThat(faulty.missing()).containsExactly("a.lost (a.fxml)", "a.gone (A.java)");
    assertThat(faulty.unused()).containsExactly("a.idle");
    assertThat(faulty.duplicates()).containsExactly("a.twice");
    assertThat(faulty.hardCoded()).containsExactly("a.fxml: text=\"Plain\"");
    assertThat(faulty.brokenPatterns()).containsExactly("a.bad: a lone apostrophe");
    assertThat(faulty.uneven()).hasSize(1);
  }
}
