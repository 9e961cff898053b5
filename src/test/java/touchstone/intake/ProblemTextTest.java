package touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private static final Path SOURCES = Path.of("src/main/java/touchstone/intake");
  private static final Pattern KEY = Pattern.compile("\"([a-z0-9]+(?:[._][a-z0-9]+)+)\"");

  @Test
  void every_sentence_has_a_text_and_every_text_a_sentence() throws IOException {
    Set<String> texts = ResourceBundle.getBundle("touchstone.intake.problems").keySet();
    Set<String> named = new HashSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher keys = KEY.matcher(Files.readString(file));
        while (keys.find()) {
          named.add(keys.group(1));
        }
      }
    }
    for (String kind :
        List.of("gzip", "zip", "excel", "picture", "pdf", "database", "html", "xml")) {
      named.add("magic." + kind);
      named.add("magic." + kind + ".remedy");
    }
    named.addAll(List.of("option.map.remedy", "option.set.remedy"));
    assertThat(named).containsAll(texts);
    for (String key : named) {
      String room = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
      if (texts.stream().anyMatch(text -> text.startsWith(room + "."))) {
        assertThat(texts).contains(key);
      }
    }
  }

  @Test
  void a_problem_stands_in_one_line_with_place_value_reason_and_remedy() {
    Problem problem =
        new Problem(
            Problem.Kind.REFUSAL,
            "in.csv",
            12,
            11,
            "date",
            "30/02\n\u202e2026",
            Sentence.of("date.impossible"),
            Sentence.of("date.impossible.remedy"));
    assertThat(problem.text())
        .isEqualTo(
            "in.csv, line 12 (row 11), column date: \"30/02⏎[U+202E]2026\":"
                + " There is no such date or time. Correct it in the file.");
  }

  @Test
  void a_long_value_is_shortened_without_cutting_a_character() {
    Problem problem =
        new Problem(
            Problem.Kind.NOTE, "f", 0, 0, null, "😀".repeat(70), Sentence.of("cell.nul"), null);
    assertThat(problem.value()).isEqualTo("😀".repeat(60) + "…");
  }

  @Test
  void arguments_with_signs_of_their_own_stand_as_they_are() {
    assertThat(Sentence.of("at.value", "$1 \\ {0}").text(Locale.ENGLISH))
        .isEqualTo("\"$1 \\ {0}\"");
  }
}
