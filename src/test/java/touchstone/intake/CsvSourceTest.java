package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

  @TempDir Path folder;
  private HostileCsv hostile;

  @BeforeEach
  void here() {
    hostile = new HostileCsv(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-plain.csv",
        "02-utf8-bom.csv",
        "03-utf16le-bom.csv",
        "04-utf16be-bom.csv",
        "10-semicolon.csv",
        "11-tab.tsv",
        "12-pipe.csv",
        "13-excel-sep-line.csv"
      })
  void a_file_is_read_whatever_its_encoding_mark_and_separator(String name) {
    CsvSource source = CsvSource.open(hostile.file(name), CsvChoices.NONE);

    assertThat(source.shape().header())
        .containsExactly("customer_id", "date", "type", "severity", "channel", "note");
    List<CsvRecord> rows = read(source);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().fields())
        .containsExactly("C1", "2026-03-31", "critical", "3", "phone", "wrong invoice");
    assertThat(rows.getFirst().isGood()).isTrue();
  }

  @Test
  void the_separator_and_the_line_it_was_told_in_are_known() {
    CsvSource source = CsvSource.open(hostile.file("13-excel-sep-line.csv"), CsvChoices.NONE);
    assertThat(source.shape().delimiter()).isEqualTo(';');
    assertThat(source.shape().sniffed()).isFalse();
    assertThat(read(source).getFirst().line()).isEqualTo(3);
    assertThat(open("12-pipe.csv").shape().delimiter()).isEqualTo('|');
    assertThat(open("11-tab.tsv").shape().sniffed()).isTrue();
  }

  @Test
  void utf16_without_a_mark_is_asked_for_and_read_once_it_is_named() {
    Path file = hostile.file("05-utf16le-nobom.csv");
    IntakeFailure asked = refusalOf(file);
    assertThat(asked.isQuestion()).isTrue();
    assertThat(asked).hasMessageContaining("--encoding UTF-16LE");

    CsvChoices told = CsvChoices.NONE.withEncoding(StandardCharsets.UTF_16LE);
    assertThat(read(CsvSource.open(file, told))).hasSize(1);
    CsvChoices loosely = CsvChoices.NONE.withEncoding(StandardCharsets.UTF_16);
    assertThat(read(CsvSource.open(file, loosely)).getFirst().field(0)).isEqualTo("C1");
  }

  @Test
  void windows_1252_is_asked_for_with_a_preview_and_read_once_it_is_named() {
    Path file = hostile.file("06-windows1252.csv");
    IntakeFailure asked = refusalOf(file);
    assertThat(asked.isQuestion()).isTrue();
    assertThat(asked)
        .hasMessageContaining("line 2")
        .hasMessageContaining("position 77")
        .hasMessageContaining("Müller")
        .hasMessageContaining("--encoding windows-1252");

    CsvChoices told = CsvChoices.NONE.withEncoding(Charset.forName("windows-1252"));
    assertThat(read(CsvSource.open(file, told)).getFirst().field(5)).isEqualTo("Müller für 5 €");
  }

  @Test
  void a_file_of_two_encodings_is_refused_at_its_line() {
    refused("07-mixed-encodings.csv", "line 3", "mixes encodings");
  }

  @Test
  void a_file_cut_inside_a_character_is_refused() {
    refused("08-truncated-multibyte.csv", "line 2", "middle of a character");
  }

  @Test
  void half_characters_are_refused() {
    refused("09-lone-surrogate-cesu.csv", "line 2", "half of a character");
  }

  @Test
  void a_wrong_byte_far_behind_the_first_rows_ends_the_reading() {
    byte[] good = HostileCsv.ROW.repeat(5_000).getBytes(StandardCharsets.UTF_8);
    Path file =
        hostile.bytes(
            "late.csv",
            HostileCsv.HEADER.getBytes(StandardCharsets.UTF_8),
            good,
            HostileCsv.raw('C', 0xFC, '\n'));
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    assertThatThrownBy(() -> read(source))
        .isInstanceOf(IntakeFailure.class)
        .hasMessageContaining("line 5002");
  }

  @Test
  void a_decimal_comma_does_not_make_the_comma_the_separator() {
    CsvSource source = open("14-semicolon-with-decimal-comma.csv");
    assertThat(source.shape().delimiter()).isEqualTo(';');
    assertThat(read(source).getFirst().field(3)).isEqualTo("3,5");
  }

  @Test
  void commas_inside_quotes_do_not_separate() {
    String header = "name;note\n";
    Path file = hostile.text("c.csv", header + "\"a,b,c\";\"d,e,f\"\n".repeat(3));
    assertThat(CsvSource.open(file, CsvChoices.NONE).shape().delimiter()).isEqualTo(';');
  }

  @Test
  void quoted_text_keeps_its_line_ends_and_quotes() {
    assertThat(read(open("15-quoted-newline.csv")).getFirst().field(5))
        .isEqualTo("one\ntwo\r\nthree");
    assertThat(read(open("16-doubled-quotes.csv")).getFirst().field(5)).isEqualTo("he said \"no\"");
    assertThat(read(open("17-quote-in-middle.csv")).getFirst().field(5)).isEqualTo("a 5\" pipe");
  }

  @Test
  void text_after_a_closing_quote_refuses_that_row_alone() {
    List<CsvRecord> rows = read(open("18-text-after-close-quote.csv"));
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().isGood()).isFalse();
    assertThat(rows.getFirst().problems().getFirst().text())
        .contains("line 2 (row 1)")
        .contains("Text follows a closing quote");
    assertThat(rows.getFirst().field(5)).isEqualTo("late\" again");
    assertThat(rows.getLast().isGood()).isTrue();
  }

  @Test
  void text_after_a_closing_quote_does_not_move_the_rows_below_it() {
    Path file =
        hostile.rows("s.csv", "\"a\" \"b,1\",2,3,4,5", "\"x\r\ny\",\"\"z,3,4,5,6", "1,2,3,4,5,6");
    List<CsvRecord> rows = read(CsvSource.open(file, CsvChoices.NONE));
    assertThat(rows).extracting(CsvRecord::line).containsExactly(2L, 3L, 5L);
    assertThat(rows).extracting(CsvRecord::isGood).containsExactly(false, false, true);
    assertThat(rows.get(1).fields()).containsExactly("x\r\ny", "\"z", "3", "4", "5", "6");
  }

  @Test
  void a_quote_that_never_closes_is_refused_at_the_line_it_opens() {
    Path file = hostile.file("19-unclosed-quote.csv");
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    assertThatThrownBy(() -> read(source))
        .isInstanceOf(IntakeFailure.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("never closed");
  }

  @Test
  void smart_quotes_do_not_quote() {
    List<CsvRecord> rows = read(open("20-smart-quotes.csv"));
    assertThat(rows.getFirst().problems().getFirst().text()).contains("7 of 6 fields");
  }

  @Test
  void nul_and_control_characters_refuse_their_row_and_name_the_column() {
    Path file =
        hostile.rows(
            "21.csv",
            "C1,2026-03-31,critical,3,phone,a\u0000b",
            "C2,2026-03-31,critical,3,phone,a\u0007b",
            "C3,2026-03-31,critical,3,phone,a\tb\u0085c");
    List<CsvRecord> rows = read(CsvSource.open(file, CsvChoices.NONE));
    assertThat(rows).extracting(CsvRecord::isGood).containsExactly(false, false, true);
    assertThat(rows.get(0).problems().getFirst().text())
        .contains("column note")
        .contains("NUL")
        .contains("a[U+0000]b");
    assertThat(rows.get(1).problems().getFirst().text()).contains("U+0007");
  }

  @Test
  void ragged_rows_are_refused_with_their_count() {
    Path file =
        hostile.rows("23.csv", "C1,2026-03-31,critical", "C2,2026-03-31,critical,3,phone,a,b,c");
    List<CsvRecord> rows = read(CsvSource.open(file, CsvChoices.NONE));
    assertThat(rows.get(0).problems().getFirst().text()).contains("3 of 6 fields");
    assertThat(rows.get(1).problems().getFirst().text()).contains("8 of 6 fields");
  }

  @Test
  void blank_lines_and_rows_of_nothing_but_separators_are_skipped() {
    Path file =
        hostile.text("25.csv", "\n\n" + HostileCsv.HEADER + "\n\n" + HostileCsv.ROW + "\n ,,,,,\n");
    List<CsvRecord> rows = read(CsvSource.open(file, CsvChoices.NONE));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().line()).isEqualTo(6);
    assertThat(rows.getFirst().row()).isEqualTo(1);
  }

  @Test
  void empty_columns_at_the_right_end_are_left_out_with_a_note() {
    Path file =
        hostile.text(
            "26.csv", "customer_id,date,note,,\nC1,2026-03-31,late,,\nC2,2026-03-31,x,,y\n");
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    assertThat(source.shape().header()).hasSize(3);
    assertThat(source.shape().notes()).hasSize(1);
    assertThat(read(source)).extracting(CsvRecord::isGood).containsExactly(true, false);
  }

  @Test
  void a_file_of_a_header_alone_has_no_rows() {
    assertThat(read(CsvSource.open(hostile.rows("29.csv"), CsvChoices.NONE))).isEmpty();
  }

  @Test
  void files_of_nothing_are_refused() {
    says(refusalOf(hostile.text("32-empty.csv", "")), "empty");
    says(refusalOf(hostile.bytes("33.csv", HostileCsv.raw(0xEF, 0xBB, 0xBF))), "empty");
    says(refusalOf(hostile.text("34.csv", "\n\n\r\n\n")), "no header");
    says(refusalOf(hostile.text("34b.csv", ",,,\n,,\n")), "no header");
  }

  @Test
  void a_text_longer_than_the_limit_refuses_its_row() {
    Path file =
        hostile.rows(
            "54.csv",
            "C1,2026-03-31,critical,3,phone," + "x".repeat(20_001),
            "C2,2026-03-31,critical,3,phone," + "😀".repeat(20_000));
    List<CsvRecord> rows = read(CsvSource.open(file, CsvChoices.NONE));
    assertThat(rows).extracting(CsvRecord::isGood).containsExactly(false, true);
    assertThat(rows.getFirst().problems().getFirst().text()).contains("at most 20000");
  }

  @Test
  void too_many_columns_are_refused() {
    refused("55-5000-columns.csv", "more than 500 columns");
  }

  @Test
  void line_ends_of_every_kind_end_a_row_and_no_other_character_does() {
    String body = (HostileCsv.HEADER + HostileCsv.ROW + HostileCsv.ROW);
    assertThat(read(hostile.text("56.csv", body.replace('\n', '\r')))).hasSize(2);
    assertThat(read(hostile.text("57.csv", "a,b\r\n1,2\n3,4\r5,6\r\n"))).hasSize(3);
    assertThat(read(hostile.text("58.csv", body.strip()))).hasSize(2);
    List<CsvRecord> odd =
        read(hostile.rows("60.csv", "C1,2026-03-31,critical,3,phone,a\u0085b\u2028c\u2029d"));
    assertThat(odd).hasSize(1);
    assertThat(odd.getFirst().isGood()).isTrue();
    assertThat(odd.getFirst().field(5)).isEqualTo("a\u0085b\u2028c\u2029d");
  }

  @Test
  void the_end_mark_of_dos_is_left_out_at_the_end_alone() {
    List<CsvRecord> rows =
        read(hostile.text("59.csv", HostileCsv.HEADER + HostileCsv.ROW + "\u001a"));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().isGood()).isTrue();
    List<CsvRecord> inside =
        read(hostile.rows("59b.csv", "C1,2026-03-31,critical,3,phone,a\u001ab"));
    assertThat(inside.getFirst().isGood()).isFalse();
    assertThat(inside.getFirst().field(5)).isEqualTo("a\u001ab");
  }

  @Test
  void a_title_above_the_header_is_asked_about() {
    IntakeFailure asked =
        refusalOf(
            hostile.text("61.csv", "# exported 2026-03-31\n" + HostileCsv.HEADER + HostileCsv.ROW));
    assertThat(asked.isQuestion()).isTrue();
    says(asked, "line 1", "1 field");
  }

  @Test
  void files_that_are_not_text_are_refused_by_what_they_are() {
    refused("62-png-renamed.csv", "picture");
    refused("63-gzip-renamed.csv", "Unpack");
    refused("64-xlsx-renamed.csv", "workbook");
    refused("65-gzip-bomb.csv.gz", "Unpack");
    says(
        refusalOf(hostile.text("66.csv", "\n<!DOCTYPE html><html><body>sign in</body></html>")),
        "web page");
    says(
        refusalOf(
            hostile.text(
                "67.csv",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM"
                    + " \"file:///etc/passwd\">]><a>&x;</a>")),
        "XML");
  }

  @Test
  void one_huge_line_is_refused_without_filling_the_memory() throws IOException {
    Path file = hostile.hugeLine("68-one-huge-line.csv", 64);
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    assertThatThrownBy(() -> read(source))
        .isInstanceOf(IntakeFailure.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("10 MiB");
  }

  @Test
  void what_is_no_file_is_refused_by_what_it_is() throws IOException {
    says(refusalOf(folder), "folder");
    says(refusalOf(folder.resolve("nothing.csv")), "no such file");
    says(refusalOf(folder.resolve("nothing.csv/x.csv")), "no such file");
    Path loop = folder.resolve("71.csv");
    Files.createSymbolicLink(loop, loop);
    says(refusalOf(loop), "leads back");
    Path dangling = folder.resolve("72.csv");
    Files.createSymbolicLink(dangling, folder.resolve("gone.csv"));
    says(refusalOf(dangling), "does not exist");
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero), "no /dev/zero on this system");
    says(refusalOf(zero), "not a regular file");
  }

  @Test
  void a_file_that_changes_while_it_is_read_is_refused() throws IOException {
    Path file = hostile.file("01-plain.csv");
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    try (CsvRows rows = source.rows()) {
      rows.next();
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      assertThatThrownBy(rows::hasNext)
          .isInstanceOf(IntakeFailure.class)
          .hasMessageContaining("changed");
    }
  }

  @Test
  void the_guard_of_our_spreadsheet_profile_is_taken_off_in_its_shape_only() {
    Path spreadsheet = hostile.text("g.csv", "\ufeffname;note\n'=1+1;''@x\n'tis;'n\n");
    assertThat(read(spreadsheet).getFirst().fields()).containsExactly("=1+1", "'@x");
    assertThat(read(spreadsheet).getLast().fields()).containsExactly("'tis", "'n");
    assertThat(read(hostile.text("d.csv", "name,note\n'=1+1,x\n")).getFirst().field(0))
        .isEqualTo("'=1+1");
  }

  private CsvSource open(String name) {
    return CsvSource.open(hostile.file(name), CsvChoices.NONE);
  }

  private static List<CsvRecord> read(Path file) {
    return read(CsvSource.open(file, CsvChoices.NONE));
  }

  static List<CsvRecord> read(CsvSource source) {
    List<CsvRecord> read = new ArrayList<>();
    try (CsvRows rows = source.rows()) {
      rows.forEachRemaining(read::add);
    }
    return read;
  }

  private void refused(String name, String... words) {
    IntakeFailure failure = refusalOf(hostile.file(name));
    assertThat(failure.isQuestion()).isFalse();
    says(failure, words);
  }

  private static void says(IntakeFailure failure, String... words) {
    assertThat(failure.problem().text()).contains(words);
  }

  private static IntakeFailure refusalOf(Path file) {
    IntakeFailure failure =
        catchThrowableOfType(
            IntakeFailure.class, () -> read(CsvSource.open(file, CsvChoices.NONE)));
    assertThat(failure).isNotNull();
    return failure;
  }
}
