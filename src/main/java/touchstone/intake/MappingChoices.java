package touchstone.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the user has said about the columns: which column fills which field, and which field has
/// one value for all rows.
///
/// A column is named as in the header or by its place (`#2`); the field `-` leaves a column out.
public record MappingChoices(List<Pair> columns, Map<String, String> values) {

  public static final MappingChoices NONE = new MappingChoices(List.of(), Map.of());

  /// One column for one field.
  public record Pair(String column, String field) {}

  public MappingChoices {
    columns = List.copyOf(columns);
    values = Map.copyOf(values);
  }

  /// From the options `--map "Company=customer,Date received=occurred_at"` and `--set
  /// type=critical`, each given any number of times. A column name with a comma or an equals sign
  /// stands in double quotes: `"Name, first"=customer`.
  ///
  /// @throws IntakeFailure where an option is not of this form
  public static MappingChoices parse(List<String> maps, List<String> sets) {
    List<Pair> columns = new ArrayList<>();
    for (String map : maps) {
      for (String part : parts(map)) {
        int equals = part.lastIndexOf('=');
        if (equals < 1) {
          throw malformed("--map", part, "option.map");
        }
        String column = unquoted(part.substring(0, equals).strip());
        columns.add(new Pair(column, part.substring(equals + 1).strip()));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String set : sets) {
      int equals = set.indexOf('=');
      if (equals < 1) {
        throw malformed("--set", set, "option.set");
      }
      values.put(set.substring(0, equals).strip(), set.substring(equals + 1).strip());
    }
    return new MappingChoices(columns, values);
  }

  private static List<String> parts(String map) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < map.length(); i++) {
      char c = map.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    parts.removeIf(String::isBlank);
    return parts;
  }

  private static String unquoted(String column) {
    return column.length() > 1 && column.startsWith("\"") && column.endsWith("\"")
        ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
        : column;
  }

  private static IntakeFailure malformed(String option, String value, String key) {
    return new IntakeFailure(
        new Problem(
            Problem.Kind.REFUSAL,
            option,
            0,
            0,
            null,
            value,
            Sentence.of(key),
            Sentence.of(key + ".remedy")));
  }
}
