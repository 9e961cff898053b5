package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The torture in small, with a fixed seed; at length it is run by `sh packaging/torture`. And the
/// proof that it can fail: a store that was robbed of something makes it say so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TortureTest {
  private static final long SEED = 7;
  private static final String WELL = " lost=0 half=0 silent=0 unrecovered=0";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Folders folders;
  private Start start;

  @BeforeAll
  void begin() throws IOException {
    folders = new Folders();
    start = Start.in(folders);
  }

  @AfterAll
  void end() {
    folders.close();
  }

  private Score score() {
    said.reset();
    return new Score(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothing_is_lost_when_the_process_is_killed() throws Exception {
    Score score = score();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> launcher = KillPart.launcher(classPath, List.of());
    new Torture(score, 2).run(new KillPart(score, folders, start, launcher), 4, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=4" + WELL);
  }

  @Test
  void nothing_is_lost_when_the_power_is_cut() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new CutPart(score, folders, start), 80, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=80" + WELL);
  }

  @Test
  void nothing_is_lost_when_a_file_is_damaged() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new DamagePart(score, folders, start), 60, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=60" + WELL);
  }

  @Test
  void nothing_is_lost_when_calls_of_the_disk_fail() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new FaultPart(score, folders, start), 40, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=40" + WELL);
  }
}
