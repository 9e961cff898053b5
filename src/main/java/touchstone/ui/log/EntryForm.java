package touchstone.ui.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.Problem;

/// The texts of the form by field, and what is not right about each. A type has fields of its own;
/// those of the other types are hidden, keep what was typed and are not saved.
public final class EntryForm {
  private static final Map<InteractionType, Set<EntryField>> SECTIONS =
      Map.of(
          InteractionType.STABILIZING,
          EnumSet.of(EntryField.EDUCATION, EntryField.COMPETENCE, EntryField.CONSISTENCY),
          InteractionType.CRITICAL,
          EnumSet.of(
              EntryField.OPPORTUNITY,
              EntryField.HAPPENED,
              EntryField.CUSTOMER_RESPONSE,
              EntryField.RECOVERY_USED,
              EntryField.RECOVERY_EFFECT,
              EntryField.VALENCE_BEFORE,
              EntryField.VALENCE_AFTER,
              EntryField.SEVERITY,
              EntryField.TRIGGER),
          InteractionType.PLANNED,
          EnumSet.of(
              EntryField.APPROPRIATENESS,
              EntryField.EXECUTION,
              EntryField.IMPRESSION,
              EntryField.IMPRESSION_SCALE),
          InteractionType.SURPRISE,
          EnumSet.of(EntryField.EMPATHY));

  private final Map<EntryField, StringProperty> texts = new EnumMap<>(EntryField.class);
  private final Map<EntryField, ReadOnlyStringWrapper> problems = new EnumMap<>(EntryField.class);
  private final ReadOnlyIntegerWrapper keptNotSaved = new ReadOnlyIntegerWrapper();
  private Draft<EntryField> original = Draft.ofEntry();
  private Runnable watcher = () -> {};

  EntryForm() {
    for (EntryField field : EntryField.values()) {
      StringProperty text = new SimpleStringProperty("");
      texts.put(field, text);
      problems.put(field, new ReadOnlyStringWrapper(""));
      text.subscribe(
          (before, now) -> {
            problem(field, "");
            keptNotSaved.set((int) keptAside());
            watcher.run();
          });
    }
  }

  /// What stands in a field; never null.
  public StringProperty text(EntryField field) {
    StringProperty text = texts.get(field);
    if (text == null) {
      throw new IllegalStateException("no field " + field);
    }
    return text;
  }

  /// The sentence under a field, empty where all is well.
  public ReadOnlyStringProperty problemProperty(EntryField field) {
    return wrapper(field).getReadOnlyProperty();
  }

  /// In how many hidden fields something stands that will not be saved.
  public ReadOnlyIntegerProperty keptNotSavedProperty() {
    return keptNotSaved.getReadOnlyProperty();
  }

  Optional<InteractionType> type() {
    return InteractionType.ofId(get(EntryField.TYPE));
  }

  String get(EntryField field) {
    String text = text(field).get();
    return text == null ? "" : text;
  }

  void set(EntryField field, String text) {
    text(field).set(text);
  }

  void onChange(Runnable told) {
    watcher = told;
  }

  /// Empties the form.
  void clear() {
    original = Draft.ofEntry();
    for (EntryField field : EntryField.values()) {
      set(field, "");
      problem(field, "");
    }
  }

  /// Fills the form with an entry of the store, whose hidden fields stay as they are while its type
  /// does.
  void edit(Draft<EntryField> entry) {
    clear();
    original = entry.copy();
    for (EntryField field : EntryField.values()) {
      set(field, entry.text(field));
    }
    keptNotSaved.set((int) keptAside());
  }

  /// Says which entry of the store is being changed, leaving the texts as they are.
  void changes(Draft<EntryField> entry) {
    original = entry.copy();
    keptNotSaved.set((int) keptAside());
  }

  String original(EntryField field) {
    return original.text(field);
  }

  /// What would be saved, as typed: the hidden fields are left out, those of the entry being
  /// changed remain.
  Draft<EntryField> visible() {
    Draft<EntryField> draft = Draft.ofEntry();
    for (EntryField field : EntryField.values()) {
      if (!isHidden(field)) {
        draft.with(field, get(field));
      } else if (sameType()) {
        draft.with(field, original.text(field));
      }
    }
    return draft;
  }

  /// Every text, hidden or not, by the field's id.
  Map<String, String> texts() {
    Map<String, String> all = new TreeMap<>();
    for (EntryField field : EntryField.values()) {
      if (!get(field).isEmpty()) {
        all.put(field.id(), get(field));
      }
    }
    return all;
  }

  void restore(Map<String, String> kept) {
    for (EntryField field : EntryField.values()) {
      set(field, kept.getOrDefault(field.id(), ""));
    }
  }

  /// Puts each problem under its field; answers the fields in the order of the form.
  List<EntryField> say(List<Problem> found, Locale locale) {
    for (EntryField field : EntryField.values()) {
      problem(field, "");
    }
    List<EntryField> fields = new ArrayList<>();
    for (Problem one : found) {
      EntryField.ofId(one.field())
          .ifPresent(
              field -> {
                problem(field, one.sentence(locale));
                fields.add(field);
              });
    }
    return fields;
  }

  void problem(EntryField field, String sentence) {
    wrapper(field).set(sentence);
  }

  boolean isHidden(EntryField field) {
    Optional<InteractionType> type = type();
    return SECTIONS.entrySet().stream()
        .anyMatch(
            section ->
                section.getValue().contains(field) && !type.equals(Optional.of(section.getKey())));
  }

  private boolean sameType() {
    return !original.isEmpty() && original.text(EntryField.TYPE).equals(get(EntryField.TYPE));
  }

  private long keptAside() {
    return texts.keySet().stream()
        .filter(field -> isHidden(field) && !get(field).isBlank())
        .filter(field -> !(sameType() && get(field).equals(original.text(field))))
        .count();
  }

  private ReadOnlyStringWrapper wrapper(EntryField field) {
    ReadOnlyStringWrapper problem = problems.get(field);
    if (problem == null) {
      throw new IllegalStateException("no field " + field);
    }
    return problem;
  }
}
