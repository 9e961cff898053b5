package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.draft.DraftSubject;
import touchstone.incident.IncidentId;
import touchstone.logbook.ReviewField;
import touchstone.ui.Typing;

/// What was typed into a review beyond what is stored, as texts by field and back, so that a draft
/// goes on top of the review as it stands by then.
final class UnsavedReview {
  /// The name of this form among the drafts.
  static final String FORM = "review";

  /// How many recovery actions there are, where they are not those that are stored.
  private static final String ACTIONS = "actions";

  private UnsavedReview() {}

  static DraftSubject of(IncidentId id) {
    return DraftSubject.of(FORM, id.value());
  }

  /// The texts in which the form differs from what is stored.
  static Typing.Typed typed(IncidentReading.Case shown, ReviewDraft stored, ReviewDraft now) {
    Map<String, String> texts = new HashMap<>();
    for (ReviewField field : ReviewField.values()) {
      String text = now.texts().text(field);
      if (!text.equals(stored.texts().text(field))) {
        texts.put(field.id(), text);
      }
    }
    if (!now.actions().equals(stored.actions())) {
      texts.put(ACTIONS, Integer.toString(now.actions().size()));
      for (int i = 0; i < now.actions().size(); i++) {
        ActionDraft action = now.actions().get(i);
        texts.put(part(i, "what"), action.action());
        texts.put(part(i, "cost"), action.cost());
        texts.put(part(i, "minutes"), action.minutes());
        texts.put(part(i, "note"), action.note());
      }
    }
    return new Typing.Typed(shown.customerName() + ": " + summary(shown), texts);
  }

  /// What is stored with the texts of a draft on top.
  static ReviewDraft onTop(ReviewDraft stored, Map<String, String> texts) {
    ReviewDraft draft = stored;
    for (ReviewField field : ReviewField.values()) {
      String text = texts.get(field.id());
      if (text != null) {
        draft = draft.with(field, text);
      }
    }
    String count = texts.getOrDefault(ACTIONS, "");
    if (!count.matches("\\d{1,3}")) {
      return draft;
    }
    List<ActionDraft> actions = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(count); i++) {
      actions.add(
          new ActionDraft(
              texts.getOrDefault(part(i, "what"), ""),
              texts.getOrDefault(part(i, "cost"), ""),
              texts.getOrDefault(part(i, "minutes"), ""),
              texts.getOrDefault(part(i, "note"), "")));
    }
    return draft.withActions(actions);
  }

  private static String summary(IncidentReading.Case shown) {
    return shown.interaction().facts().summary();
  }

  private static String part(int at, String name) {
    return "action_" + (at + 1) + "_" + name;
  }
}
