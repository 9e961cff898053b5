package touchstone.customer;

import java.util.Locale;

/// One way to reach a customer, kept as the text it was entered as.
public record ContactPoint(long id, CustomerId customer, Kind kind, String contact) {
  /// What kind of address it is.
  public enum Kind {
    EMAIL,
    PHONE,
    ADDRESS,
    WEBSITE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ContactPoint {
    if (contact.isBlank() || contact.length() > 1_000) {
      throw new IllegalArgumentException("a contact point has 1 to 1,000 characters");
    }
  }
}
