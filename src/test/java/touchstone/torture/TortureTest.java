package touchstone.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import touchstone.disk.RealDisk;
import touchstone.logbook.Books;

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
    new Torture(score, 2).run(new KillPart(score, folders, start, launcher), 3, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=3" + WELL);
  }

  @Test
  void nothing_is_lost_when_the_power_is_cut() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new CutPart(score, folders, start), 40, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=40" + WELL);
  }

  @Test
  void nothing_is_lost_when_a_file_is_damaged() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new DamagePart(score, folders, start), 30, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=30" + WELL);
  }

  @Test
  void nothing_is_lost_when_calls_of_the_disk_fail() throws Exception {
    Score score = score();
    new Torture(score, 2).run(new FaultPart(score, folders, start), 30, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=30" + WELL);
    assertThat(score.of("fault").getOrDefault("faults met", 0)).as(said()).isGreaterThan(25);
  }

  @Test
  void nothing_is_lost_when_a_small_disk_is_full() throws Exception {
    assumeTrue(FullPart.hindrance(folders).isEmpty(), "no small file system can be mounted here");
    Score score = score();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> launcher = KillPart.launcher(classPath, List.of(), FullChild.class);
    new Torture(score, 1).run(new FullPart(score, folders, start, launcher), 6, SEED);
    assertThat(score.line()).as(said()).isEqualTo("rounds=6" + WELL);
  }

  @Test
  void a_disk_that_forgets_what_it_should_force_is_found_out() throws Exception {
    Score score = score();
    CutPart part =
        new CutPart(score, folders, start, tape -> new CanaryDisk(tape, Core.scheme("canary")));
    new Torture(score, 1).run(part, 12, SEED);
    assertThat(score.allWell()).as(said()).isFalse();
  }

  @Test
  void a_store_that_was_robbed_of_its_last_act_is_found_out() {
    Path honest = folders.copy(start.folder(), "honest");
    Path robbed = folders.fresh("robbed");
    Ack ack;
    try (Books books = Core.open(honest, new RealDisk())) {
      Folders.copyInto(honest, robbed);
      ack = new Deeds(books, new Random(SEED), folders.fresh("scratch")).log();
    }
    assertThat(Trial.of(honest, new RealDisk(), List.of(ack), 0).end()).isEqualTo(Score.End.WELL);
    assertThat(Trial.of(robbed, new RealDisk(), List.of(ack), 0).end()).isEqualTo(Score.End.LOST);
  }

  @Test
  void a_text_that_reads_otherwise_is_found_out() {
    Path folder = folders.copy(start.folder(), "honest");
    Ack ack;
    try (Books books = Core.open(folder, new RealDisk())) {
      ack = new Deeds(books, new Random(SEED), folders.fresh("scratch")).log();
    }
    Ack other = new Ack(ack.act(), ack.name(), Ack.digest(List.of("another text")), ack.lines());
    assertThat(Trial.of(folder, new RealDisk(), List.of(other), 0).end()).isEqualTo(Score.End.LOST);
  }
}
