package touchstone.logbook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.incident.Incident;
import touchstone.incident.IncidentId;
import touchstone.incident.IncidentStatus;
import touchstone.incident.IncidentTables;
import touchstone.incident.RecoveryAction;
import touchstone.store.StoreFailure;
import touchstone.store.Transaction;

/// Puts one review into the store within an act: over the incident, with its recovery actions.
public final class ReviewFiling {
  private ReviewFiling() {}

  /// Stores a review.
  ///
  /// @param at when it was closed, if it is and was not before
  /// @throws touchstone.incident.ClosingRefused where it would close the incident without a cause
  /// @throws StoreFailure GONE where there is no such incident
  public static void file(
      Transaction transaction, IncidentId id, Review review, String reviewer, Instant at) {
    Incident there =
        transaction
            .find(IncidentTables.INCIDENT, id.value())
            .orElseThrow(
                () ->
                    new StoreFailure(
                        StoreFailure.Reason.GONE, null, "incident", Long.toString(id.value())));
    transaction.change(IncidentTables.INCIDENT, reviewed(there, review, reviewer, at));
    List<RecoveryAction> actions =
        review.actions().stream()
            .map(
                action ->
                    new RecoveryAction(
                        transaction.newId(),
                        id,
                        action.action(),
                        action.cost(),
                        action.minutes(),
                        action.note()))
            .toList();
    transaction.replace(IncidentTables.RECOVERY_ACTION, "incident_id", id.value(), actions);
  }

  private static Incident reviewed(Incident there, Review review, String reviewer, Instant at) {
    boolean closed = review.status() == IncidentStatus.CLOSED;
    Instant already = there.closedAt();
    @Nullable Instant closedAt = closed ? (already == null ? at : already) : null;
    return new Incident(
        there.id(),
        there.interaction(),
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
        review.status(),
        reviewer,
        closedAt);
  }
}
