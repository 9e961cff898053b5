package touchstone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One part of the demo's texts: a title in brackets, facts with their alternatives, sentences.
///
/// @param title e.g. `critical service invoice`, or a customer's name in a story
/// @param facts alternatives by the id of an entry's or a review's field, or of a rule of the demo
/// @param texts sentences with slots in braces
record Section(String title, Map<String, List<String>> facts, List<String> texts) {
  /// Reads a file that lies beside the code, in its order.
  static List<Section> read(String file) {
    List<Section> sections = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        String title = line.substring(1, line.length() - 1);
        sections.add(new Section(title, new LinkedHashMap<>(), new ArrayList<>()));
      } else if (line.startsWith("- ")) {
        sections.getLast().texts.add(line.substring(2).strip());
      } else {
        String[] parts = line.split("=", 2);
        sections
            .getLast()
            .facts
            .computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>())
            .addAll(Arrays.stream(parts[1].split(" / ", -1)).map(String::strip).toList());
      }
    }
    return sections;
  }

  /// The lines of a file that say something.
  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Section.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the title begins with these words.
  boolean in(String group) {
    return (title + " ").startsWith(group + " ");
  }

  /// The number that a rule gives, or another where it says nothing.
  int rule(String name, int otherwise) {
    List<String> said = facts.get(name);
    return said == null ? otherwise : Integer.parseInt(said.getFirst());
  }

  /// Whether it may be said on a day of the relationship.
  boolean fits(long tenureDay) {
    return tenureDay >= rule("from", 0) && tenureDay <= rule("to", Integer.MAX_VALUE);
  }
}
