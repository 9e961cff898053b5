package touchstone.interaction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;

/// Which interactions a list shows; an absent field or an empty set does not narrow.
///
/// @param text found in summary or narrative, case ignored, or equal to the reference
/// @param from first day, as it was where it happened
/// @param to last day, inclusive
/// @param lifecycle the customers' lifecycle month, as a trend counts it
/// @param ids exactly these, however they were chosen
public record InteractionFilter(
    @Nullable String text,
    Set<InteractionType> types,
    Set<String> channels,
    @Nullable String handler,
    @Nullable CustomerId customer,
    @Nullable String segment,
    @Nullable Long thread,
    @Nullable String tag,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LifecycleMonth lifecycle,
    List<Long> ids) {
  public static final InteractionFilter ALL =
      new InteractionFilter(
          null, Set.of(), Set.of(), null, null, null, null, null, null, null, null, List.of());

  /// The interactions a lifecycle trend counts in one month: within the observed life of customers
  /// observed in that month, the observation ending on `until` at the latest.
  public record LifecycleMonth(long month, LocalDate until) {}

  public InteractionFilter {
    types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
    channels = Set.copyOf(channels);
    ids = List.copyOf(ids);
  }

  public InteractionFilter withText(@Nullable String value) {
    return new InteractionFilter(
        value, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withTypes(Set<InteractionType> value) {
    return new InteractionFilter(
        text, value, channels, handler, customer, segment, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withChannels(Set<String> value) {
    return new InteractionFilter(
        text, types, value, handler, customer, segment, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withHandler(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, value, customer, segment, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withCustomer(@Nullable CustomerId value) {
    return new InteractionFilter(
        text, types, channels, handler, value, segment, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withSegment(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, value, thread, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withThread(@Nullable Long value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, value, tag, from, to, lifecycle, ids);
  }

  public InteractionFilter withTag(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, value, from, to, lifecycle, ids);
  }

  public InteractionFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, first, last, lifecycle,
        ids);
  }

  public InteractionFilter withLifecycle(@Nullable LifecycleMonth value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, value, ids);
  }

  public InteractionFilter withIds(List<Long> value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, value);
  }
}
