package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static touchstone.analysis.LifeEnd.CENSORED;
import static touchstone.analysis.LifeEnd.INCIDENT;
import static touchstone.analysis.LifeEnd.LEFT;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IncidenceCurveTest {

  private static final int[] GOLDEN_DAYS = {5, 8, 12, 12, 20, 25, 30, 40, 45, 60};
  private static final byte[] GOLDEN_STATES = {1, 0, 1, 2, 0, 1, 2, 1, 0, 0};

  @Test
  void the_golden_customers_have_the_golden_shares() {
    IncidenceCurve curve = IncidenceCurve.of(null, GOLDEN_DAYS, GOLDEN_STATES);
    assertShares(curve, 5, 0.9, 0.1, 0);
    assertShares(curve, 12, 0.675, 0.2125, 0.1125);
    assertShares(curve, 25, 0.54, 0.3475, 0.1125);
    assertShares(curve, 30, 0.405, 0.3475, 0.2475);
    assertShares(curve, 40, 0.27, 0.4825, 0.2475);
    assertThat(curve.steps()).hasSize(9);
    byte[] naive = GOLDEN_STATES.clone();
    for (int i = 0; i < naive.length; i++) {
      naive[i] = naive[i] == 1 ? naive[i] : 0;
    }
    double kept = RetentionCurve.of(null, GOLDEN_DAYS, naive).retainedOn(40).value();
    assertThat(1 - kept).as("the wrong way").isCloseTo(0.58, within(1e-12));
  }

  @Test
  void nobody_makes_an_empty_curve_at_zero() {
    IncidenceCurve curve = IncidenceCurve.of(new TenureCounts());
    assertThat(curve.steps()).isEmpty();
    assertThat(curve.incidenceOn(9)).isEqualTo(new Estimate(0, 0, 0, 0));
  }

  @Test
  void once_everybody_had_it_nothing_varies_any_more() {
    for (int customers = 1; customers <= 40; customers++) {
      List<Tenure> lives = new java.util.ArrayList<>();
      for (int i = 0; i < customers; i++) {
        lives.add(new Tenure(7 * i % 41 + i / 13, INCIDENT));
      }
      Estimate all = IncidenceCurve.of(TenureCounts.of(lives)).incidenceOn(100);
      assertThat(all.value()).isCloseTo(1, within(1e-12));
      assertThat(all.stdError()).as("%d customers", customers).isZero();
    }
  }

  /// By hand, three at risk on day 5, two of them known late, and two on day 7. On day 5 one has
  /// the incident (h1 = 1/3), on day 7 the other one leaves (h2 = 1/2) or has it (h1 = 1/2). F1 is
  /// 1/3 and 2/3; the Greenwood form is g1² h1 (1 - h1) / r of each day, with g1 = 1 - (F1 -
  /// 1/3)/(2/3) on day 5 and 2/3 on day 7: 2/27, and 1/54 + 1/18.
  @Test
  void the_error_with_late_entry_is_the_greenwood_form_of_the_risk_sets_of_each_day() {
    for (LifeEnd second : List.of(LEFT, INCIDENT)) {
      IncidenceCurve curve =
          IncidenceCurve.of(
              TenureCounts.of(
                  List.of(
                      new Tenure(0, 5, INCIDENT),
                      new Tenure(2, 7, second),
                      new Tenure(3, 9, CENSORED))));
      boolean both = second == INCIDENT;
      Estimate last = curve.incidenceOn(9);
      assertThat(last.value()).isCloseTo(both ? 2 / 3.0 : 1 / 3.0, within(1e-15));
      assertThat(last.stdError() * last.stdError())
          .isCloseTo(both ? 1 / 54.0 + 1 / 18.0 : 2 / 27.0, within(1e-15));
    }
  }

  @Test
  void before_the_first_incident_both_limits_are_zero_and_leaving_counts_alone() {
    IncidenceCurve curve =
        IncidenceCurve.of(TenureCounts.of(List.of(new Tenure(3, LEFT), new Tenure(9, CENSORED))));
    assertThat(curve.incidenceOn(9)).isEqualTo(new Estimate(0, 0, 0, 0));
    assertThat(curve.steps().getLast().leftFirst().value()).isEqualTo(0.5);
  }

  @Property(tries = 200)
  void shares_add_up_and_equal_sums_by_definition_and_errors_small_changes(
      @ForAll Random random, @ForAll @IntRange(max = 20) int customers, @ForAll boolean late) {
    List<Tenure> tenures = SlowCurves.random(random, customers, late);
    double[] ones = SlowCurves.ones(customers);
    for (IncidenceCurve.Step step : IncidenceCurve.of(TenureCounts.of(tenures)).steps()) {
      int day = step.tenureDay();
      double first = step.incidence().value();
      double second = step.leftFirst().value();
      assertThat(step.eventFree() + first + second).isCloseTo(1, within(1e-12));
      assertThat(first)
          .isCloseTo(SlowCurves.incidence(tenures, ones, day, INCIDENT), within(1e-12));
      assertThat(second).isCloseTo(SlowCurves.incidence(tenures, ones, day, LEFT), within(1e-12));
      if (step.eventFree() > 0) {
        double error = SlowCurves.deltaMethod(tenures, day, INCIDENT);
        assertThat(step.incidence().stdError()).isCloseTo(error, within(1e-6));
        assertThat(step.leftFirst().stdError())
            .isCloseTo(SlowCurves.deltaMethod(tenures, day, LEFT), within(1e-6));
        if (!late) {
          double jackknife =
              SlowCurves.jackknife(customers, w -> SlowCurves.incidence(tenures, w, day, INCIDENT));
          assertThat(step.incidence().stdError()).isCloseTo(jackknife, within(1e-6));
        }
      }
      assertThat(step.incidence().lower()).isLessThanOrEqualTo(first);
      assertThat(step.incidence().upper()).isBetween(first, 1.0);
    }
  }

  @Property(tries = 200)
  void without_a_competing_event_it_is_one_minus_retention_with_the_same_error(
      @ForAll Random random, @ForAll @IntRange(max = 200) int customers, @ForAll boolean late) {
    TenureCounts counts = new TenureCounts();
    for (Tenure one : SlowCurves.random(random, customers, late)) {
      counts.add(one.entryDay(), one.exitDay(), one.end() == CENSORED ? CENSORED : INCIDENT);
    }
    IncidenceCurve incidence = IncidenceCurve.of(counts);
    RetentionCurve retention = RetentionCurve.of(counts);
    assertThat(incidence.steps()).hasSameSizeAs(retention.steps());
    for (int i = 0; i < retention.steps().size(); i++) {
      Estimate kept = retention.steps().get(i).retained();
      Estimate had = incidence.steps().get(i).incidence();
      assertThat(had.value()).isCloseTo(1 - kept.value(), within(1e-12));
      if (kept.value() > 0) {
        assertThat(had.stdError()).isCloseTo(kept.stdError(), within(1e-9));
      }
    }
  }

  private static void assertShares(
      IncidenceCurve curve, int day, double free, double had, double left) {
    IncidenceCurve.Step step =
        curve.steps().stream().filter(one -> one.tenureDay() == day).findFirst().orElseThrow();
    assertThat(step.eventFree()).isCloseTo(free, within(1e-9));
    assertThat(step.incidence().value()).isCloseTo(had, within(1e-9));
    assertThat(step.leftFirst().value()).isCloseTo(left, within(1e-9));
    assertThat(curve.incidenceOn(day)).isEqualTo(step.incidence());
  }
}
