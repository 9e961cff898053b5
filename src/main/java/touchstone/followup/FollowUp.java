package touchstone.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentId;
import touchstone.interaction.InteractionId;

/// Something promised or to be done.
///
/// @param what at most 1,000 characters
/// @param due the day it is due
/// @param dueAt the instant, where an hour was promised
/// @param doneAt when it was done; absent while it is open
public record FollowUp(
    long id,
    String what,
    @Nullable String owner,
    LocalDate due,
    @Nullable Instant dueAt,
    @Nullable Instant doneAt,
    CustomerId customer,
    @Nullable InteractionId interaction,
    @Nullable IncidentId incident) {
  public FollowUp {
    if (what.isBlank() || what.length() > 1_000) {
      throw new IllegalArgumentException(
          "a follow-up says what is to be done in 1 to 1,000 characters");
    }
  }

  /// The same, done at that instant, or open again.
  public FollowUp done(@Nullable Instant at) {
    return new FollowUp(id, what, owner, due, dueAt, at, customer, interaction, incident);
  }

  /// The same, due on another day.
  public FollowUp snoozed(LocalDate day) {
    return new FollowUp(id, what, owner, day, null, doneAt, customer, interaction, incident);
  }
}
