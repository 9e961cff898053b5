package touchstone.ui.incident;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import touchstone.logbook.ReviewField;

/// What stands in the form of a review: a text per field and the recovery actions as rows.
final class ReviewTexts {
  private final Map<ReviewField, StringProperty> texts = new EnumMap<>(ReviewField.class);
  private final ObservableList<ActionDraft> actions = FXCollections.observableArrayList();
  private boolean filling;

  /// @param typed is told of what was changed, unless by [#show]
  ReviewTexts(Consumer<ReviewField> typed) {
    for (ReviewField field : ReviewField.values()) {
      StringProperty text = new SimpleStringProperty("");
      text.subscribe((_, _) -> tell(typed, field));
      texts.put(field, text);
    }
    actions.subscribe(() -> tell(typed, ReviewField.RECOVERY_ACTIONS));
  }

  StringProperty text(ReviewField field) {
    return Optional.ofNullable(texts.get(field)).orElseThrow();
  }

  ObservableList<ActionDraft> actions() {
    return actions;
  }

  void show(ReviewDraft draft) {
    filling = true;
    texts.forEach((field, text) -> text.set(draft.texts().text(field)));
    actions.setAll(draft.actions());
    filling = false;
  }

  /// What is stored with all that the form says instead.
  ReviewDraft over(ReviewDraft stored) {
    ReviewDraft draft = stored;
    for (ReviewField field : ReviewField.values()) {
      if (field != ReviewField.STATUS && field != ReviewField.RECOVERY_ACTIONS) {
        draft = draft.with(field, text(field).get());
      }
    }
    return draft.withActions(actions.stream().filter(row -> !row.isEmpty()).toList());
  }

  private void tell(Consumer<ReviewField> typed, ReviewField field) {
    if (!filling) {
      typed.accept(field);
    }
  }
}
