package touchstone.interaction;

import java.time.Instant;
import java.time.LocalDate;

/// One interaction as a timeline draws it.
///
/// @param valence of the incident's outcome, -2 to 2; 0 where there is none
public record TimelineMark(
    InteractionId id, Instant occurredAt, LocalDate day, InteractionType type, int valence) {}
