package touchstone.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of records: its columns beside the id, and how a record becomes a row and comes back.
/// Immutable; each `*Store` declares its own.
public final class Table<R> {
  static final int DECIMAL_PLACES = 4;

  private final String name;
  private final List<Column> columns;
  private final Set<String> codes;
  private final List<Reference> references;
  private final ToLongFunction<R> id;
  private final Function<R, Row> write;
  private final Function<Row, R> read;

  private Table(
      String name,
      List<Column> columns,
      Set<String> codes,
      List<Reference> references,
      ToLongFunction<R> id,
      Function<R, Row> write,
      Function<Row, R> read) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.codes = Set.copyOf(codes);
    this.references = List.copyOf(references);
    this.id = id;
    this.write = write;
    this.read = read;
  }

  /// Starts the description of the table with that name.
  public static Columns named(String name) {
    return new Columns(new Column(name, Column.Kind.TEXT).name());
  }

  public String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  /// The names of the text columns in which people write, and not the application.
  List<String> words() {
    return columns.stream()
        .filter(column -> column.kind() == Column.Kind.TEXT)
        .map(Column::name)
        .filter(column -> !codes.contains(column))
        .toList();
  }

  List<Reference> references() {
    return references;
  }

  public long idOf(R value) {
    return id.applyAsLong(value);
  }

  /// The row of a record, without its id.
  Row rowOf(R value) {
    Row row = write.apply(value);
    if (row.values().size() != columns.size()) {
      throw new IllegalStateException(name + ": " + row + " does not fill " + columns);
    }
    return row;
  }

  /// The record of a row that carries `id` besides the columns.
  public R recordOf(Row row) {
    return read.apply(row);
  }

  /// @throws IllegalArgumentException where the values make no valid record
  void check(long record, Row values) {
    Row whole = new Row();
    values.values().forEach(whole::with);
    R valid = recordOf(whole.with("id", record));
    Objects.requireNonNull(valid);
  }

  /// `a.id, a.reference, ...` for a query that reads whole records through an alias.
  public String columnsOf(String alias) {
    return columns.stream()
        .map(column -> alias + "." + column.name())
        .collect(Collectors.joining(", ", alias + ".id, ", ""));
  }

  /// That a record belongs to another, which must be there as long as it is.
  ///
  /// @param column where the other's id stands
  /// @param table the other's table
  /// @param naming the column that names the other's table, where it may be of several
  record Reference(String column, String table, @Nullable String naming) {}

  /// The columns of a table being described, in the order in which rows list them.
  public static final class Columns {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    private Columns(String name) {
      this.name = name;
    }

    public Columns numbers(String... names) {
      return with(Column.Kind.NUMBER, names);
    }

    public Columns texts(String... names) {
      return with(Column.Kind.TEXT, names);
    }

    /// Texts that are no words of anybody: codes, which are told in words where their list is, and
    /// the application's own. Who looks for a name does not look in them; with them everybody
    /// called "Phone" would be named by every call.
    public Columns codes(String... names) {
      codes.addAll(List.of(names));
      return with(Column.Kind.TEXT, names);
    }

    public Columns decimals(String... names) {
      return with(Column.Kind.DECIMAL, names);
    }

    public Columns flags(String... names) {
      return with(Column.Kind.FLAG, names);
    }

    /// The number in `column` is the id of a record of `table` that this one belongs to.
    public Columns refers(String column, String table) {
      references.add(new Reference(column, table, null));
      return this;
    }

    /// The same where the column `naming` says of which of these tables the other record is.
    public Columns refersByName(String column, String naming, String... owners) {
      for (String owner : owners) {
        references.add(new Reference(column, owner, naming));
      }
      return this;
    }

    public <R> Table<R> of(ToLongFunction<R> id, Function<R, Row> write, Function<Row, R> read) {
      return new Table<>(name, columns, codes, references, id, write, read);
    }

    private Columns with(Column.Kind kind, String... names) {
      for (String column : names) {
        columns.add(new Column(column, kind));
      }
      return this;
    }
  }
}
