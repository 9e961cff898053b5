package touchstone.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionId;

/// The review record of a moment of truth. One that is closed always has a root cause: a record
/// that breaks this cannot be made, whichever way it comes.
///
/// @param trigger a code of the trigger list
/// @param severity 1 annoyance, 2 effort or delay, 3 loss or breach of promise, 4 safety, legal,
///   public
/// @param valenceBefore how the customer took it, -2 to 2, before any recovery
/// @param valenceAfter the same after the recovery
/// @param citCategory a code of the critical incident technique list
/// @param rootCause a code of the root cause list
/// @param responsibleParty a code of that list
/// @param opportunity whether the opportunity in the moment was taken
/// @param protocolUsed name of the protocol that was followed
/// @param outcome a code of the outcome list
/// @param closedAt when it was closed; present exactly while it is closed
public record Incident(
    IncidentId id,
    InteractionId interaction,
    @Nullable String trigger,
    @Nullable Integer severity,
    @Nullable Integer valenceBefore,
    @Nullable Integer valenceAfter,
    @Nullable String citCategory,
    @Nullable String rootCause,
    @Nullable String responsibleParty,
    Story story,
    @Nullable Opportunity opportunity,
    @Nullable String protocolUsed,
    @Nullable String outcome,
    Recoveries recoveries,
    IncidentStatus status,
    @Nullable String reviewer,
    @Nullable Instant closedAt) {
  public static final int GRAVEST = 4;
  public static final int EXTREME = 2;

  public Incident {
    if (severity != null && (severity < 1 || severity > GRAVEST)) {
      throw new IllegalArgumentException("severity is 1 to 4");
    }
    refuseOffScale(valenceBefore);
    refuseOffScale(valenceAfter);
    if (status == IncidentStatus.CLOSED && rootCause == null) {
      throw new ClosingRefused();
    }
    if ((status == IncidentStatus.CLOSED) != (closedAt != null)) {
      throw new IllegalArgumentException(
          "an incident has a closing time exactly while it is closed");
    }
  }

  /// A fresh incident that nobody has reviewed.
  public static Incident noticed(
      IncidentId id,
      InteractionId interaction,
      @Nullable String trigger,
      @Nullable Integer severity,
      @Nullable Integer valenceBefore,
      @Nullable Integer valenceAfter,
      Story story) {
    return new Incident(
        id,
        interaction,
        trigger,
        severity,
        valenceBefore,
        valenceAfter,
        null,
        null,
        null,
        story,
        null,
        null,
        null,
        Recoveries.NONE,
        IncidentStatus.TO_REVIEW,
        null,
        null);
  }

  /// The same incident with other facts of what was noticed.
  public Incident noticedAs(
      @Nullable String newTrigger,
      @Nullable Integer newSeverity,
      @Nullable Integer newBefore,
      @Nullable Integer newAfter) {
    return new Incident(
        id,
        interaction,
        newTrigger,
        newSeverity,
        newBefore,
        newAfter,
        citCategory,
        rootCause,
        responsibleParty,
        story,
        opportunity,
        protocolUsed,
        outcome,
        recoveries,
        status,
        reviewer,
        closedAt);
  }

  /// The same incident with its story told so.
  public Incident told(Story newStory) {
    return new Incident(
        id,
        interaction,
        trigger,
        severity,
        valenceBefore,
        valenceAfter,
        citCategory,
        rootCause,
        responsibleParty,
        newStory,
        opportunity,
        protocolUsed,
        outcome,
        recoveries,
        status,
        reviewer,
        closedAt);
  }

  /// The valence that counts: after the recovery, else before it.
  public @Nullable Integer outcomeValence() {
    return valenceAfter != null ? valenceAfter : valenceBefore;
  }

  private static void refuseOffScale(@Nullable Integer valence) {
    if (valence != null && Math.abs(valence) > EXTREME) {
      throw new IllegalArgumentException("valence is -2 to 2");
    }
  }
}
