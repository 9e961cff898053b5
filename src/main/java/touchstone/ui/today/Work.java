package touchstone.ui.today;

import touchstone.draft.KeptDraft;
import touchstone.followup.FollowUpLine;
import touchstone.incident.IncidentLine;

/// A line of the worklist.
sealed interface Work {
  /// The head of a part: the key of its words and how many there are.
  record Head(String key, long count) implements Work {}

  /// Something promised, `overdue` days late; negative while it is still ahead.
  record Promised(FollowUpLine line, long overdue) implements Work {}

  /// An incident nobody has reviewed.
  record ToReview(IncidentLine line) implements Work {}

  /// What was typed into a form and not saved.
  record Unsaved(KeptDraft draft) implements Work {}
}
