package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import touchstone.analysis.CustomerLife.TypedDay;

class MeanCumulativeCurveTest {

  private static final List<String> TYPES = List.of("stabilizing", "critical", "planned");

  @Test
  void the_golden_customers_have_the_golden_means_and_the_last_warns() {
    MeanCumulativeCurve curve =
        MeanCumulativeCurve.byType(
                List.of("any"),
                List.of(
                    life(0, 10, 3, 7),
                    life(0, 12, 7),
                    life(0, 6),
                    life(4, 14, 9, 13),
                    life(0, 9, 2)))
            .getFirst();
    assertThat(curve.meanOn(2).value()).isCloseTo(0.25, within(1e-9));
    assertThat(curve.meanOn(3).value()).isCloseTo(0.5, within(1e-9));
    assertThat(curve.meanOn(7).value()).isCloseTo(1.0, within(1e-9));
    assertThat(curve.meanOn(9).value()).isCloseTo(1.25, within(1e-9));
    assertThat(curve.meanOn(13).value()).isCloseTo(2.25, within(1e-9));
    assertThat(curve.events()).isEqualTo(6);
    MeanCumulativeCurve.Step last =
        curve.steps().stream().filter(step -> step.tenureDay() == 13).findFirst().orElseThrow();
    assertThat(last.atRisk()).isEqualTo(1);
    assertThat(last.support()).isEqualTo(Support.TINY);
  }

  @Test
  void nobody_makes_an_empty_curve_and_no_event_a_curve_at_zero() {
    assertThat(MeanCumulativeCurve.of(histories(List.of())).steps()).isEmpty();
    MeanCumulativeCurve quiet = MeanCumulativeCurve.of(histories(List.of(life(0, 8))));
    assertThat(quiet.steps()).hasSize(1);
    assertThat(quiet.meanOn(8)).isEqualTo(new Estimate(0, 0, 0, 0));
  }

  @Test
  void events_outside_the_observed_life_and_of_other_types_do_not_count() {
    CustomerLife<String> late =
        new CustomerLife<>(
            5,
            9,
            List.of(
                new TypedDay<>("planned", 5),
                new TypedDay<>("planned", 6),
                new TypedDay<>("planned", 10),
                new TypedDay<>("unheard of", 7)));
    EventHistories histories = EventHistories.of(TYPES, List.of(late, life(0, 20)));
    assertThat(histories.events()).isEqualTo(1);
    assertThat(MeanCumulativeCurve.of(histories).meanOn(9).value()).isEqualTo(0.5);
  }

  @Test
  void values_below_zero_have_plain_limits_and_values_above_it_limits_on_the_log_scale() {
    int[] exit = {9, 9};
    int[] day = {2, 4};
    int[] subject = {0, 1};
    MeanCumulativeCurve net =
        MeanCumulativeCurve.of(
            EventHistories.of(null, exit, subject, day, null, new double[] {-10, 4}));
    assertThat(net.scale()).isEqualTo(MeanCumulativeCurve.Scale.PLAIN);
    assertThat(net.meanOn(4).value()).isEqualTo(-3);
    assertThat(net.meanOn(4).lower())
        .isCloseTo(-3 - 1.959963984540054 * net.meanOn(4).stdError(), within(1e-12));
    MeanCumulativeCurve costs =
        MeanCumulativeCurve.of(
            EventHistories.of(null, exit, subject, day, null, new double[] {10, 4}));
    Estimate cost = costs.meanOn(4);
    assertThat(costs.scale()).isEqualTo(MeanCumulativeCurve.Scale.LOG);
    assertThat(cost.value()).isEqualTo(7);
    assertThat(cost.upper() / 7)
        .isCloseTo(Math.exp(1.959963984540054 * cost.stdError() / 7), within(1e-12));
    assertThat(cost.lower() * cost.upper()).isCloseTo(49, within(1e-9));
  }

  @Property(tries = 300)
  void the_curve_equals_lawless_and_nadeaus_sums_over_customers(
      @ForAll Random random, @ForAll @IntRange(max = 15) int customers, @ForAll boolean valued) {
    Columns columns = new Columns(random, customers, valued);
    MeanCumulativeCurve curve = MeanCumulativeCurve.of(columns.histories());
    for (MeanCumulativeCurve.Step step : curve.steps()) {
      double mean = 0;
      double[] inner = new double[customers];
      for (int day = 0; day <= step.tenureDay(); day++) {
        double atRisk = columns.atRisk(day);
        if (atRisk > 0) {
          double rise = columns.amount(-1, day) / atRisk;
          mean += rise;
          for (int i = 0; i < customers; i++) {
            inner[i] += columns.isAtRisk(i, day) ? (columns.amount(i, day) - rise) / atRisk : 0;
          }
        }
      }
      double variance = 0;
      for (double one : inner) {
        variance += one * one;
      }
      assertThat(step.mean().value()).isCloseTo(mean, within(1e-9));
      assertThat(step.mean().stdError()).isCloseTo(Math.sqrt(variance), within(1e-6));
      assertThat(step.atRisk()).isEqualTo((int) columns.atRisk(step.tenureDay()));
    }
  }

