package touchstone.report;

/// A column of a CSV file: its name in the header and what its cells hold.
public record CsvColumn(String name, Kind kind) {

  /// Only text is ever guarded against being run as a formula: `-2` is a number and `+49 30` is
  /// not.
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    INSTANT
  }

  public static CsvColumn text(String name) {
    return new CsvColumn(name, Kind.TEXT);
  }

  public static CsvColumn number(String name) {
    return new CsvColumn(name, Kind.NUMBER);
  }

  public static CsvColumn day(String name) {
    return new CsvColumn(name, Kind.DAY);
  }

  public static CsvColumn instant(String name) {
    return new CsvColumn(name, Kind.INSTANT);
  }
}
