package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The difficult files other CSV readers test themselves with, where they lie beside the project.
class AcidTest {

  private static final Path ACID = Path.of("../shared/data/csv-acid");

  @Test
  void every_file_is_read_or_refused_with_a_sentence() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(ACID), "the collection is not on this machine");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(ACID)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    List<String> sentences = new ArrayList<>();
    int read = 0;
    for (Path file : files) {
      try {
        CsvSourceTest.read(CsvSource.open(file, CsvChoices.NONE)).stream()
            .flatMap(record -> record.problems().stream())
            .forEach(problem -> sentences.add(problem.text()));
        read++;
      } catch (IntakeFailure refused) {
        sentences.add(refused.problem().text());
      }
    }
    assertThat(read).isGreaterThan(files.size() / 2);
    assertThat(sentences)
        .isNotEmpty()
        .allMatch(text -> text.length() > 10 && !text.matches("(?s).*[{]\\d[}].*"));
  }
}
