package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

class OptionWordsTest {
  @Test
  void no_option_is_explained_by_the_words_of_a_command_of_its_name() throws Exception {
    ResourceBundle words = ResourceBundle.getBundle("touchstone.cli.messages");
    List<String> seen = new ArrayList<>();
    for (Class<?> type : types()) {
      for (AnnotatedElement member :
          Stream.<AnnotatedElement>concat(
                  Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
              .toList()) {
        Option option = member.getAnnotation(Option.class);
        if (option != null) {
          for (String name : option.names()) {
            seen.add(name);
            String bare = name.replaceFirst("^-+", "");
            assertThat(!words.containsKey(bare) || words.containsKey(option.descriptionKey()))
                .as("%s of %s takes its help from the key %s", name, type.getSimpleName(), bare)
                .isTrue();
          }
        }
      }
    }
    assertThat(seen).contains("--export", "--doctor", "--data-dir");
  }

  private static List<Class<?>> types() throws Exception {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/touchstone/cli"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          Class<?> type = Class.forName("touchstone.cli." + name);
          types.add(type);
          types.addAll(List.of(type.getDeclaredClasses()));
        }
      }
    }
    return types;
  }
}
