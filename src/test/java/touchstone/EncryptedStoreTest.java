package touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.TouchstoneCommand;
import touchstone.draft.DraftSubject;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.store.Opening;
import touchstone.store.StoreFailure;
import touchstone.vault.KeyRefusal;
import touchstone.vault.RecoveryKey;

/// An encrypted store is everything a store is, and says nothing to one who has no key.
class EncryptedStoreTest {
  private static final String CANARY = "Zeisigkanarie";
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path home() {
    return temp.resolve("home");
  }

  private static char[] secret() {
    return PASSWORD.toCharArray();
  }

  private Wiring plain() {
    return Wiring.open(Directories.within(home()), Clock.systemUTC());
  }

  private Wiring unlocked(char[] secret) {
    return Wiring.open(Directories.within(home()), secret, Clock.systemUTC());
  }

  private void filled() {
    assertThat(command("log", "--customer", CANARY, "--type", "critical", CANARY)).isZero();
    try (Wiring wiring = plain()) {
      var drafts = wiring.drafts();
      drafts.keep(
          drafts.draft("one", DraftSubject.ofNew("entry"), CANARY, Map.of("summary", CANARY)));
      writeUnreadable();
      wiring.snapshot().now();
      wiring.database().safekeeping().backUp();
    }
  }

  private void writeUnreadable() {
    try {
      Files.writeString(home().resolve("drafts/bad.json"), "{\"title\": \"" + CANARY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private RecoveryKey encrypted() {
    filled();
    RecoveryKey recovery = RecoveryKey.random();
    try (Wiring wiring = plain()) {
      wiring.encryption().encrypt(secret(), recovery);
      wiring.snapshot().now();
    }
    return recovery;
  }

  private static long interactions(Wiring wiring) {
    return wiring.interactions().count(InteractionFilter.ALL);
  }

  @Test
  void nothing_readable_is_left_in_any_file_once_a_store_is_encrypted() throws IOException {
    filled();
    assertThat(filesWith(CANARY)).isNotEmpty();
    RecoveryKey recovery = RecoveryKey.random();
    try (Wiring wiring = plain()) {
      wiring.encryption().encrypt(secret(), recovery);
      assertThat(filesWith(CANARY)).isEmpty();
      wiring.snapshot().now();
      wiring.database().safekeeping().backUp();
      assertThat(wiring.drafts().list()).hasSize(1);
      assertThat(filesWith(CANARY)).isEmpty();
    }
    assertThat(filesWith(CANARY)).isEmpty();
    assertThat(filesWith(PASSWORD)).isEmpty();
    assertThat(filesWith(new String(recovery.text()))).isEmpty();
    for (char[] secret : List.of(secret(), recovery.text())) {
      try (Wiring wiring = unlocked(secret)) {
        assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.CLEAN);
        assertThat(interactions(wiring)).isEqualTo(1);
        assertThat(wiring.drafts().list().getFirst().title()).isEqualTo(CANARY);
      }
    }
  }

  @Test
  void a_wrong_password_changes_not_a_byte() throws IOException {
    encrypted();
    Map<String, Integer> before = contents();
    assertThatThrownBy(() -> unlocked("wrong horse battery".toCharArray()))
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.reason()).isEqualTo(StoreFailure.Reason.LOCKED));
    assertThatThrownBy(this::plain)
        .isInstanceOfSatisfying(
            StoreFailure.class, e -> assertThat(e.reason()).isEqualTo(StoreFailure.Reason.LOCKED));
    Path wrong = Files.writeString(temp.resolve("wrong"), "wrong horse battery\n");
    assertThat(command("--password-file", wrong.toString(), "doctor")).isEqualTo(1);
    assertThat(command("export", "interactions", "--out", "-", "--password-file", "" + wrong))
        .isEqualTo(1);
    assertThat(err.toString()).contains("encrypted").doesNotContain("wrong horse");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void a_database_that_is_deleted_or_damaged_is_made_again_under_the_key() throws IOException {
    encrypted();
    try (Wiring wiring = unlocked(secret())) {
      wiring.logbook().setting(rules -> rules.withOperator(CANARY));
    }
    Path database = home().resolve("touchstone.mv.db");
    Files.delete(database);
    try (Wiring wiring = unlocked(secret())) {
      assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
      assertThat(interactions(wiring)).isEqualTo(1);
      assertThat(wiring.operator()).isEqualTo(CANARY);
    }
    byte[] bytes = Files.readAllBytes(database);
    Files.write(database, Arrays.copyOf(bytes, bytes.length / 2));
    try (Wiring wiring = unlocked(secret())) {
      assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.RECOVERED);
      assertThat(interactions(wiring)).isEqualTo(1);
      assertThat(wiring.operator()).isEqualTo(CANARY);
      try (Wiring then = wiring.asOf(java.time.Instant.now())) {
        assertThat(interactions(then)).isEqualTo(1);
        assertThat(filesWith(CANARY)).isEmpty();
      }
    }
    assertThat(filesWith(CANARY)).isEmpty();
  }

