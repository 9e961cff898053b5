package touchstone.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;

/// What a panel over the screens is asked to do. Any screen may ask; only the panel's own room
/// knows how.
public sealed interface PanelRequest {
  /// Log an interaction, with what is known already filled in; `customer` is a customer's id.
  record Log(
      @Nullable Object customer, @Nullable InteractionType type, @Nullable Instant occurredAt)
      implements PanelRequest {
    public static Log empty() {
      return new Log(null, null, null);
    }
  }

  /// Go on with the draft of that id.
  record ResumeDraft(Object draft) implements PanelRequest {}

  /// Change an interaction that is already in the log; `interaction` is its id.
  record EditInteraction(Object interaction) implements PanelRequest {}

  /// Create a customer, or change the one whose id is given.
  record EditCustomer(@Nullable Object customer) implements PanelRequest {}

  /// Make one customer of two; ids, `other` absent where it is still to be found.
  record MergeCustomers(Object kept, @Nullable Object other) implements PanelRequest {}

  /// Forget a customer for good; `customer` is its id.
  record EraseCustomer(Object customer) implements PanelRequest {}

  /// Make two customers of one; `customer` is its id.
  record SplitCustomer(Object customer) implements PanelRequest {}
}
