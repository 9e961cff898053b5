package touchstone.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The observed life of one customer: from day 0 to the end of the observation, which is the
/// relationship's end or the asked-for day, whichever is first.
///
/// @param start day 0
/// @param until the day on which the observation ends
public record Tenure(LocalDate start, LocalDate until) {
  /// A lifecycle month has 30 days.
  public static final int MONTH = 30;

  /// A stage that follows from the tenure alone, and its first day.
  public record Band(String stage, long fromDay) {}

  /// Onboarding to day 30 and to day 90, established to day 365, then mature.
  public static final List<Band> BANDS =
      List.of(
          new Band("onboarding_0_30", 0),
          new Band("onboarding_31_90", 31),
          new Band("established", 91),
          new Band("mature", 366));

  /// The observed life of a relationship as of a day.
  public static Tenure of(LocalDate start, @Nullable LocalDate end, LocalDate asOf) {
    return new Tenure(start, end != null && end.isBefore(asOf) ? end : asOf);
  }

  /// Length of the observed life in days; negative where it has not begun.
  public long days() {
    return until.toEpochDay() - start.toEpochDay();
  }

  /// The tenure day of a calendar day; negative before the start.
  public long dayOf(LocalDate day) {
    return day.toEpochDay() - start.toEpochDay();
  }

  /// The lifecycle month of a tenure day.
  public static long monthOf(long day) {
    return Math.floorDiv(day, MONTH);
  }

  /// Whether the customer is observed in lifecycle month `month` at all: its life is longer than 30
  /// times that many days.
  public boolean observedIn(long month) {
    return days() > month * MONTH;
  }

  /// The stage that a tenure of so many days means.
  public static String stageAt(long days) {
    String stage = BANDS.getFirst().stage();
    for (Band band : BANDS) {
      if (days >= band.fromDay()) {
        stage = band.stage();
      }
    }
    return stage;
  }
}
