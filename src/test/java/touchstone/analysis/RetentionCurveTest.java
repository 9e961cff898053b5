package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetentionCurveTest {

  @Test
  void the_maintained_group_of_the_aml_trial_has_the_published_table() {
    RetentionCurve curve = RetentionCurve.of(PublishedSets.amlMaintained());
    assertThat(curve.subjects()).isEqualTo(11);
    assertStep(curve, 9, 11, 0.909, 0.0867);
    assertStep(curve, 13, 10, 0.818, 0.1163);
    assertStep(curve, 18, 8, 0.716, 0.1397);
    assertStep(curve, 23, 7, 0.614, 0.1526);
    assertStep(curve, 31, 5, 0.491, 0.1642);
    assertStep(curve, 34, 4, 0.368, 0.1627);
    assertStep(curve, 48, 2, 0.184, 0.1535);
    assertThat(curve.median().day()).hasValue(31);
    assertThat(RetentionCurve.of(PublishedSets.amlNonmaintained()).median().day()).hasValue(23);
  }

  @Test
  void the_6_mercaptopurine_group_has_freireichs_table() {
    RetentionCurve curve = RetentionCurve.of(PublishedSets.gehan(2));
    assertStep(curve, 6, 21, 0.857, 0.0764);
    assertStep(curve, 7, 17, 0.807, 0.0869);
    assertStep(curve, 10, 15, 0.753, 0.0963);
    assertStep(curve, 13, 12, 0.690, 0.1068);
    assertStep(curve, 16, 11, 0.627, 0.1141);
    assertStep(curve, 22, 7, 0.538, 0.1282);
    assertStep(curve, 23, 6, 0.448, 0.1346);
    assertThat(curve.median().day()).hasValue(23);
    assertThat(RetentionCurve.of(PublishedSets.gehan(1)).median().day()).hasValue(8);
  }

  /// Limits of `scipy.stats.ecdf(...).sf.confidence_interval(method="log-log")`.
  @Test
  void the_maintained_group_of_the_aml_trial_has_log_log_limits() {
    RetentionCurve curve = RetentionCurve.of(PublishedSets.amlMaintained());
    assertThat(curve.retainedOn(9).lower()).isCloseTo(0.50808021, within(5e-9));
    assertThat(curve.retainedOn(9).upper()).isCloseTo(0.98667382, within(5e-9));
    assertThat(curve.retainedOn(48).lower()).isCloseTo(0.01173848, within(5e-9));
    assertThat(curve.retainedOn(100).upper()).isCloseTo(0.52501484, within(5e-9));
    assertThat(curve.median().lower()).hasValue(13);
    assertThat(curve.median().upper()).isEmpty();
  }

  @Test
  void half_left_on_a_level_is_the_middle_of_the_level() {
    RetentionCurve curve = curve(left(3), left(5), left(9), left(12));
    assertThat(curve.median().day()).hasValue(7);
    assertThat(curve.quantile(0.25).day()).hasValue(4);
    assertThat(curve(left(3), censored(9)).median().day()).hasValue(6);
    assertThat(curve(censored(4)).median().day()).isEmpty();
  }

  @Test
  void nobody_makes_an_empty_curve_at_one() {
    RetentionCurve curve = curve();
    assertThat(curve.steps()).isEmpty();
    assertThat(curve.retainedOn(100)).isEqualTo(new Estimate(1, 0, 1, 1));
    assertThat(curve.median().day()).isEmpty();
  }

  @Test
  void one_customer_who_leaves_takes_the_curve_to_zero_without_limits() {
    Estimate after = curve(left(7)).retainedOn(7);
    assertThat(after.value()).isZero();
    assertThat(after.stdError()).isNaN();
    assertThat(after.interval()).isEmpty();
    assertThat(curve(left(7)).retainedOn(6).value()).isEqualTo(1);
  }

  @Test
  void those_who_leave_on_a_day_go_before_those_last_seen_on_it() {
    RetentionCurve.Step step = curve(left(5), censored(5), censored(5)).steps().getFirst();
    assertThat(step.atRisk()).isEqualTo(3);
    assertThat(step.left()).isEqualTo(1);
    assertThat(step.censored()).isEqualTo(2);
    assertThat(step.retained().value()).isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  void one_known_late_is_at_risk_from_the_day_after_its_entry() {
    RetentionCurve curve =
        curve(left(5), left(6), new Tenure(5, 9, LifeEnd.LEFT), new Tenure(5, 5, LifeEnd.LEFT));
    assertThat(curve.subjects()).isEqualTo(3);
    assertThat(curve.steps().get(0).atRisk()).isEqualTo(2);
    assertThat(curve.steps().get(1).atRisk()).isEqualTo(2);
    assertThat(curve.steps().get(1).retained().value()).isEqualTo(0.25);
  }

  /// By hand: of three at risk on day 5 one leaves, of two on day 7 one; S = 2/3 · 1/2, and
  /// Greenwood's sum over those very risk sets is 1/(3·2) + 1/(2·1) = 2/3.
  @Test
  void greenwood_with_late_entry_counts_the_risk_sets_of_each_day() {
    RetentionCurve curve =
        curve(
            left(5),
            censored(4),
            new Tenure(2, 7, LifeEnd.LEFT),
            new Tenure(3, 9, LifeEnd.CENSORED));
    Estimate last = curve.retainedOn(7);
    assertThat(last.value()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(last.stdError()).isCloseTo(Math.sqrt(2 / 3.0) / 3, within(1e-15));
  }

  @Test
  void who_leaves_on_the_first_day_was_at_risk_on_it() {
    RetentionCurve.Step step = curve(left(0), censored(8)).steps().getFirst();
    assertThat(step.tenureDay()).isZero();
    assertThat(step.retained().value()).isEqualTo(0.5);
  }

  @Property(tries = 300)
  void the_curve_and_greenwoods_error_equal_products_and_small_changes(
      @ForAll Random random, @ForAll @IntRange(max = 25) int customers, @ForAll boolean late) {
    List<Tenure> tenures = SlowCurves.random(random, customers, late);
    double[] ones = SlowCurves.ones(customers);
    RetentionCurve curve = RetentionCurve.of(TenureCounts.of(tenures));
    assertThat(curve.steps().stream().map(RetentionCurve.Step::tenureDay))
        .containsExactlyElementsOf(SlowCurves.exitDays(tenures));
    for (RetentionCurve.Step step : curve.steps()) {
      int day = step.tenureDay();
      assertThat(step.atRisk()).isEqualTo((int) SlowCurves.atRisk(tenures, ones, day));
      Estimate retained = step.retained();
      assertThat(retained.value())
          .isCloseTo(SlowCurves.eventFree(tenures, ones, day), within(1e-12));
      if (retained.value() > 0) {
        double error = SlowCurves.deltaMethod(tenures, day, LifeEnd.CENSORED);
        assertThat(retained.stdError()).isCloseTo(error, within(1e-6));
        if (!late) {
          double jackknife =
              SlowCurves.jackknife(customers, w -> SlowCurves.eventFree(tenures, w, day));
          assertThat(retained.stdError()).isCloseTo(jackknife, within(1e-6));
        }
        assertLogLog(retained);
      }
    }
  }

  private static void assertLogLog(Estimate of) {
    if (of.stdError() > 0) {
      double middle = Math.log(-Math.log(of.value()));
      double half = 1.959963984540054 * of.stdError() / (of.value() * -Math.log(of.value()));
      assertThat(Math.log(-Math.log(of.lower()))).isCloseTo(middle + half, within(1e-9));
      assertThat(Math.log(-Math.log(of.upper()))).isCloseTo(middle - half, within(1e-9));
    } else {
      assertThat(of.interval()).hasValue(new Interval(of.value(), of.value()));
    }
  }

  private static void assertStep(
      RetentionCurve curve, int day, int atRisk, double retained, double stdError) {
    RetentionCurve.Step step =
        curve.steps().stream().filter(one -> one.tenureDay() == day).findFirst().orElseThrow();
    assertThat(step.atRisk()).isEqualTo(atRisk);
    assertThat(step.retained().value()).isCloseTo(retained, within(5e-4));
    assertThat(step.retained().stdError()).isCloseTo(stdError, within(5e-5));
  }

  private static RetentionCurve curve(Tenure... tenures) {
    return RetentionCurve.of(TenureCounts.of(List.of(tenures)));
  }

  private static Tenure left(int day) {
    return new Tenure(day, LifeEnd.LEFT);
  }

  private static Tenure censored(int day) {
    return new Tenure(day, LifeEnd.CENSORED);
  }
}
