package touchstone.store;

/// One column of a table: its name in lower snake case and the kind of value it holds.
public record Column(String name, Kind kind) {
  /// The four kinds of value that H2 and PostgreSQL share without a difference.
  public enum Kind {
    /// A whole number: an id, a count, an instant in milliseconds, a day.
    NUMBER,
    TEXT,
    /// A decimal with four places.
    DECIMAL,
    FLAG
  }

  /// Throws if the name is not lower snake case: names stand in SQL text, values never do.
  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a column name: " + name);
    }
  }
}
