package touchstone.interaction;

/// The store's own number of an interaction; users see the reference.
public record InteractionId(long value) {}
