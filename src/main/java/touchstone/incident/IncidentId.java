package touchstone.incident;

/// The store's own number of an incident; users see the interaction's reference.
public record IncidentId(long value) {}
