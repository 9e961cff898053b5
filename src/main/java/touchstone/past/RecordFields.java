package touchstone.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;

/// Which fields of a record a reader of the history is shown, in what order and form. Columns that
/// only repeat another for the sake of an index, or tie records together, are left out.
final class RecordFields {
  /// A field by its column.
  ///
  /// @param list the code list, for a code
  record Field(String column, FieldForm form, @Nullable CodeList list) {}

  /// Columns that mean nothing without each other, and are restored together.
  private static final List<List<String>> TOGETHER =
      List.of(
          List.of("name", "name_key", "name_fold"),
          List.of("occurred_at", "occurred_zone", "occurred_day"),
          List.of("impression", "impression_scale"),
          List.of("acquisition_cost", "acquisition_currency"),
          List.of("amount", "unit"),
          List.of("cost", "currency"),
          List.of("status", "closed_at", "reviewer"),
          List.of("due_day", "due_at"));

  private static final Map<String, List<Field>> SHOWN = described();

  private static Map<String, List<Field>> described() {
    Map<String, RecordFields> all = new HashMap<>();
    of(all, "interaction")
        .texts("summary", "narrative")
        .record("customer_id")
        .with("occurred_at", FieldForm.MOMENT)
        .code("type", CodeList.TYPE)
        .code("channel", CodeList.CHANNEL)
        .with("direction", FieldForm.CHOICE)
        .texts("place", "handler")
        .code("business_function", CodeList.BUSINESS_FUNCTION)
        .code("intent", CodeList.INTENT)
        .with("phase", FieldForm.CHOICE)
        .record("thread_id")
        .with("impression", FieldForm.DECIMAL)
        .with("impression_scale", FieldForm.CHOICE)
        .counts("execution", "education", "competence", "consistency")
        .counts("opportunity", "appropriateness", "empathy")
        .with("had_to_repeat", FieldForm.YES_NO)
        .code("source", CodeList.SOURCE)
        .texts("reference", "occurred_zone")
        .with("recorded_at", FieldForm.MOMENT);
    of(all, "value_exchange")
        .with("side", FieldForm.CHOICE)
        .code("kind", CodeList.VALUE_KIND)
        .with("amount", FieldForm.DECIMAL)
        .texts("unit")
        .with("estimated", FieldForm.YES_NO);
    of(all, "tag").texts("name");
    of(all, "thread")
        .texts("title", "reference")
        .with("closed", FieldForm.YES_NO)
        .record("customer_id");
    of(all, "incident")
        .with("status", FieldForm.CHOICE)
        .code("trigger_code", CodeList.TRIGGER)
        .counts("severity", "valence_before", "valence_after")
        .code("cit_category", CodeList.CIT_CATEGORY)
        .code("root_cause", CodeList.ROOT_CAUSE)
        .code("responsible_party", CodeList.RESPONSIBLE_PARTY)
        .texts("happened", "customer_response", "recovery_used", "recovery_effect")
        .with("opportunity", FieldForm.CHOICE)
        .texts("protocol_used")
        .code("outcome", CodeList.OUTCOME)
        .texts("customer_recovery", "process_recovery", "employee_recovery", "reviewer")
        .with("closed_at", FieldForm.MOMENT);
    of(all, "recovery_action")
        .code("action", CodeList.RECOVERY_ACTION)
        .with("cost", FieldForm.MONEY)
        .counts("minutes")
        .texts("note");
    of(all, "customer")
        .texts("name", "reference")
        .with("kind", FieldForm.CHOICE)
        .code("segment", CodeList.SEGMENT)
        .texts("owner")
        .with("relationship_start", FieldForm.DAY)
        .with("relationship_end", FieldForm.DAY)
        .code("end_cause", CodeList.DEFECTION_CAUSE)
        .with("acquisition_cost", FieldForm.MONEY)
        .record("member_of")
        .texts("note");
    of(all, "contact_point").with("kind", FieldForm.CHOICE).texts("contact");
    of(all, "lifecycle_stage")
        .code("stage", CodeList.STAGE)
        .with("from_day", FieldForm.DAY)
        .with("until_day", FieldForm.DAY)
        .texts("why");
    of(all, "permission")
        .code("purpose", CodeList.PERMISSION_PURPOSE)
        .code("channel", CodeList.CHANNEL)
        .code("lawful_basis", CodeList.LAWFUL_BASIS)
        .texts("source")
        .with("valid_from", FieldForm.DAY)
        .with("valid_until", FieldForm.DAY)
        .texts("evidence");
    of(all, "follow_up")
        .texts("what", "owner")
        .with("due_day", FieldForm.DAY)
        .with("due_at", FieldForm.MOMENT)
        .with("done_at", FieldForm.MOMENT)
        .record("customer_id");
    of(all, "code")
        .texts("label", "aliases")
        .with("retired", FieldForm.YES_NO)
        .counts("place")
        .with("list", FieldForm.CHOICE)
        .texts("code");
    of(all, "dated_note")
        .texts("label")
        .with("note_day", FieldForm.DAY)
        .with("rebases", FieldForm.YES_NO);
    of(all, "import_batch")
        .texts("file_name")
        .with("kind", FieldForm.CHOICE)
        .counts("row_count", "created", "updated", "unchanged", "duplicate", "rejected");
    Map<String, List<Field>> shown = new HashMap<>();
    all.forEach((table, fields) -> shown.put(table, List.copyOf(fields.fields)));
    return Map.copyOf(shown);
  }

  private final List<Field> fields = new ArrayList<>();

  private RecordFields() {}

  /// The fields of a table that are shown; of a table nobody described, every column as text.
  static List<Field> of(String table, Set<String> columns) {
    List<Field> known = SHOWN.get(table);
    return known != null
        ? known
        : columns.stream().map(column -> new Field(column, FieldForm.TEXT, null)).toList();
  }

  /// The columns that are restored with one.
  static List<String> with(String column) {
    return TOGETHER.stream()
        .filter(group -> group.contains(column))
        .findFirst()
        .orElse(List.of(column));
  }

  private static RecordFields of(Map<String, RecordFields> all, String table) {
    return all.computeIfAbsent(table, _ -> new RecordFields());
  }

  private RecordFields with(String column, FieldForm form) {
    fields.add(new Field(column, form, null));
    return this;
  }

  private RecordFields texts(String... columns) {
    for (String column : columns) {
      with(column, FieldForm.TEXT);
    }
    return this;
  }

  private RecordFields counts(String... columns) {
    for (String column : columns) {
      with(column, FieldForm.COUNT);
    }
    return this;
  }

  private RecordFields record(String column) {
    return with(column, FieldForm.RECORD);
  }

  private RecordFields code(String column, CodeList list) {
    fields.add(new Field(column, FieldForm.CODE, list));
    return this;
  }
}
