package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import touchstone.report.CsvColumn;
import touchstone.report.CsvFile;
import touchstone.report.CsvProfile;

/// What the writer writes the reader reads, cell for cell, and so does a reader that shares nothing
/// with it.
class RoundTripTest {

  private static final List<CsvColumn> COLUMNS =
      List.of(CsvColumn.text("key"), CsvColumn.text("note"), CsvColumn.number("valence"));

  @Property(tries = 300)
  void our_reader_gives_every_cell_back(
      @ForAll("rows") List<List<String>> rows, @ForAll("profiles") CsvProfile profile)
      throws IOException {
    Path file = written(rows, profile);
    try {
      List<CsvRecord> read =
          CsvSourceTest.read(CsvSource.open(file, new CsvChoices(null, profile.separator())));
      assertThat(read).allMatch(CsvRecord::isGood);
      assertThat(read).extracting(CsvRecord::fields).isEqualTo(rows);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void a_reader_of_the_plain_rules_gives_every_cell_back(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    Path file = written(rows, CsvProfile.DATA);
    try {
      List<List<String>> read = PlainReader.read(Files.readString(file));
      assertThat(read.getFirst()).containsExactly("key", "note", "valence");
      assertThat(read.subList(1, read.size())).isEqualTo(rows);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "'",
                "''=x",
                "=1+1",
                "+49",
                "-2",
                "@x",
                "\t",
                "\r",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "＝1",
                "a\"b",
                "a,b;c|d",
                "sep=;",
                "日本語 😀",
                "é",
                "e\u0301",
                "\u202Eabc",
                "\ufeffx",
                " pad ",
                "#",
                "\u0085",
                "\u2028",
                "''",
                "'\t",
                "'-"),
            Arbitraries.strings().withChars("'=+-@\t\r\n\",; aß\uff1d").ofMaxLength(8));
    Arbitrary<List<String>> row =
        text.flatMap(
            note -> Arbitraries.of("-2", "0", "3.5").map(number -> List.of("k", note, number)));
    return row.list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<CsvProfile> profiles() {
    return Arbitraries.of(CsvProfile.DATA, CsvProfile.excel(';'), CsvProfile.excel(','));
  }

  private static Path written(List<List<String>> rows, CsvProfile profile) throws IOException {
    Path path = Files.createTempFile("round", ".csv");
    try (CsvFile file = CsvFile.to(path, profile, COLUMNS)) {
      for (List<String> row : rows) {
        file.row(row);
      }
      file.finish();
    }
    return path;
  }

  /// RFC 4180 by the letter: cells split at commas, rows at CR LF, a quote doubled inside quotes.
  private static final class PlainReader {

    static List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) == '"') {
          int close = at + 1;
          while (text.charAt(close) != '"' || text.startsWith("\"\"", close)) {
            boolean pair = text.charAt(close) == '"';
            cell.append(text.charAt(close));
            close += pair ? 2 : 1;
          }
          at = close + 1;
        } else {
          while (text.charAt(at) != ',' && !text.startsWith("\r\n", at)) {
            cell.append(text.charAt(at++));
          }
        }
        row.add(cell.toString());
        if (text.charAt(at) == ',') {
          at++;
        } else {
          at += 2;
          rows.add(row);
          row = new ArrayList<>();
        }
      }
      return rows;
    }
  }
}
