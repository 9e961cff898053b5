package touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.TouchstoneCommand;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.store.Decoded;
import touchstone.store.Opening;
import touchstone.vault.RecoveryKey;

/// An encrypted store withstands what a readable one does: kills, damage, restoring; a new password
/// touches the key alone; and nobody sees the password being given.
class EncryptedKeepingTest {
  private static final String CANARY = "Zeisigkanarie";
  private static final String PASSWORD = "correct horse battery";
  private static final String ANOTHER = "another horse battery";

  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path home;
  private Path password;

  @BeforeEach
  void encrypt() throws IOException {
    home = temp.resolve("home");
    password = Files.writeString(temp.resolve("password"), PASSWORD + "\n");
    try (Wiring wiring = Wiring.open(Directories.within(home), Clock.systemUTC())) {
      wiring.encryption().encrypt(PASSWORD.toCharArray(), RecoveryKey.random());
    }
    log(CANARY + " 1");
  }

  private Wiring unlocked(String secret) {
    return Wiring.open(Directories.within(home), secret.toCharArray(), Clock.systemUTC());
  }

  private int command(String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("--data-dir", home.toString(), "--password-file", password.toString()),
                Stream.of(arguments))
            .toArray(String[]::new);
    return TouchstoneCommand.run(
        all, new MainWindows(), new MachineDesks(), new PrintWriter(out), new PrintWriter(err));
  }

  private void log(String summary) {
    assertThat(command("log", "--customer", "Acme", "--type", "critical", summary))
        .as(err.toString())
        .isZero();
  }

  private static long entries(Wiring wiring) {
    return wiring.interactions().count(InteractionFilter.ALL);
  }

  private Map<String, Integer> contents() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().endsWith(".lock")) {
          contents.put(home.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  private static List<String> launcher() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "touchstone.Touchstone");
  }

  @Test
  void a_new_password_changes_the_key_file_and_its_copy_and_no_other_byte() throws IOException {
    try (Wiring wiring = unlocked(PASSWORD)) {
      wiring.database().safekeeping().backUp();
      Map<String, Integer> before = contents();
      wiring.encryption().changePassword(PASSWORD.toCharArray(), ANOTHER.toCharArray());
      Map<String, Integer> after = contents();
      assertThat(after.get("touchstone.key")).isNotEqualTo(before.get("touchstone.key"));
      for (Map<String, Integer> one : List.of(before, after)) {
        one.keySet().removeIf(name -> name.endsWith("touchstone.key"));
      }
      assertThat(after).isEqualTo(before).containsKey("touchstone.mv.db");
    }
    try (Wiring wiring = unlocked(ANOTHER)) {
      assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.CLEAN);
      assertThat(entries(wiring)).isEqualTo(1);
    }
  }

  @Test
  void what_was_acknowledged_survives_a_kill_and_neither_files_nor_processes_tell()
      throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      acknowledged.add(logAndKill(CANARY + " killed " + i));
      assertThat(Decoded.filesWith(home, CANARY)).isEmpty();
    }
    try (Wiring wiring = unlocked(PASSWORD)) {
      assertThat(wiring.database().opening().problems()).isEmpty();
      for (String reference : acknowledged) {
        assertThat(wiring.interactions().withReference(reference)).isPresent();
      }
      assertThat(entries(wiring)).isEqualTo(1 + acknowledged.size());
    }
    assertThat(Decoded.filesWith(home, CANARY)).isEmpty();
  }

  private String logAndKill(String summary) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher());
    command.addAll(List.of("--data-dir", home.toString(), "--password-stdin"));
    command.addAll(List.of("log", "--customer", "Acme", "--type", "critical", summary));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      process.getOutputStream().write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      String reference = answers.readLine();
      assertHidden(process.toHandle());
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(reference).matches("I-\\d+");
      return Objects.requireNonNull(reference);
    } finally {
      process.destroyForcibly();
    }
  }

  /// What the system shows of a process to others.
  private static void assertHidden(ProcessHandle process) throws IOException {
    assertThat(process.info().commandLine().orElse("")).doesNotContain(PASSWORD);
    for (String what : List.of("cmdline", "environ")) {
      Path shown = Path.of("/proc", Long.toString(process.pid()), what);
      if (process.isAlive() && Files.isReadable(shown)) {
        assertThat(new String(Files.readAllBytes(shown), StandardCharsets.UTF_8))
            .doesNotContain(PASSWORD);
      }
    }
  }

  @Test
  void a_backup_elsewhere_is_verified_found_damaged_and_restored() throws IOException {
    Path stick = temp.resolve("stick");
    assertThat(command("backup", "--to", stick.toString())).as(err.toString()).isZero();
    assertThat(Decoded.filesWith(stick, CANARY)).isEmpty();
    assertThat(command("verify")).as(err.toString()).isZero();
    log(CANARY + " 2");

    assertThat(command("restore", stick.toString(), "--yes")).as(err.toString()).isZero();

    try (Wiring wiring = unlocked(PASSWORD)) {
      assertThat(entries(wiring)).isEqualTo(1);
      wiring.logbook().undo(wiring.logbook().latest().orElseThrow());
      assertThat(entries(wiring)).isEqualTo(2);
    }
    assertThat(Decoded.filesWith(home, CANARY)).isEmpty();

    for (Path backup : backups()) {
      turnBit(backup);
    }
    assertThat(command("verify")).isEqualTo(1);
    try (Wiring wiring = unlocked(PASSWORD)) {
      assertThat(entries(wiring)).isEqualTo(2);
    }
  }

  @Test
  void a_journal_damaged_in_the_middle_is_mended_from_its_copy() throws IOException {
    try (Wiring wiring = unlocked(PASSWORD)) {
      wiring.database().safekeeping().backUp();
    }
    Path segment;
    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      segment = files.sorted().findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[200] ^= 4;
    Files.write(segment, bytes);
    Files.delete(home.resolve("touchstone.mv.db"));
    try (Wiring wiring = unlocked(PASSWORD)) {
      assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
      assertThat(entries(wiring)).isEqualTo(1);
    }
    assertThat(Decoded.filesWith(home, CANARY)).isEmpty();
  }

  @Test
  void the_password_is_asked_at_the_terminal_and_not_shown() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no terminal can be made here");
    String doctor =
        String.join(" ", launcher()) + " --data-dir " + home + " export interactions --out -";
    Process process =
        new ProcessBuilder("/usr/bin/script", "-qec", doctor, "/dev/null")
            .redirectErrorStream(true)
            .start();
    StringBuilder shown = new StringBuilder();
    try (OutputStream keys = process.getOutputStream();
        var screen = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      boolean typed = false;
      for (int one = screen.read(); one >= 0; one = screen.read()) {
        shown.append((char) one);
        if (!typed && shown.toString().endsWith("(or recovery key): ")) {
          typed = true;
          for (ProcessHandle child : process.descendants().toList()) {
            assertHidden(child);
          }
          keys.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
          keys.flush();
        }
      }
    }
    assertThat(process.waitFor()).as(shown.toString()).isZero();
    assertThat(shown.toString()).contains(CANARY + " 1").doesNotContain(PASSWORD);
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("backups"))) {
      return files.filter(file -> file.toString().endsWith(".backup")).toList();
    }
  }

  private static void turnBit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
