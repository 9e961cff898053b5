package touchstone.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;

/// One meeting of customer and brand.
///
/// @param reference the user's own id, else one given by us; unique
/// @param recordedAt when it was written down; never changes
/// @param thread the conversation it belongs to
/// @param importBatch the import that brought it
public record Interaction(
    InteractionId id,
    String reference,
    CustomerId customer,
    Instant recordedAt,
    InteractionFacts facts,
    @Nullable Long thread,
    @Nullable Long importBatch) {
  public static final int REFERENCE_AT_MOST = 200;

  public Interaction {
    if (reference.isBlank() || reference.length() > REFERENCE_AT_MOST) {
      throw new IllegalArgumentException("a reference has 1 to 200 characters");
    }
  }
}
