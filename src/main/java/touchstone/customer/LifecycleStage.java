package touchstone.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An interval of the relationship whose stage somebody set, with the reason. Where none is set the
/// stage follows from the tenure.
///
/// @param stage a code of the stage list
/// @param until exclusive; absent while it lasts
public record LifecycleStage(
    long id,
    CustomerId customer,
    String stage,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String why) {
  public static final String PROSPECT = "prospect";
  public static final String LEFT = "left";

  public LifecycleStage {
    if (stage.isBlank() || (until != null && until.isBefore(from))) {
      throw new IllegalArgumentException("a stage has a name and does not end before it starts");
    }
  }
}
