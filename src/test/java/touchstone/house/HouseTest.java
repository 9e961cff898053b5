package touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// What can be seen of the house from its files: how long they are, what introduces them, and what
/// the build takes from others.
class HouseTest {

  private static final int LONGEST = 300;
  private static final Pattern REASON = Pattern.compile("(?m)^\\s*/// Long because \\S.{10,}");
  private static final Pattern PINNED = Pattern.compile("\\d[\\w.-]*");

  @Test
  void no_file_is_long_without_a_reason() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : Sources.below("src/main/java", ".java")) {
      String text = Files.readString(file);
      long lines = text.lines().count();
      if (lines > LONGEST && !REASON.matcher(text).find()) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong)
        .as("files over %d lines without a `/// Long because ...`", LONGEST)
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_holds_and_is_null_marked() throws IOException {
    TreeSet<Path> folders = new TreeSet<>();
    Sources.below("src/main/java", ".java").forEach(file -> folders.add(file.getParent()));
    List<String> silent = new ArrayList<>();
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      if (!text.startsWith("/// ") || !text.contains("@NullMarked")) {
        silent.add(folder.toString());
      }
    }
    assertThat(folders).isNotEmpty();
    assertThat(silent).as("packages without a `///` paragraph and @NullMarked").isEmpty();
  }

  @Test
  void no_test_is_switched_off_and_none_sleeps() throws IOException {
    Pattern refused = Pattern.compile("@Disabled\\b|\\bThread\\.sleep\\(");
    List<String> found = new ArrayList<>();
    for (Path file : Sources.below("src/test/java", ".java")) {
      boolean ofTheHouse = file.startsWith("src/test/java/touchstone/house");
      if (!ofTheHouse && refused.matcher(Files.readString(file)).find()) {
        found.add(file.toString());
      }
    }
    assertThat(found).as("tests with @Disabled or Thread.sleep").isEmpty();
  }

  @Test
  void everything_the_build_takes_from_others_is_pinned() throws Exception {
    Document pom = pom();
    List<String> open =
        parts(pom)
            .filter(part -> !PINNED.matcher(versionOf(pom, part)).matches())
            .map(part -> child(part, "artifactId"))
            .toList();
    assertThat(parts(pom)).hasSizeGreaterThan(20);
    assertThat(open).as("dependencies and plugins without a version of their own").isEmpty();
    assertThat(Files.readString(Path.of("pom.xml")))
        .as("ranges, snapshots and moving versions")
        .doesNotContain(
            "<version>LATEST", "<version>RELEASE", "-SNAPSHOT</version>\n      <scope>");
  }

  @Test
  void the_readme_names_everything_the_build_takes_from_others() throws Exception {
    Path readme = Path.of("README.md");
    assumeTrue(Files.exists(readme), "there is no README.md yet");
    String text = Files.readString(readme);
    assertThat(parts(pom()).map(part -> child(part, "artifactId")).distinct().sorted())
        .as("dependencies and plugins that README.md gives a reason for")
        .allSatisfy(name -> assertThat(text).contains(name));
  }

  private static Document pom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("pom.xml").toFile());
  }

  /// Dependencies, plugins and annotation processors.
  private static Stream<Element> parts(Document pom) {
    return Stream.of("dependency", "plugin", "path")
        .flatMap(name -> elements(pom.getElementsByTagName(name)));
  }

  private static String versionOf(Document pom, Element part) {
    String version = child(part, "version");
    if (version.startsWith("${") && version.endsWith("}")) {
      NodeList named = pom.getElementsByTagName(version.substring(2, version.length() - 1));
      return named.getLength() == 1 ? named.item(0).getTextContent() : "";
    }
    return version;
  }

  private static String child(Element part, String name) {
    return elements(part.getChildNodes())
        .filter(element -> element.getTagName().equals(name))
        .map(Node::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> elements(NodeList nodes) {
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        all.add(element);
      }
    }
    return all.stream();
  }
}
