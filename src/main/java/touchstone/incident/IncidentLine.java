package touchstone.incident;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionType;

/// One line of the review queue: the incident and the interaction it hangs on.
///
/// @param reference the interaction's
public record IncidentLine(
    IncidentId id,
    InteractionId interaction,
    String reference,
    CustomerId customer,
    String customerName,
    Instant occurredAt,
    ZoneId zone,
    InteractionType type,
    String channel,
    @Nullable String handler,
    String summary,
    IncidentStatus status,
    @Nullable Integer severity,
    @Nullable Integer valenceBefore,
    @Nullable Integer valenceAfter,
    @Nullable String rootCause) {
  /// The valence that counts: after the recovery, else before it.
  public @Nullable Integer outcomeValence() {
    return valenceAfter != null ? valenceAfter : valenceBefore;
  }
}
