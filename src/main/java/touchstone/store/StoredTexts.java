package touchstone.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every text that the records of an open store hold, read page by page along their ids while acts
/// go on. As long as the store has records; not on the window's thread.
public final class StoredTexts {
  private static final int PAGE = 2_000;

  private final Database database;
  private final Map<String, Table<?>> tables;

  StoredTexts(Database database, Map<String, Table<?>> tables) {
    this.database = database;
    this.tables = tables;
  }

  /// Is told the texts of one record.
  public interface Reader {
    /// @param texts those that are there, in the order of the columns
    void record(String table, long id, List<String> texts);
  }

  /// Reads the words of all records that have any, table by table and by id.
  public void each(Reader reader) {
    tables.values().stream()
        .sorted(Comparator.comparing(Table::name))
        .forEach(table -> each(table, table.words(), reader));
  }

  private record Found(long id, List<String> texts) {}

  private void each(Table<?> table, List<String> columns, Reader reader) {
    if (columns.isEmpty()) {
      return;
    }
    String sql =
        "select id, %s from %s where id > ? order by id limit %d"
            .formatted(columns.stream().collect(Collectors.joining(", ")), table.name(), PAGE);
    long after = Long.MIN_VALUE;
    List<Found> page;
    do {
      long from = after;
      page =
          database.read(
              handle ->
                  PlainSql.list(
                      handle,
                      sql,
                      row -> {
                        List<String> texts = new ArrayList<>();
                        for (int i = 0; i < columns.size(); i++) {
                          String text = row.getString(i + 2);
                          if (text != null && !text.isBlank()) {
                            texts.add(text);
                          }
                        }
                        return new Found(row.getLong(1), texts);
                      },
                      from));
      for (Found one : page) {
        if (!one.texts().isEmpty()) {
          reader.record(table.name(), one.id(), one.texts());
        }
        after = one.id();
      }
    } while (page.size() == PAGE);
  }

  /// A record's values as they stand.
  public Optional<Row> row(String table, long id) {
    Table<?> known = Objects.requireNonNull(tables.get(table), table);
    return database.read(handle -> Records.row(handle, known, id));
  }

  /// Which record another belongs to.
  public record Owner(String table, long id) {}

  /// The records that a record belongs to by its values, the nearest last.
  public List<Owner> owners(String table, Row row) {
    return Objects.requireNonNull(tables.get(table), table).references().stream()
        .map(reference -> owner(reference, row))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Owner> owner(Table.Reference reference, Row row) {
    String naming = reference.naming();
    @Nullable Long id = row.numberOrNull(reference.column());
    boolean named = naming == null || reference.table().equals(row.value(naming));
    return id != null && named ? Optional.of(new Owner(reference.table(), id)) : Optional.empty();
  }
}