  @Property(tries = 200)
  void the_types_add_up_to_all(
      @ForAll Random random, @ForAll @IntRange(max = 40) int customers, @ForAll boolean valued) {
    EventHistories histories = new Columns(random, customers, valued).histories();
    MeanCumulativeCurve all = MeanCumulativeCurve.of(histories);
    for (MeanCumulativeCurve.Step step : all.steps()) {
      double sum = 0;
      int events = 0;
      for (int type = 0; type < TYPES.size(); type++) {
        MeanCumulativeCurve of = MeanCumulativeCurve.ofType(histories, type);
        assertThat(of.steps()).hasSameSizeAs(all.steps());
        sum += of.meanOn(step.tenureDay()).value();
        events += of.steps().get(all.steps().indexOf(step)).events();
      }
      assertThat(sum).isCloseTo(step.mean().value(), within(1e-9));
      assertThat(events).isEqualTo(step.events());
    }
  }

  @Property(tries = 200)
  void several_types_in_one_walk_have_the_curves_of_each(
      @ForAll Random random, @ForAll @IntRange(max = 40) int customers, @ForAll boolean valued) {
    EventHistories histories = new Columns(random, customers, valued).histories();
    List<MeanCumulativeCurve> both =
        MeanCumulativeCurve.ofTypes(histories, new byte[] {(byte) (TYPES.size() - 1), 0});
    assertThat(both)
        .containsExactly(
            MeanCumulativeCurve.ofType(histories, TYPES.size() - 1),
            MeanCumulativeCurve.ofType(histories, 0));
  }

  @Property(tries = 200)
  void histories_in_order_have_the_curves_of_those_in_no_order(
      @ForAll Random random, @ForAll @IntRange(max = 40) int customers, @ForAll boolean valued) {
    Columns columns = new Columns(random, customers, valued);
    MeanCumulativeCurve ordered = MeanCumulativeCurve.of(columns.inOrder());
    MeanCumulativeCurve curve = MeanCumulativeCurve.of(columns.histories());
    assertThat(ordered.events()).isEqualTo(curve.events());
    assertThat(ordered.steps()).hasSameSizeAs(curve.steps());
    for (int i = 0; i < curve.steps().size(); i++) {
      Estimate mean = curve.steps().get(i).mean();
      assertThat(ordered.steps().get(i).mean().value()).isCloseTo(mean.value(), within(1e-12));
      // Near 0 a standard error is the root of a difference.
      assertThat(Math.pow(ordered.steps().get(i).mean().stdError(), 2))
          .isCloseTo(Math.pow(mean.stdError(), 2), within(1e-12));
    }
  }

  @Test
  void days_of_a_customer_that_do_not_ascend_are_not_in_order() {
    int[] none = {0};
    int[] exit = {9};
    int[] first = {0, 2};
    int[] day = {5, 4};
    assertThatThrownBy(() -> EventHistories.inOrder(none, exit, first, day, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static EventHistories histories(List<CustomerLife<String>> lives) {
    return EventHistories.of(List.of("any"), lives);
  }

  private static CustomerLife<String> life(int entry, int exit, int... days) {
    List<TypedDay<String>> interactions = new ArrayList<>();
    for (int day : days) {
      interactions.add(new TypedDay<>("any", day));
    }
    return new CustomerLife<>(entry, exit, interactions);
  }

  /// Customers and events in no order, with ties, late entries and events outside the lives.
  private static final class Columns {
    private final int[] entry;
    private final int[] exit;
    private final int[] subject;
    private final int[] day;
    private final byte[] type;
    private final double[] value;
    private final boolean valued;

    Columns(Random random, int customers, boolean valued) {
      this.valued = valued;
      entry = random.ints(customers, -2, 8).map(e -> random.nextBoolean() ? e : 0).toArray();
      exit = random.ints(customers, 0, 20).toArray();
      int events = customers == 0 ? 0 : random.nextInt(3 * customers + 1);
      subject = random.ints(events, 0, Math.max(1, customers)).toArray();
      day = random.ints(events, -2, 22).toArray();
      type = new byte[events];
      value = new double[events];
      for (int e = 0; e < events; e++) {
        type[e] = (byte) random.nextInt(TYPES.size());
        value[e] = valued ? random.nextInt(-5, 20) : 1;
      }
    }

    EventHistories histories() {
      return EventHistories.of(entry, exit, subject, day, type, valued ? value : null);
    }

    /// The same customer by customer, each by day.
    EventHistories inOrder() {
      List<Integer> order =
          IntStream.range(0, day.length)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(e -> subject[e]).thenComparingInt(e -> day[e]))
              .toList();
      int[] first = new int[exit.length + 1];
      int[] days = new int[day.length];
      byte[] types = new byte[day.length];
      double[] values = new double[day.length];
      for (int to = 0; to < days.length; to++) {
        int e = order.get(to);
        first[subject[e] + 1]++;
        days[to] = day[e];
        types[to] = type[e];
        values[to] = value[e];
      }
      for (int i = 0; i < exit.length; i++) {
        first[i + 1] += first[i];
      }
      return EventHistories.inOrder(entry, exit, first, days, types, valued ? values : null);
    }

    boolean isAtRisk(int i, int on) {
      return (entry[i] <= 0 || entry[i] < on) && on <= exit[i];
    }

    double atRisk(int on) {
      double sum = 0;
      for (int i = 0; i < exit.length; i++) {
        sum += isAtRisk(i, on) ? 1 : 0;
      }
      return sum;
    }

    double amount(int of, int on) {
      double sum = 0;
      for (int e = 0; e < day.length; e++) {
        boolean mine = of < 0 || subject[e] == of;
        sum += mine && day[e] == on && isAtRisk(subject[e], on) ? value[e] : 0;
      }
      return sum;
    }
  }
}
