package touchstone.ui.incident;

import touchstone.customer.Money;
import touchstone.incident.RecoveryAction;

/// One recovery action as it stands in the form: a code and texts.
record ActionDraft(String action, String cost, String minutes, String note) {
  static final ActionDraft EMPTY = new ActionDraft("", "", "", "");

  static ActionDraft of(RecoveryAction action) {
    Money cost = action.cost();
    Integer minutes = action.minutes();
    String note = action.note();
    return new ActionDraft(
        action.action(),
        cost == null ? "" : cost.text(),
        minutes == null ? "" : minutes.toString(),
        note == null ? "" : note);
  }

  boolean isEmpty() {
    return equals(EMPTY);
  }
}
