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
/// @param life the customers' observed lives, as a trend counts them
/// @param function a code of the list of business functions; an empty text: none recorded
/// @param cause a code of the list of root causes, of the interaction's incident; an empty text:
///   none recorded
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
    @Nullable ObservedLife life,
    @Nullable String function,
    @Nullable String cause,
    List<Long> ids) {
  public static final InteractionFilter ALL =
      new InteractionFilter(
          null, Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, null,
          null, List.of());

  /// The interactions a lifecycle trend counts in one month: within the observed life of customers
  /// observed in that month, the observation ending on `until` at the latest.
  public record LifecycleMonth(long month, LocalDate until) {}

  /// The interactions a trend counts within the observed lives of customers: from day 0, or from
  /// `since` where that is later, to the end of the relationship or of the observation.
  ///
  /// @param since the first day looked at; absent: every life from its day 0
  /// @param until the day on which the observation ends at the latest
  /// @param firstDay the first tenure day that counts
  /// @param lastDay the last
  /// @param startedFrom the first day 0 of the customers that count
  /// @param startedTo the last
  public record ObservedLife(
      @Nullable LocalDate since,
      LocalDate until,
      int firstDay,
      int lastDay,
      @Nullable LocalDate startedFrom,
      @Nullable LocalDate startedTo) {

    /// Whole lives.
    public static ObservedLife of(@Nullable LocalDate since, LocalDate until) {
      return new ObservedLife(since, until, 0, Integer.MAX_VALUE, null, null);
    }

    /// One tenure day of them.
    public ObservedLife onDay(int day) {
      return new ObservedLife(since, until, day, day, startedFrom, startedTo);
    }

    /// Of customers whose day 0 lies between these days, both included.
    public ObservedLife started(LocalDate first, LocalDate last) {
      return new ObservedLife(since, until, firstDay, lastDay, first, last);
    }
  }

  public InteractionFilter {
    types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
    channels = Set.copyOf(channels);
    ids = List.copyOf(ids);
  }

  public InteractionFilter withText(@Nullable String value) {
    return new InteractionFilter(
        value, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withTypes(Set<InteractionType> value) {
    return new InteractionFilter(
        text, value, channels, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withChannels(Set<String> value) {
    return new InteractionFilter(
        text, types, value, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withHandler(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, value, customer, segment, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withCustomer(@Nullable CustomerId value) {
    return new InteractionFilter(
        text, types, channels, handler, value, segment, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withSegment(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, value, thread, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withThread(@Nullable Long value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, value, tag, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withTag(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, value, from, to, lifecycle, life,
        function, cause, ids);
  }

  public InteractionFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, first, last, lifecycle,
        life, function, cause, ids);
  }

  public InteractionFilter withLifecycle(@Nullable LifecycleMonth value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, value, life,
        function, cause, ids);
  }

  public InteractionFilter withLife(@Nullable ObservedLife value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, value,
        function, cause, ids);
  }

  public InteractionFilter withFunction(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        value, cause, ids);
  }

  public InteractionFilter withCause(@Nullable String value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        function, value, ids);
  }

  public InteractionFilter withIds(List<Long> value) {
    return new InteractionFilter(
        text, types, channels, handler, customer, segment, thread, tag, from, to, lifecycle, life,
        function, cause, value);
  }
}
