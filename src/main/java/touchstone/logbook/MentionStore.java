package touchstone.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.store.Row;
import touchstone.store.StoredTexts;

/// Searches every text that is not a person's own record for what the person is called: those of
/// all other customers, notes on dates, codes, settings, imports, whatever the tables of the store
/// hold. Reads each once, beside acts; what they said earlier and say no more is not searched.
final class MentionStore {
  private MentionStore() {}

  /// The records that name somebody, table by table.
  ///
  /// @param person whose own records are left out
  static List<Mention> of(StoredTexts texts, Calling calling, Person person) {
    List<Mention> found = new ArrayList<>();
    texts.each(
        (table, id, those) -> {
          if (!person.has(table, id) && those.stream().anyMatch(calling::isNamedIn)) {
            found.add(new Mention(table, id, place(texts, table, id, calling)));
          }
        });
    return found;
  }

  /// By what a record is found; its number where that itself would name the person.
  private static String place(StoredTexts texts, String table, long id, Calling calling) {
    return texts
        .row(table, id)
        .flatMap(row -> place(texts, table, row))
        .filter(place -> !calling.isNamedIn(place))
        .orElse("#" + id);
  }

  private static Optional<String> place(StoredTexts texts, String table, Row row) {
    return switch (table) {
      case "dated_note" -> Optional.of(LocalDate.ofEpochDay(row.number("note_day")).toString());
      case "code" -> Optional.of(row.text("code"));
      case "import_batch" -> Optional.of(row.text("file_name"));
      case "setting" -> Optional.of(row.text("name"));
      case "customer", "interaction" -> Optional.of(row.text("reference"));
      default ->
          texts.owners(table, row).reversed().stream()
              .flatMap(
                  owner ->
                      texts
                          .row(owner.table(), owner.id())
                          .flatMap(of -> place(texts, owner.table(), of))
                          .stream())
              .findFirst();
    };
  }
}
