package touchstone.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the rows of a file are, with the fields they can fill.
///
/// A field is found in a file by its own name and by the few other names that can mean nothing
/// else.
@SuppressWarnings("ImmutableEnumChecker") // the collections are never changed after construction
public enum ImportKind {
  INTERACTIONS(
      List.of(Set.of("customer"), Set.of("occurred_at"), Set.of("type")),
      Set.of(),
      "reference",
      "customer = customer id|customer reference|customer number|account|account id|account number"
          + "|company|client|client id",
      "customer_name = client name|company name",
      "occurred_at = date|datetime|date time|occurred|occurred on|date occurred|when|timestamp",
      "zone = time zone",
      "recorded_at = recorded",
      "type = interaction type",
      "channel",
      "direction",
      "place",
      "business_function = function",
      "intent",
      "phase",
      "handler = handled by|agent",
      "summary = subject|title",
      "narrative = note|notes|description|comment|comments",
      "thread = thread id|conversation",
      "impression",
      "impression_scale",
      "execution",
      "education",
      "competence",
      "consistency",
      "opportunity",
      "appropriateness",
      "empathy",
      "had_to_repeat",
      "source",
      "tags",
      "given",
      "received",
      "trigger",
      "severity",
      "valence_before",
      "valence_after",
      "happened",
      "customer_response",
      "recovery_used",
      "recovery_effect"),
  CUSTOMERS(
      List.of(Set.of("name", "reference")),
      Set.of("tenure_days", "tenure_months", "ended"),
      "reference = customer id|customer reference|customer number|account id|account number",
      "name = customer name|full name|company|company name",
      "kind",
      "segment",
      "owner = account manager",
      "relationship_start = customer since|start date|since",
      "relationship_end = end date",
      "end_cause = churn reason",
      "acquisition_cost",
      "email = email address|mail|e-mail address",
      "phone = telephone|phone number",
      "address",
      "website = web site|homepage",
      "member_of",
      "tags",
      "stage = lifecycle stage",
      "note = notes|comment|comments",
      "tenure_days",
      "tenure_months",
      "ended");

  private final List<Set<String>> required;
  private final Set<String> toldOnly;
  private final Map<String, List<String>> keys;

  ImportKind(List<Set<String>> required, Set<String> toldOnly, String... fields) {
    this.required = required;
    this.toldOnly = toldOnly;
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (String field : fields) {
      String[] parts = field.split(" = ", 2);
      String names = parts.length == 1 ? parts[0] : parts[0] + "|" + parts[1];
      named.put(parts[0], Arrays.stream(names.split("\\|", -1)).map(HeaderName::key).toList());
    }
    this.keys = Collections.unmodifiableMap(named);
  }

  /// The word of the command line: `interactions`, `customers`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ImportKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /// The names of the fields, in the order of the export.
  public List<String> fields() {
    return List.copyOf(keys.keySet());
  }

  /// Of each of these sets one field must be filled.
  List<Set<String>> required() {
    return required;
  }

  /// Whether the field is only ever filled from a column that the user names: a tenure is no fact
  /// of the customer but a distance from a day, and needs someone who knows that day.
  boolean toldOnly(String field) {
    return toldOnly.contains(field);
  }

  /// The keys ([HeaderName#key]) of the names a column of this field can have, its own first.
  List<String> keysOf(String field) {
    return keys.getOrDefault(field, List.of());
  }
}
