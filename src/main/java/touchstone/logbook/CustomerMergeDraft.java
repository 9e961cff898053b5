package touchstone.logbook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a row about a merged customer adds to the one that was kept.
final class CustomerMergeDraft {
  private static final Set<CustomerField> LISTS =
      Set.of(
          CustomerField.EMAIL,
          CustomerField.PHONE,
          CustomerField.ADDRESS,
          CustomerField.WEBSITE,
          CustomerField.TAGS);

  private CustomerMergeDraft() {}

  /// The kept customer's texts with those of `told` where it has none; lists get what they lack.
  static Draft<CustomerField> added(
      Draft<CustomerField> kept, Draft<CustomerField> told, Set<CustomerField> known) {
    for (CustomerField field : known) {
      if (field != CustomerField.REFERENCE && field != CustomerField.NAME) {
        if (LISTS.contains(field)) {
          kept.with(field, joined(kept.text(field), told.text(field)));
        } else if (kept.text(field).isBlank()) {
          kept.with(field, told.text(field));
        }
      }
    }
    return kept;
  }

  private static String joined(String one, String other) {
    Set<String> parts = new LinkedHashSet<>();
    for (String text : new String[] {one, other}) {
      Arrays.stream(text.split(";", -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .forEach(parts::add);
    }
    return String.join("; ", parts);
  }
}
