package touchstone.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.code.CodeList;

/// Writes the line that a draft would be typed as. Fields the grammar has no sign for are left out.
final class LogScript {
  private final Draft<EntryField> draft;
  private final House house;
  private final LogSigns signs;

  LogScript(Draft<EntryField> draft, House house) {
    this.draft = draft;
    this.house = house;
    this.signs = new LogSigns(house);
  }

  String text() {
    List<String> parts = new ArrayList<>();
    if (draft.has(EntryField.CUSTOMER)) {
      parts.add(customer());
    }
    sign(parts, "@", EntryField.CHANNEL);
    if (draft.has(EntryField.DIRECTION)) {
      String direction = draft.text(EntryField.DIRECTION).toLowerCase(Locale.ROOT);
      parts.add(direction.startsWith("in") ? "<in" : ">out");
    }
    sign(parts, "#", EntryField.TYPE);
    sign(parts, "!", EntryField.SEVERITY);
    sign(parts, "/", EntryField.BUSINESS_FUNCTION);
    sign(parts, "^", EntryField.TRIGGER);
    each(EntryField.RECOVERY_USED)
        .forEach(
            label ->
                house
                    .codes()
                    .find(CodeList.RECOVERY_ACTION, label)
                    .ifPresent(code -> parts.add("=" + code.code())));
    each(EntryField.GIVEN).forEach(value -> parts.add(value.replace(" ", "")));
    if (draft.has(EntryField.VALENCE_BEFORE)) {
      String valence = draft.text(EntryField.VALENCE_BEFORE).strip();
      parts.add(valence.startsWith("-") || valence.startsWith("+") ? valence : "+" + valence);
    }
    each(EntryField.TAGS).forEach(tag -> parts.add("#" + tag));
    sign(parts, "~", EntryField.OCCURRED_AT);
    if (draft.has(EntryField.SUMMARY)) {
      parts.add(escaped(draft.text(EntryField.SUMMARY)));
    }
    String what = escaped(draft.text(EntryField.FOLLOW_UP));
    String due = draft.text(EntryField.FOLLOW_UP_DUE);
    if (!what.isEmpty() || !due.isEmpty()) {
      parts.add("*" + (what.isEmpty() || due.isEmpty() ? what + due : what + " " + due));
    }
    return String.join(" ", parts);
  }

  private String customer() {
    String name = draft.text(EntryField.CUSTOMER_NAME);
    boolean plain =
        !name.isEmpty() && name.matches("\\p{L}[\\p{L}\\p{N}.&'-]*( [\\p{L}\\p{N}.&'-]+)*");
    if (plain
        && LogWord.of(name, 0).stream().noneMatch(word -> signs.meansSomething(word.text()))) {
      return name + ",";
    }
    String exact = name.isEmpty() ? draft.text(EntryField.CUSTOMER) : name;
    return "\"" + exact.replace("\"", "\"\"") + "\"";
  }

  private void sign(List<String> parts, String sign, EntryField field) {
    if (draft.has(field)) {
      parts.add(sign + draft.text(field));
    }
  }

  private List<String> each(EntryField field) {
    return draft.has(field) ? List.of(draft.text(field).split(";\\s*", -1)) : List.of();
  }

  private String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    int from = 0;
    for (LogWord word : LogWord.of(text, 0)) {
      escaped.append(text, from, word.start());
      escaped.append(signs.meansSomething(word.unescaped()) ? "\\" : "").append(word.text());
      from = word.end();
    }
    return escaped.append(text.substring(from)).toString();
  }
}
