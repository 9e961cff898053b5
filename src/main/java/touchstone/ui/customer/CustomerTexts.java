package touchstone.ui.customer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import touchstone.code.CodeList;
import touchstone.draft.KeptDraft;
import touchstone.logbook.CustomerField;
import touchstone.logbook.Draft;
import touchstone.ui.Typing.Typed;

/// The texts of the form by field, and beside them what is stored, so that what was typed can be
/// told from it.
final class CustomerTexts {
  private final Map<CustomerField, StringProperty> texts = new EnumMap<>(CustomerField.class);
  private final Map<CustomerField, String> stored = new EnumMap<>(CustomerField.class);
  private boolean filling;

  /// @param changed whatever changed a text
  /// @param typed only where it was not one of the methods here
  CustomerTexts(Runnable changed, Runnable typed) {
    for (CustomerField field : CustomerField.values()) {
      StringProperty text = new SimpleStringProperty("");
      text.subscribe(
          (_, _) -> {
            if (!filling) {
              typed.run();
              changed.run();
            }
          });
      texts.put(field, text);
    }
  }

  StringProperty text(CustomerField field) {
    return Optional.ofNullable(texts.get(field)).orElseThrow();
  }

  String get(CustomerField field) {
    String text = text(field).get();
    return text == null ? "" : text;
  }

  /// What is stored, in place of what the form held.
  void show(Map<CustomerField, String> from) {
    stored.clear();
    stored.putAll(from);
    showStored();
  }

  void showStored() {
    put(stored);
  }

  /// A draft on top of what is stored.
  void show(KeptDraft draft) {
    Map<CustomerField, String> all = new EnumMap<>(CustomerField.class);
    all.putAll(stored);
    draft
        .texts()
        .forEach((field, text) -> CustomerField.ofId(field).ifPresent(one -> all.put(one, text)));
    put(all);
  }

  /// What runs here types nothing, whatever controls do to their texts meanwhile.
  void untouchedBy(Runnable change) {
    filling = true;
    change.run();
    filling = false;
  }

  /// The fields that say something else than what is stored.
  Map<CustomerField, String> differing() {
    Map<CustomerField, String> all = new EnumMap<>(CustomerField.class);
    for (CustomerField field : texts.keySet()) {
      if (!get(field).equals(stored.getOrDefault(field, ""))) {
        all.put(field, get(field));
      }
    }
    return all;
  }

  /// What was typed, for a draft.
  Optional<Typed> typed() {
    Map<String, String> all = new HashMap<>();
    differing().forEach((field, text) -> all.put(field.id(), text));
    return all.isEmpty() ? Optional.empty() : Optional.of(new Typed(get(CustomerField.NAME), all));
  }

  /// All the texts, for reading them as a customer.
  Draft<CustomerField> draft() {
    Draft<CustomerField> draft = Draft.ofCustomer();
    texts.keySet().forEach(field -> draft.with(field, get(field)));
    return draft;
  }

  /// The code lists behind fields.
  static Optional<CodeList> listOf(CustomerField field) {
    return switch (field) {
      case SEGMENT -> Optional.of(CodeList.SEGMENT);
      case END_CAUSE -> Optional.of(CodeList.DEFECTION_CAUSE);
      case STAGE -> Optional.of(CodeList.STAGE);
      default -> Optional.empty();
    };
  }

  private void put(Map<CustomerField, String> all) {
    untouchedBy(() -> texts.forEach((field, text) -> text.set(all.getOrDefault(field, ""))));
  }
}
