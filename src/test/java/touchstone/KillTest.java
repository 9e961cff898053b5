package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;

/// What was acknowledged is there: the process is killed the moment its answer appears.
class KillTest {
  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void every_acknowledged_reference_survives_a_kill() throws IOException, InterruptedException {
    Path home = folder.resolve("store");
    List<String> acknowledged = new ArrayList<>();
    for (int i = 1; i <= KILLS; i++) {
      acknowledged.add(logAndKill(home, "Call " + i));
    }

    assertThat(acknowledged).hasSize(KILLS).doesNotHaveDuplicates();
    try (Wiring wiring = Wiring.open(Directories.within(home), Clock.systemUTC())) {
      for (int i = 1; i <= KILLS; i++) {
        String summary = "Call " + i;
        assertThat(wiring.interactions().withReference(acknowledged.get(i - 1)))
            .hasValueSatisfying(there -> assertThat(there.facts().summary()).isEqualTo(summary));
      }
      assertThat(wiring.interactions().count(InteractionFilter.ALL)).isEqualTo(KILLS);
      assertThat(wiring.incidents().counts().values()).containsExactly((long) KILLS);
    }
  }

  private static String logAndKill(Path home, String summary)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "touchstone.Touchstone",
            "--data-dir",
            home.toString(),
            "log",
            "--customer",
            "Acme Solar",
            "--type",
            "critical",
            "--channel",
            "phone",
            summary);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      @Nullable String reference = answers.readLine();
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(reference).matches("I-\\d+");
      return String.valueOf(reference);
    } finally {
      process.destroyForcibly();
    }
  }
}
