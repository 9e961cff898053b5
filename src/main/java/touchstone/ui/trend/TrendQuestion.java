package touchstone.ui.trend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;

/// The whole question of the trend panel: what a saved view restores.
///
/// @param from the first day looked at; absent: every relationship from its start
/// @param until the day on which the observation ends; absent: today
/// @param narrowing which interactions count: channels, function, handler, tag
/// @param months how many lifecycle months are shown from month 0 on
/// @param tab the id of the tab
/// @param face the id of the tab's face
/// @param pick what is chosen of what the answer offers, such as one group; empty: its first
/// @param asOf the day at whose end the store is asked what it knew; absent: what it knows now
public record TrendQuestion(
    TrendScope scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Narrowing narrowing,
    int months,
    String tab,
    String face,
    String pick,
    @Nullable LocalDate asOf) {

  /// All months there are.
  public static final int EVERY_MONTH = Integer.MAX_VALUE;

  /// What the panel asks first: the rates of everybody's first two years.
  public static final TrendQuestion FIRST =
      new TrendQuestion(
          TrendScope.ALL, null, null, Narrowing.NONE, 24, "lifecycle", "rates", "", null);

  /// The question to the store, on a day. What was known at the end of a day reaches no further.
  Asked asked(LocalDate today) {
    LocalDate known = asOf == null ? today : asOf;
    LocalDate last = until == null || (asOf != null && until.isAfter(asOf)) ? known : until;
    Observation observation = Observation.until(last).since(from);
    return new Asked(scope.whose(), narrowing, observation);
  }

  /// Whether a tenure day is among the months shown.
  boolean shows(int tenureDay) {
    return tenureDay / touchstone.customer.Tenure.MONTH < months;
  }

  TrendQuestion withScope(TrendScope value) {
    return new TrendQuestion(value, from, until, narrowing, months, tab, face, pick, asOf);
  }

  TrendQuestion withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new TrendQuestion(scope, first, last, narrowing, months, tab, face, pick, asOf);
  }

  TrendQuestion withNarrowing(Narrowing value) {
    return new TrendQuestion(scope, from, until, value, months, tab, face, pick, asOf);
  }

  TrendQuestion withMonths(int value) {
    return new TrendQuestion(scope, from, until, narrowing, value, tab, face, pick, asOf);
  }

  TrendQuestion withFace(String newTab, String newFace) {
    return new TrendQuestion(scope, from, until, narrowing, months, newTab, newFace, "", asOf);
  }

  TrendQuestion withPick(String value) {
    return new TrendQuestion(scope, from, until, narrowing, months, tab, face, value, asOf);
  }

  TrendQuestion withAsOf(@Nullable LocalDate value) {
    return new TrendQuestion(scope, from, until, narrowing, months, tab, face, pick, value);
  }
}
