package touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.TouchstoneCommand;

/// The commands that keep a store safe, over a real one.
class KeepingCommandsTest {
  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    return on(folder.resolve("store"), arguments);
  }

  private int on(Path home, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data-dir", home.toString()));
    all.addAll(List.of(arguments));
    StringWriter told = new StringWriter();
    StringWriter failed = new StringWriter();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(rows, true, StandardCharsets.UTF_8));
    try {
      return TouchstoneCommand.run(
          all.toArray(String[]::new),
          new MainWindows(),
          new MachineDesks(),
          new PrintWriter(told),
          new PrintWriter(failed));
    } finally {
      System.setOut(before);
      out = told + rows.toString(StandardCharsets.UTF_8);
      err = failed.toString();
    }
  }

  private void log(String summary) {
    assertThat(run("log", "--customer", "Acme", "--type", "planned", summary)).isZero();
  }

  private String rows() {
    assertThat(run("export", "interactions", "--out", "-")).isZero();
    return out;
  }

  @Test
  void a_backup_is_made_listed_verified_and_put_back_and_that_undone() throws IOException {
    log("First call");
    String then = rows();
    Path copy = folder.resolve("copy");
    assertThat(run("backup", "--to", copy.toString())).isZero();
    Path file = Path.of(out.strip());
    assertThat(file).exists().startsWith(copy);
    assertThat(err).contains("verified");
    assertThat(run("backup")).isZero();
    assertThat(run("backups")).isZero();
    assertThat(out.lines().toList()).hasSizeGreaterThan(1);
    assertThat(out).startsWith("file,at,acts,bytes,state").contains(",whole");
    assertThat(run("verify")).isZero();
    assertThat(out).contains("whole").doesNotContain("Damaged");

    log("Second call");
    String now = rows();
    assertThat(run("restore", copy.toString(), "--dry-run")).isZero();
    assertThat(err).contains("Would go", "1 interaction");
    assertThat(rows()).isEqualTo(now);
    assertThat(run("restore", copy.toString())).isEqualTo(TouchstoneCommand.REFUSED);
    assertThat(err).contains("--yes");
    assertThat(run("restore", copy.toString(), "--yes")).isZero();
    assertThat(rows()).isEqualTo(then);
    assertThat(run("restore", copy.toString(), "--yes")).isZero();
    assertThat(err).contains("nothing to restore");

    assertThat(run("export", "interactions", "--open-backup", file.toString(), "--out", "-"))
        .isZero();
    assertThat(out).isEqualTo(then);
    assertThat(
            run(
                "--open-backup",
                file.toString(),
                "log",
                "--customer",
                "A",
                "--type",
                "planned",
                "x"))
        .isEqualTo(TouchstoneCommand.REFUSED);
    assertThat(err).contains("read only");
    assertThat(left("as-of-")).isEmpty();
  }

  private List<Path> left(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("store"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).toList();
    }
  }

  @Test
  void damage_is_told_with_what_to_do_and_mended_by_the_next_start() throws IOException {
    log("First call");
    String then = rows();
    Path database = folder.resolve("store/touchstone.mv.db");
    byte[] bytes = Files.readAllBytes(database);
    Files.write(database, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run("verify")).isEqualTo(TouchstoneCommand.REFUSED);
    assertThat(out).contains("Damaged: ").contains("Start Touchstone");
    assertThat(run("export", "interactions", "--out", "-")).isZero();
    assertThat(out).isEqualTo(then);
    assertThat(err.lines().toList()).hasSizeGreaterThan(1);
    assertThat(err).contains("made again");
    assertThat(run("verify")).isZero();
  }

  @Test
  void on_a_new_machine_a_store_begins_from_the_backup_with_its_history() throws IOException {
    log("First call");
    String then = rows();
    Path copy = folder.resolve("copy");
    assertThat(run("backup", "--to", copy.toString())).isZero();
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(on(elsewhere, "restore", copy.toString(), "--dry-run")).isZero();
    assertThat(Files.exists(elsewhere.resolve("touchstone.mv.db"))).isFalse();
    assertThat(on(elsewhere, "restore", copy.toString(), "--yes")).isZero();
    assertThat(on(elsewhere, "export", "interactions", "--out", "-")).isZero();
    assertThat(out).isEqualTo(then);
    assertThat(on(elsewhere, "verify")).isZero();
  }

  @Test
  void a_store_that_cannot_be_opened_is_set_aside_and_begins_from_the_backup() throws IOException {
    log("First call");
    String then = rows();
    Path copy = folder.resolve("copy");
    assertThat(run("backup", "--to", copy.toString())).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(db|journal|backup|seal|lines)")) {
          Files.writeString(file, "gone");
        }
      }
    }
    assertThat(run("restore", copy.toString(), "--yes")).isZero();
    assertThat(err).contains("set aside", "set-aside-");
    assertThat(rows()).isEqualTo(then);
    assertThat(left("set-aside-")).hasSize(1);
  }
}
