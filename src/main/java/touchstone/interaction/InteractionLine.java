package touchstone.interaction;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;

/// One line of a list of interactions.
///
/// @param valence the incident's valence after the recovery, or before it where none is noted yet;
///   absent where there is no incident or no valence
/// @param severity the incident's
/// @param incident the incident's id, absent where there is none
public record InteractionLine(
    InteractionId id,
    String reference,
    CustomerId customer,
    String customerName,
    Instant occurredAt,
    ZoneId zone,
    Instant recordedAt,
    InteractionType type,
    String channel,
    TouchPoint.Direction direction,
    @Nullable String handler,
    String summary,
    @Nullable Long thread,
    @Nullable Long incident,
    @Nullable Integer valence,
    @Nullable Integer severity) {}
