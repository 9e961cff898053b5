package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.disk.Sealing;
import touchstone.draft.DraftStore;
import touchstone.draft.KeptDraft;

/// What was kept of a text is there, whole: the typing process is killed in the middle of a word.
class DraftKillTest {
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void what_was_kept_before_a_kill_is_there_and_whole() throws IOException, InterruptedException {
    for (int kill = 1; kill <= KILLS; kill++) {
      Path drafts = folder.resolve("drafts" + kill);
      int kept = typeAndKill(drafts, kill);
      DraftStore store = new DraftStore(drafts, Clock.systemUTC(), Sealing.NONE);
      assertThat(store.list()).hasSize(1);
      KeptDraft draft = store.list().getFirst();
      String text = String.valueOf(draft.texts().get(Typist.TEXT));
      assertThat(draft.subject()).isEqualTo(Typist.FORM);
      assertThat(text.length()).isGreaterThanOrEqualTo(kept);
      for (int i = 0; i < text.length(); i++) {
        assertThat(text.charAt(i)).isEqualTo(Typist.at(i));
      }
    }
  }

  /// Answers how many characters were said to be kept when the process died.
  private static int typeAndKill(Path drafts, int times) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Typist.class.getName(),
                drafts.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int kept = 0;
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < times; i++) {
        @Nullable String answer = answers.readLine();
        assertThat(answer).as("the typing process ended early").isNotNull();
        kept = Integer.parseInt(String.valueOf(answer));
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    return kept;
  }
}
