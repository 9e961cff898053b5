package touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One format for every Java file, so that a difference shown to a reviewer is a difference meant.
class FormatTest {

  @Test
  void every_java_file_has_the_one_format() throws Exception {
    assertThat(misformatted(Sources.below("src", ".java")))
        .as("files that `sh packaging/format` mends")
        .isEmpty();
  }

  @Test
  void a_file_in_another_format_is_found(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(folder.resolve("Crooked.java"), "class Crooked {\n    int  a ;\n}\n");
    assertThat(misformatted(List.of(file))).containsExactly(file.toString());
  }

  private static List<String> misformatted(List<Path> files) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--dry-run"));
    files.forEach(file -> arguments.add(file.toString()));
    StringWriter found = new StringWriter();
    StringWriter problems = new StringWriter();
    new Main(new PrintWriter(found), new PrintWriter(problems), InputStream.nullInputStream())
        .format(arguments.toArray(String[]::new));
    assertThat(problems.toString()).as("files that cannot be parsed").isEmpty();
    return found.toString().lines().toList();
  }
}