  @Test
  void the_copy_of_the_key_is_used_where_the_key_file_is_gone_and_a_store_without_any_says_so()
      throws IOException {
    encrypted();
    Path key = home().resolve("touchstone.key");
    Path copy = home().resolve("backups/touchstone.key");
    assertThat(copy).exists();
    Path kept = temp.resolve("kept");
    Files.move(key, kept);
    unlocked(secret()).close();
    assertThat(key).hasSameBinaryContentAs(kept);

    Files.delete(key);
    Files.delete(copy);
    Map<String, Integer> before = contents();
    assertThatThrownBy(this::plain).hasMessageContaining("touchstone.key");
    Path database = home().resolve("touchstone.mv.db");
    Path aside = temp.resolve("aside");
    Files.move(database, aside);
    assertThatThrownBy(this::plain).hasMessageContaining("touchstone.key");
    Files.move(aside, database);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void the_key_of_another_store_is_refused_before_anything_is_written() throws IOException {
    encrypted();
    Path other = temp.resolve("other");
    try (Wiring wiring = Wiring.open(Directories.within(other), Clock.systemUTC())) {
      wiring.encryption().encrypt(secret(), RecoveryKey.random());
    }
    Files.delete(home().resolve("touchstone.key"));
    Files.copy(other.resolve("touchstone.key"), home().resolve("touchstone.key"));
    Map<String, Integer> before = contents();
    assertThatThrownBy(() -> unlocked(secret()))
        .isInstanceOfSatisfying(
            StoreFailure.class,
            e -> assertThat(e.reason()).isEqualTo(StoreFailure.Reason.OTHER_KEY));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void decrypting_gives_the_readable_store_back() throws IOException {
    encrypted();
    try (Wiring wiring = unlocked(secret())) {
      assertThatThrownBy(() -> wiring.encryption().decrypt("wrong horse".toCharArray()))
          .isInstanceOf(KeyRefusal.class);
      wiring.encryption().decrypt(secret());
      assertThat(wiring.drafts().list()).hasSize(1);
    }
    assertThat(home().resolve("touchstone.key")).doesNotExist();
    assertThat(home().resolve("backups/touchstone.key")).doesNotExist();
    try (Wiring wiring = plain()) {
      assertThat(wiring.database().opening().kind()).isEqualTo(Opening.Kind.CLEAN);
      assertThat(interactions(wiring)).isEqualTo(1);
      assertThat(wiring.drafts().list().getFirst().title()).isEqualTo(CANARY);
    }
    assertThat(filesWith(CANARY)).isNotEmpty();
  }

  @Test
  void drafts_that_a_crash_left_readable_are_sealed_at_the_next_opening() throws IOException {
    encrypted();
    writeUnreadable();
    assertThat(filesWith(CANARY)).isNotEmpty();
    unlocked(secret()).close();
    assertThat(filesWith(CANARY)).isEmpty();
  }

  @Test
  void the_command_line_encrypts_changes_and_decrypts() throws IOException {
    filled();
    Path password = Files.writeString(temp.resolve("p"), PASSWORD + "\n");
    Path fresh = Files.writeString(temp.resolve("q"), "another horse\r\n");
    assertThat(command("decrypt")).isEqualTo(1);
    assertThat(command("encrypt")).isEqualTo(1);
    Path tooShort = Files.writeString(temp.resolve("s"), "seven77");
    assertThat(command("encrypt", "--password-file", "" + tooShort)).isEqualTo(1);
    assertThat(filesWith(CANARY)).isNotEmpty();
    out.getBuffer().setLength(0);
    assertThat(command("encrypt", "--password-file", "" + password)).isZero();
    String recovery = out.toString().strip();
    assertThat(recovery).matches("(\\w{4}-){13}\\w{4}");
    assertThat(filesWith(CANARY)).isEmpty();
    assertThat(command("encrypt", "--password-file", "" + password)).isEqualTo(1);
    assertThat(command("doctor")).isEqualTo(1);
    assertThat(command("--password-file", "" + password, "doctor")).isZero();
    assertThat(
            command(
                "password", "--password-file", "" + password, "--new-password-file", "" + fresh))
        .isZero();
    assertThat(command("doctor", "--password-file", "" + password)).isEqualTo(1);
    assertThat(command("doctor", "--password-file", "" + fresh)).isZero();
    out.getBuffer().setLength(0);
    assertThat(command("recovery-key", "--password-file", "" + fresh)).isZero();
    Path written = Files.writeString(temp.resolve("r"), recovery);
    assertThat(command("doctor", "--password-file", "" + written)).isEqualTo(1);
    Files.writeString(written, out.toString());
    assertThat(command("doctor", "--password-file", "" + written)).isZero();
    assertThat(command("decrypt", "--password-file", "" + written)).isZero();
    Path rows = temp.resolve("rows.csv");
    assertThat(command("export", "interactions", "--out", "" + rows)).isZero();
    assertThat(rows).content().contains(CANARY);
  }

  private int command(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("--data-dir", home().toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return TouchstoneCommand.run(
        all, new MainWindows(), new MachineDesks(), new PrintWriter(out), new PrintWriter(err));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("touchstone.lock"))
          .toList();
    }
  }

  private Map<String, Integer> contents() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    for (Path file : files()) {
      contents.put(home().relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  /// The files in which a text stands readable, or compressed in one of our ways.
  private List<String> filesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      if (holds(bytes, text) || (isZip(bytes) && holds(unzipped(bytes), text))) {
        found.add(home().relativize(file).toString());
      }
    }
    return found;
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        zip.transferTo(all);
      }
    }
    return all.toByteArray();
  }

  private static boolean holds(byte[] bytes, String text) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return Stream.<Charset>of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .anyMatch(
            set -> latin.contains(new String(text.getBytes(set), StandardCharsets.ISO_8859_1)));
  }
}
