package touchstone.logbook;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.NameKey;
import touchstone.store.Row;
import touchstone.store.Scrubbing;

/// What is left of one person's records: types, channels, codes, days, amounts and scores, but no
/// word of the person's. A text that was there becomes `erased`, so that "there is one" still
/// counts; a name that also stands on other customers' records (a handler, a place, a tag) stays;
/// one that stands only on this person's becomes `erased-1`, `erased-2`, ... everywhere alike.
final class PersonScrubbing implements Scrubbing {
  static final String NOTHING = "erased";

  private static final Map<String, Set<String>> TEXTS =
      Map.of(
          "contact_point", Set.of("contact"),
          "permission", Set.of("evidence"),
          "lifecycle_stage", Set.of("why"),
          "thread", Set.of("title"),
          "interaction", Set.of("summary", "narrative"),
          "incident",
              Set.of(
                  "happened",
                  "customer_response",
                  "recovery_used",
                  "recovery_effect",
                  "protocol_used",
                  "customer_recovery",
                  "process_recovery",
                  "employee_recovery"),
          "recovery_action", Set.of("note"),
          "follow_up", Set.of("what"),
          "customer", Set.of("note"));

  /// The columns whose words many records share.
  static final Map<String, Set<String>> WORDS =
      Map.of(
          "customer", Set.of("owner"),
          "interaction", Set.of("handler", "place"),
          "incident", Set.of("reviewer"),
          "follow_up", Set.of("owner"),
          "tag", Set.of("name"),
          "value_exchange", Set.of("unit"));

  private static final Set<String> MOVED_TEXTS = Set.of("name", "name_key", "name_fold", "note");

  private final Person person;
  private final Map<String, String> pseudonyms;

  /// @param pseudonyms for each word that stands on nobody else's records, what it becomes
  PersonScrubbing(Person person, Map<String, String> pseudonyms) {
    this.person = person;
    this.pseudonyms = Map.copyOf(pseudonyms);
  }

  /// What an erased customer is called.
  static String name(long id) {
    return String.format(Locale.ROOT, "Erased %06d", id);
  }

  static String reference(long id) {
    return String.format(Locale.ROOT, "E-%06d", id);
  }

  /// Whether a customer's values are those of one erased.
  static boolean isPseudonym(long id, Row row) {
    return name(id).equals(row.text("name")) && reference(id).equals(row.text("reference"));
  }

  @Override
  public @Nullable Row scrub(String table, long id, @Nullable Row row) {
    if (row == null || !isTheirs(table, id, row)) {
      return row;
    }
    Row left = MergeMoves.copy(row);
    for (String column : TEXTS.getOrDefault(table, Set.of())) {
      String text = row.textOrNull(column);
      left.with(column, text == null || text.isEmpty() ? text : NOTHING);
    }
    for (String column : WORDS.getOrDefault(table, Set.of())) {
      left.with(column, word(row.textOrNull(column)));
    }
    switch (table) {
      case "customer" -> {
        left.with("reference", reference(id)).with("name", name(id));
        left.with("name_key", NameKey.of(name(id))).with("name_fold", NameKey.fold(name(id)));
        left.with("member_of", null);
      }
      case "thread", "interaction" -> left.with("reference", reference(id));
      case "value_exchange" -> {
        if (Objects.equals(row.value("kind"), "money")) {
          left.with("unit", row.value("unit"));
        }
      }
      case "merge_move" -> {
        left.with("was", moved(row, "was")).with("became", moved(row, "became"));
      }
      default -> {}
    }
    return left;
  }

  private boolean isTheirs(String table, long id, Row row) {
    return switch (table) {
      case "customer" -> person.customers().contains(id);
      case "tag" ->
          person.has(table, id)
              || (Objects.equals(row.value("owner_table"), "customer")
                  && person.hasCustomer(row.value("owner_id")));
      case "merge_move" ->
          person.has(table, id)
              || person.hasCustomer(row.value("merged_id"))
              || (Objects.equals(row.value("table_name"), "customer")
                  && person.hasCustomer(row.value("record_id")));
      default -> person.has(table, id) || person.hasCustomer(row.value("customer_id"));
    };
  }

  private @Nullable String word(@Nullable String text) {
    return text == null ? null : pseudonyms.getOrDefault(text, text);
  }

  private @Nullable String moved(Row row, String side) {
    String text = row.textOrNull(side);
    if (text == null) {
      return null;
    }
    String column = row.text("column_name");
    return column.equals("owner") ? word(text) : MOVED_TEXTS.contains(column) ? NOTHING : text;
  }
}
