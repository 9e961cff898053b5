package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The file and its folder: who may read them, what is refused, and that a refused file stays as it
/// is.
class StoreFileTest {
  private static final String OWNER = "TOUCHSTONE_OWNER";

  @TempDir Path folder;

  private static void refused(ThrowingCallable opening, StoreFailure.Reason reason) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(reason);
              assertThat(failure.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            });
  }

  private static Path file(Path home) {
    return home.resolve("touchstone.mv.db");
  }

  private static void sql(Path home, String... statements) throws SQLException {
    String url = "jdbc:h2:nio:" + home.resolve("touchstone");
    try (Connection connection = DriverManager.getConnection(url, OWNER, OWNER);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void the_folder_and_its_files_are_the_owners_alone() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "permissions are told on POSIX systems only");
    Path home = folder.resolve("new");
    try (Database database = Words.open(home)) {
      Words.add(database, "one");
      assertThat(permissions(home)).isEqualTo("rwx------");
      try (var files = Files.list(home)) {
        assertThat(files.toList()).isNotEmpty().allSatisfy(this::isPrivate);
      }
    }
    try (var files = Files.list(home)) {
      assertThat(files.toList()).contains(file(home)).allSatisfy(this::isPrivate);
    }
  }

  private void isPrivate(Path path) throws IOException {
    assertThat(permissions(path))
        .as("%s", path.getFileName())
        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t (id bigint)",
        "drop table tag",
        "alter table tag add column x bigint",
        "create alias f for 'java.lang.System.exit'",
        "script to 'out.sql'",
        "runscript from 'in.sql'",
        "backup to 'copy.zip'",
        "shutdown",
        "create user eve password 'x' admin",
        "set query_statistics true",
        "call file_read('/etc/passwd')",
        "call csvwrite('out.csv', 'select 1')"
      })
  void who_works_in_the_store_may_change_records_and_nothing_else(String sql) {
    try (Database database = Words.open(folder.resolve("new"))) {
      assertThatThrownBy(() -> database.read(handle -> handle.execute(sql)))
          .isInstanceOf(JdbiException.class);
      assertThat(Words.add(database, "still works")).isPositive();
    }
  }

  @Test
  void a_file_of_our_name_without_a_schema_is_refused_and_left_as_it_is()
      throws SQLException, IOException {
    sql(folder, "create table stranger (id bigint)", "insert into stranger values (7)", "shutdown");
    byte[] before = Files.readAllBytes(file(folder));

    refused(() -> Words.open(folder), StoreFailure.Reason.UNREADABLE);

    assertThat(Arrays.equals(Files.readAllBytes(file(folder)), before)).isTrue();
  }

  @Test
  void a_file_of_garbage_is_refused_and_left_as_it_is() throws IOException {
    byte[] garbage = "this is no store\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    Files.write(file(folder), garbage);

    refused(() -> Words.open(folder), StoreFailure.Reason.UNREADABLE);

    assertThat(Arrays.equals(Files.readAllBytes(file(folder)), garbage)).isTrue();
  }

  @Test
  void an_empty_file_of_our_name_is_refused_and_left_as_it_is() throws IOException {
    Files.createFile(file(folder));

    refused(() -> Words.open(folder), StoreFailure.Reason.UNREADABLE);

    assertThat(Files.size(file(folder))).isZero();
  }

  @Test
  void a_store_of_a_newer_version_is_refused() throws SQLException, IOException {
    Words.open(folder).close();
    sql(folder, "update \"flyway_schema_history\" set \"version\" = '99'", "shutdown");
    StorePlace place = StorePlace.of(folder);
    Seal seal = Seal.read(place.disk(), place.seal()).orElseThrow();
    Seal.closed(place.disk(), place.database(), seal.store(), seal.act(), seal.chain())
        .write(place.disk(), place.seal());

    refused(() -> Words.open(folder), StoreFailure.Reason.NEWER);
  }

  @Test
  void after_a_refusal_the_folder_is_free_again() throws IOException {
    Files.writeString(file(folder), "no store");
    refused(() -> Words.open(folder), StoreFailure.Reason.UNREADABLE);
    Files.delete(file(folder));

    try (Database database = Words.open(folder)) {
      assertThat(Words.add(database, "one")).isPositive();
    }
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("data"), "mine");

    refused(() -> Words.open(inTheWay), StoreFailure.Reason.FOLDER);

    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void a_folder_that_may_not_be_written_is_refused() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "permissions are told on POSIX systems only");
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));

    refused(() -> Words.open(closed), StoreFailure.Reason.FOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a;INIT=create table t (id bigint)"})
  void a_path_that_could_carry_settings_is_refused(String name) {
    refused(() -> Words.open(folder.resolve(name)), StoreFailure.Reason.PATH);
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "größe ñ 東京", "100% #1 ?x=1&y", "a'b\"c"})
  void an_odd_but_harmless_path_is_taken(String name) {
    Path home = folder.resolve(name);
    try (Database database = Words.open(home)) {
      Words.add(database, "one");
    }
    try (Database again = Words.open(home)) {
      assertThat(Words.count(again, "tag")).isEqualTo(1);
    }
    assertThat(file(home)).exists();
  }

  @Test
  void an_unfinished_new_store_is_begun_again() throws IOException {
    Files.writeString(folder.resolve("touchstone-new.mv.db"), "half");

    try (Database database = Words.open(folder)) {
      assertThat(Words.add(database, "one")).isPositive();
    }
    assertThat(List.of(folder.resolve("touchstone-new.mv.db"))).noneMatch(Files::exists);
  }
}
