package touchstone.trend.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerKind;

/// Whose lives a question is about; an absent field does not narrow. Only those who have a day 0
/// are in any answer.
///
/// @param segment a code of the segment list
/// @param startedFrom the first day 0 of a start cohort
/// @param startedTo its last
public record Whose(
    @Nullable CustomerId customer,
    @Nullable String segment,
    @Nullable CustomerKind kind,
    @Nullable LocalDate startedFrom,
    @Nullable LocalDate startedTo) {
  public static final Whose EVERYONE = new Whose(null, null, null, null, null);

  /// One customer's.
  public static Whose of(CustomerId customer) {
    return new Whose(customer, null, null, null, null);
  }

  public Whose withSegment(@Nullable String value) {
    return new Whose(customer, value, kind, startedFrom, startedTo);
  }

  public Whose withKind(@Nullable CustomerKind value) {
    return new Whose(customer, segment, value, startedFrom, startedTo);
  }

  /// Those whose day 0 lies between these days, both included.
  public Whose started(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Whose(customer, segment, kind, first, last);
  }
}
