package touchstone.house;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of the product and where its code and views ask for them, read from the files below a
/// folder of Java and a folder of resources.
record Texts(Path java, Path resources) {

  private static final Pattern LANGUAGE = Pattern.compile("_[a-z]{2}(_[A-Z]{2})?\\.properties$");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /// A key given as a whole literal to something that looks a text up.
  private static final Pattern LOOKUP =
      Pattern.compile(
          "(?:[mM]essages\\.(?:text|find)|new \\w*Failure|notices\\.(?:say|show))"
              + "\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");

  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w.]+)\\s*=\\s*\"([^\"]*)\"");
  private static final Set<String> SPOKEN =
      Set.of(
          "text",
          "promptText",
          "title",
          "accessibleText",
          "accessibleHelp",
          "headerText",
          "contentText");

  /// Every key in the shipped language, with the files it stands in.
  Map<String, List<String>> keys() throws IOException {
    Map<String, List<String>> keys = new TreeMap<>();
    for (Path bundle : bundles()) {
      for (String key : keysIn(Files.readString(bundle))) {
        keys.computeIfAbsent(key, _ -> new ArrayList<>()).add(nameOf(bundle));
      }
    }
    return keys;
  }

  /// The messages of all screens are joined, so that they share one name; other bundles stand
  /// alone.
  private static String nameOf(Path bundle) {
    String name = bundle.getFileName().toString();
    return name.equals("messages.properties") ? name : bundle.toString();
  }

  /// Keys that stand twice, in one file or in two bundles of messages.
  List<String> duplicates() throws IOException {
    return keys().entrySet().stream()
        .filter(entry -> entry.getValue().size() > new HashSet<>(entry.getValue()).size())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Keys that a view or a line of code asks for and no bundle has.
  List<String> missing() throws IOException {
    Set<String> known = keys().keySet();
    List<String> missing = new ArrayList<>();
    for (Path view : views()) {
      attributes(view)
          .filter(found -> found.group(2).startsWith("%"))
          .map(found -> found.group(2).substring(1))
          .filter(key -> !known.contains(key))
          .forEach(key -> missing.add(key + " (" + view.getFileName() + ")"));
    }
    for (Path file : below(java, ".java")) {
      Matcher lookup = LOOKUP.matcher(Files.readString(file));
      while (lookup.find()) {
        if (!known.contains(lookup.group(1))) {
          missing.add(lookup.group(1) + " (" + file.getFileName() + ")");
        }
      }
    }
    return missing;
  }

  /// Keys that no view and no line of code asks for: neither whole, nor as the beginning of a
  /// family (a literal such as `"command."` asks for all that begin so), nor by an enum constant
  /// whose name is the key's last word.
  List<String> unused() throws IOException {
    Set<String> asked = new HashSet<>();
    for (Path view : views()) {
      attributes(view)
          .map(found -> found.group(2))
          .filter(value -> value.startsWith("%"))
          .forEach(value -> asked.add(value.substring(1)));
    }
    Set<String> families = new HashSet<>();
    Set<String> constants = new HashSet<>();
    for (Path file : below(java, ".java")) {
      String text = Files.readString(file);
      CONSTANT.matcher(text).results().map(MatchResult::group).forEach(constants::add);
      Matcher literal = LITERAL.matcher(text);
      while (literal.find()) {
        asked.add(literal.group(1).replaceFirst("^\\$\\{bundle:(.+)}$", "$1"));
        if (literal.group(1).matches("[a-z][\\w-]*(\\.[\\w-]+)*[.-]")) {
          families.add(literal.group(1));
        } else if (literal.group(1).matches("[a-z][\\w-]*(\\.[\\w-]+)+")) {
          families.add(literal.group(1) + ".");
        }
      }
    }
    return keys().keySet().stream()
        .filter(key -> !asked.contains(key) && families.stream().noneMatch(key::startsWith))
        .filter(key -> !constants.contains(lastWord(key)))
        .toList();
  }

  private static String lastWord(String key) {
    return key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  /// Words that stand in a view itself instead of in a bundle.
  List<String> hardCoded() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path view : views()) {
      attributes(view)
          .filter(attribute -> SPOKEN.contains(attribute.group(1)))
          .filter(attribute -> !attribute.group(2).matches("%.+|\\$.+|[^\\p{L}]*"))
          .forEach(attribute -> found.add(view.getFileName() + ": " + attribute.group()));
    }
    return found;
  }

  /// Patterns that cannot be filled in, or whose lone apostrophe would swallow an argument.
  List<String> brokenPatterns() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path bundle : Stream.concat(bundles().stream(), translations().stream()).toList()) {
      properties(bundle)
          .forEach(
              (key, text) -> {
                if (!(text + "").contains("{")) {
                  return;
                }
                try {
                  new MessageFormat(text + "");
                } catch (IllegalArgumentException wrong) {
                  broken.add(key + ": " + wrong.getMessage());
                }
                if ((text + "").replace("''", "").matches("(?s).*\\w'\\w.*")) {
                  broken.add(key + ": a lone apostrophe");
                }
              });
    }
    return broken;
  }

  /// Translations that do not have exactly the keys of the shipped language.
  List<String> uneven() throws IOException {
    List<String> uneven = new ArrayList<>();
    for (Path translation : translations()) {
      String name = LANGUAGE.matcher(translation.getFileName() + "").replaceFirst(".properties");
      Path shipped = translation.resolveSibling(name);
      if (!properties(translation).keySet().equals(properties(shipped).keySet())) {
        uneven.add(translation.toString());
      }
    }
    return uneven;
  }

  private List<Path> bundles() throws IOException {
    return below(resources, ".properties").stream().filter(file -> !isTranslation(file)).toList();
  }

  private List<Path> translations() throws IOException {
    return below(resources, ".properties").stream().filter(Texts::isTranslation).toList();
  }

  private static boolean isTranslation(Path file) {
    return LANGUAGE.matcher(file.getFileName() + "").find();
  }

  private List<Path> views() throws IOException {
    return below(resources, ".fxml");
  }

  private static Stream<MatchResult> attributes(Path view) throws IOException {
    return ATTRIBUTE.matcher(Files.readString(view)).results();
  }

  private static List<Path> below(Path folder, String ending) throws IOException {
    return Sources.below(folder.toString(), ending);
  }

  private static Properties properties(Path bundle) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(Files.readString(bundle)));
    return read;
  }

  /// The keys in the order of the file, a repeated one as often as it stands there.
  private static List<String> keysIn(String text) throws IOException {
    List<String> keys = new ArrayList<>();
    StringBuilder logical = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean comment = logical.isEmpty() && line.strip().matches("[#!].*|");
      if (comment) {
        continue;
      }
      logical.append(line).append('\n');
      if (!line.endsWith("\\")) {
        Properties one = new Properties();
        one.load(new StringReader(logical.toString()));
        one.keySet().forEach(key -> keys.add(key + ""));
        logical.setLength(0);
      }
    }
    return keys;
  }
}
