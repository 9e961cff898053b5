package touchstone.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which column of a file fills which field of the records, settled for the whole file.
public final class Mapping {

  private final ImportKind kind;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final Map<String, String> values;

  private Mapping(
      ImportKind kind,
      List<String> header,
      Map<String, Integer> columns,
      Map<String, String> values) {
    this.kind = kind;
    this.header = header;
    this.columns = Map.copyOf(columns);
    this.values = values;
  }

  /// The user's choices first, then the names of the header.
  ///
  /// @throws IntakeFailure where a choice names what is not there, where two columns could fill a
  ///   field, where the first row is no header, or where a required field has no column
  public static Mapping of(CsvSource source, ImportKind kind, MappingChoices choices) {
    return of(Problem.nameOf(source.file()), source.shape(), kind, choices);
  }

  static Mapping of(String file, CsvShape shape, ImportKind kind, MappingChoices choices) {
    return new MappingSearch(file, shape, kind, choices).settled();
  }

  static Mapping settled(
      ImportKind kind,
      List<String> header,
      Map<String, Integer> columns,
      Map<String, String> values) {
    return new Mapping(kind, header, columns, values);
  }

  public ImportKind kind() {
    return kind;
  }

  /// The value of a field in a row, empty where the file has none: the cell, as it stands.
  public String value(CsvRecord record, String field) {
    String fixed = values.get(field);
    if (fixed != null) {
      return fixed;
    }
    Integer column = columns.get(field);
    return column == null ? "" : record.field(column);
  }

  /// Whether a column or a fixed value fills the field.
  public boolean has(String field) {
    return columns.containsKey(field) || values.containsKey(field);
  }

  /// The file's own name of the column that fills the field.
  public Optional<String> columnOf(String field) {
    return Optional.ofNullable(columns.get(field)).map(header::get);
  }

  /// The place of that column, 0 = first.
  public Optional<Integer> placeOf(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  /// Field and column of the file, in the order of the fields.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String field : kind.fields()) {
      columnOf(field).ifPresent(column -> lines.add(column + " = " + field));
      if (values.containsKey(field)) {
        lines.add("\"" + values.get(field) + "\" = " + field);
      }
    }
    return lines;
  }

  /// The columns that fill nothing, in the order of the file.
  public List<String> ignored() {
    Set<Integer> used = new HashSet<>(columns.values());
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(i)) {
        ignored.add(header.get(i).isEmpty() ? "#" + (i + 1) : header.get(i));
      }
    }
    return ignored;
  }
}
