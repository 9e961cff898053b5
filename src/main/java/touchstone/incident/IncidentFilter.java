package touchstone.incident;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionType;

/// Which incidents a list shows; an absent field or an empty set does not narrow.
///
/// @param text found in the customer's name or the interaction's summary, case ignored
/// @param negative only those whose outcome so far is negative
public record IncidentFilter(
    Set<IncidentStatus> statuses,
    @Nullable String text,
    @Nullable CustomerId customer,
    @Nullable InteractionType type,
    @Nullable String channel,
    @Nullable String handler,
    @Nullable String rootCause,
    @Nullable Integer severity,
    boolean negative,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public static final IncidentFilter ALL =
      new IncidentFilter(Set.of(), null, null, null, null, null, null, null, false, null, null);

  public IncidentFilter {
    statuses = Set.copyOf(statuses);
  }

  public IncidentFilter withStatuses(Set<IncidentStatus> value) {
    return new IncidentFilter(
        value, text, customer, type, channel, handler, rootCause, severity, negative, from, to);
  }

  public IncidentFilter withText(@Nullable String value) {
    return new IncidentFilter(
        statuses, value, customer, type, channel, handler, rootCause, severity, negative, from, to);
  }

  public IncidentFilter withCustomer(@Nullable CustomerId value) {
    return new IncidentFilter(
        statuses, text, value, type, channel, handler, rootCause, severity, negative, from, to);
  }

  public IncidentFilter withChannel(@Nullable String value) {
    return new IncidentFilter(
        statuses, text, customer, type, value, handler, rootCause, severity, negative, from, to);
  }

  public IncidentFilter withType(@Nullable InteractionType value) {
    return new IncidentFilter(
        statuses, text, customer, value, channel, handler, rootCause, severity, negative, from, to);
  }

  public IncidentFilter withRootCause(@Nullable String value) {
    return new IncidentFilter(
        statuses, text, customer, type, channel, handler, value, severity, negative, from, to);
  }

  public IncidentFilter withSeverity(@Nullable Integer value) {
    return new IncidentFilter(
        statuses, text, customer, type, channel, handler, rootCause, value, negative, from, to);
  }

  public IncidentFilter withNegative(boolean value) {
    return new IncidentFilter(
        statuses, text, customer, type, channel, handler, rootCause, severity, value, from, to);
  }

  public IncidentFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new IncidentFilter(
        statuses, text, customer, type, channel, handler, rootCause, severity, negative, first,
        last);
  }
}
