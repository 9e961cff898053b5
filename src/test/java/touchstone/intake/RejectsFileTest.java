package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {

  @TempDir Path folder;

  @Test
  void refused_rows_keep_their_cells_and_say_why() throws IOException {
    Path file =
        new HostileCsv(folder).rows("in.csv", "C1,2026-03-31,\"a \"b,3", "C2,,critical,3,p,\u0000");
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    Path target = folder.resolve("rejects.csv");
    try (RejectsFile rejects = new RejectsFile(target, source.shape())) {
      CsvSourceTest.read(source).forEach(row -> rejects.add(row, row.problems()));
      assertThat(rejects.rows()).isEqualTo(2);
      rejects.finish();
    }
    List<CsvRecord> read = CsvSourceTest.read(CsvSource.open(target, CsvChoices.NONE));
    assertThat(CsvSource.open(target, CsvChoices.NONE).shape().header())
        .containsExactly(
            "customer_id",
            "date",
            "type",
            "severity",
            "channel",
            "note",
            "row",
            "column",
            "reason");
    assertThat(read.getFirst().fields().subList(0, 8))
        .containsExactly("C1", "2026-03-31", "a \"b", "3", "", "", "1", "; ");
    assertThat(read.getFirst().field(8))
        .contains("Text follows a closing quote")
        .contains("4 of 6 fields");
    assertThat(read.getLast().field(7)).isEqualTo("note");
  }

  @Test
  void a_file_not_finished_leaves_nothing() throws IOException {
    Path file = new HostileCsv(folder).file("01-plain.csv");
    CsvSource source = CsvSource.open(file, CsvChoices.NONE);
    RejectsFile rejects = new RejectsFile(folder.resolve("rejects.csv"), source.shape());
    rejects.add(source.firstRows(1).getFirst(), List.of());
    rejects.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }
}
