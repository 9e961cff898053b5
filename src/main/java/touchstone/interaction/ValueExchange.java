package touchstone.interaction;

import java.util.Locale;

/// One line of what was given or received in an interaction, seen from the brand.
public record ValueExchange(long id, InteractionId interaction, Side side, Value value) {
  /// Which way the value went.
  public enum Side {
    /// From the brand to the customer.
    GIVEN,
    /// From the customer to the brand.
    RECEIVED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
