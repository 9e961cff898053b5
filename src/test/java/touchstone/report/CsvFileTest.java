package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  private static final List<CsvColumn> COLUMNS =
      List.of(CsvColumn.text("note"), CsvColumn.number("valence"), CsvColumn.text("phone"));

  @TempDir Path folder;

  @Test
  void the_data_profile_is_plain_rfc_4180() throws IOException {
    assertThat(written(CsvProfile.DATA, "=1+1", "-2", "a,b"))
        .isEqualTo("note,valence,phone\r\n=1+1,-2,\"a,b\"\r\n");
    assertThat(written(CsvProfile.DATA, "he said \"no\"", null, "x\ry"))
        .isEqualTo("note,valence,phone\r\n\"he said \"\"no\"\"\",,\"x\ry\"\r\n");
  }

  @Test
  void the_spreadsheet_profile_guards_text_and_never_numbers() throws IOException {
    assertThat(written(CsvProfile.excel(';'), "=1+1", "-2", "+49 30"))
        .isEqualTo("\ufeffnote;valence;phone\r\n'=1+1;-2;'+49 30\r\n");
    assertThat(written(CsvProfile.excel(','), "＝1", "1", "'@x")).endsWith("\r\n'＝1,1,''@x\r\n");
    assertThat(written(CsvProfile.excel(','), "'tis", "1", "\tx")).endsWith("'tis,1,'\tx\r\n");
  }

  @Test
  void a_locale_with_a_decimal_comma_separates_with_semicolons() {
    assertThat(CsvProfile.excel(Locale.GERMANY).separator()).isEqualTo(';');
    assertThat(CsvProfile.excel(Locale.US).separator()).isEqualTo(',');
  }

  @Test
  void a_finished_file_replaces_its_target_and_leaves_nothing_beside_it() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    try (CsvFile file = CsvFile.to(target, CsvProfile.DATA, COLUMNS)) {
      file.row(List.of("a", "1", "b"));
      assertThat(Files.readString(target)).isEqualTo("old");
      file.finish();
      assertThat(file.rows()).isEqualTo(1);
    }
    assertThat(Files.readString(target)).isEqualTo("note,valence,phone\r\na,1,b\r\n");
    assertThat(inFolder()).containsExactly("out.csv");
  }

  @Test
  void a_file_that_is_not_finished_leaves_the_target_as_it_was() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "old");
    try (CsvFile file = CsvFile.to(target, CsvProfile.DATA, COLUMNS)) {
      file.row(List.of("a", "1", "b"));
    }
    assertThat(Files.readString(target)).isEqualTo("old");
    assertThat(inFolder()).containsExactly("out.csv");
  }

  @Test
  void half_a_character_is_a_failure_and_not_a_question_mark() throws IOException {
    Path target = folder.resolve("out.csv");
    assertThatThrownBy(
            () -> {
              try (CsvFile file = CsvFile.to(target, CsvProfile.DATA, COLUMNS)) {
                file.row(List.of("\ud83d", "1", "b"));
                file.finish();
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(inFolder()).isEmpty();
  }

  @Test
  void a_folder_is_no_target() {
    assertThatThrownBy(() -> CsvFile.to(folder, CsvProfile.DATA, COLUMNS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("folder");
  }

  @Test
  void a_row_has_a_cell_for_each_column() throws IOException {
    try (CsvFile file = CsvFile.to(new ByteArrayOutputStream(), CsvProfile.DATA, COLUMNS)) {
      assertThatThrownBy(() -> file.row(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String written(CsvProfile profile, @Nullable String... cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvFile file = CsvFile.to(bytes, profile, COLUMNS)) {
      file.row(Arrays.asList(cells));
      file.finish();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<String> inFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
