package touchstone.customer;

/// The store's own number of a customer; users see the reference.
public record CustomerId(long value) {}
