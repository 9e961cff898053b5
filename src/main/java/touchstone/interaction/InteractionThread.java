package touchstone.interaction;

import touchstone.customer.CustomerId;

/// One conversation with a customer across channels.
///
/// @param reference the user's own id of it, unique for the customer
public record InteractionThread(
    long id, String reference, CustomerId customer, String title, boolean closed) {
  public InteractionThread {
    if (reference.isBlank() || reference.length() > 200 || title.length() > 500) {
      throw new IllegalArgumentException("a thread has a reference of 1 to 200 characters");
    }
  }
}
