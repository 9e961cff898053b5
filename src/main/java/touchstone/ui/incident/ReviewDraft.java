package touchstone.ui.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.code.CodeList;
import touchstone.customer.Money;
import touchstone.incident.Incident;
import touchstone.incident.IncidentStatus;
import touchstone.incident.RecoveryAction;
import touchstone.logbook.Checked;
import touchstone.logbook.Draft;
import touchstone.logbook.House;
import touchstone.logbook.Problem;
import touchstone.logbook.Review;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;

/// A review as it stands in the form: texts by field, and the recovery actions row by row.
record ReviewDraft(Draft<ReviewField> texts, List<ActionDraft> actions) {
  ReviewDraft {
    actions = List.copyOf(actions);
  }

  static ReviewDraft of(Incident incident, List<RecoveryAction> actions) {
    return new ReviewDraft(
        ReviewReader.draft(incident, List.of()), actions.stream().map(ActionDraft::of).toList());
  }

  ReviewDraft with(ReviewField field, String text) {
    return new ReviewDraft(texts.copy().with(field, text), actions);
  }

  ReviewDraft withActions(List<ActionDraft> rows) {
    return new ReviewDraft(texts, rows);
  }

  /// The review at that status, or what is not yet right.
  Checked<Review> check(IncidentStatus status, House house) {
    Draft<ReviewField> whole = texts.copy().with(ReviewField.STATUS, status.id());
    Checked<Review> checked = ReviewReader.check(whole, house);
    List<Problem> problems = new ArrayList<>(checked.problems());
    List<Review.Action> read = new ArrayList<>();
    for (ActionDraft row : actions) {
      if (!row.isEmpty()) {
        read(row, house, problems).ifPresent(read::add);
      }
    }
    Review review = checked.value();
    return review == null || !problems.isEmpty()
        ? new Checked<>(null, problems)
        : new Checked<>(with(review, read), List.of());
  }

  /// Whether the same is said; a draft of texts knows no equality of its own.
  boolean sameAs(ReviewDraft other) {
    return actions.equals(other.actions) && texts.texts().equals(other.texts.texts());
  }

  private static Optional<Review.Action> read(
      ActionDraft row, House house, List<Problem> problems) {
    int before = problems.size();
    String code =
        house.codes().find(CodeList.RECOVERY_ACTION, row.action()).map(c -> c.code()).orElse("");
    if (code.isEmpty()) {
      refuse(problems, Problem.Kind.MISSING, row.action());
    }
    Optional<Money> cost = Money.parse(row.cost(), house.currency());
    boolean noCost = row.cost().isBlank();
    if (!noCost && cost.filter(money -> money.amount().signum() >= 0).isEmpty()) {
      refuse(problems, Problem.Kind.NOT_MONEY, row.cost());
    }
    boolean timed = !row.minutes().isBlank();
    if (timed && !row.minutes().strip().matches("\\d{1,6}")) {
      refuse(problems, Problem.Kind.NOT_A_NUMBER, row.minutes());
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Review.Action(
            code,
            noCost ? null : cost.orElse(null),
            timed ? Integer.valueOf(row.minutes().strip()) : null,
            row.note().isBlank() ? null : row.note().strip()));
  }

  private static void refuse(List<Problem> problems, Problem.Kind kind, String value) {
    problems.add(new Problem(ReviewField.RECOVERY_ACTIONS.id(), kind, value, List.of()));
  }

  private static Review with(Review review, List<Review.Action> actions) {
    return new Review(
        review.status(),
        review.trigger(),
        review.severity(),
        review.valenceBefore(),
        review.valenceAfter(),
        review.citCategory(),
        review.rootCause(),
        review.responsibleParty(),
        review.story(),
        review.opportunity(),
        review.protocolUsed(),
        review.outcome(),
        review.recoveries(),
        actions);
  }
}
