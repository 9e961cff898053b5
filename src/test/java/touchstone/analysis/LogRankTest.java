package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogRankTest {

  @Test
  void the_aml_groups_differ_by_3_4_with_p_0_07() {
    LogRank test =
        LogRank.of(List.of(PublishedSets.amlMaintained(), PublishedSets.amlNonmaintained()));
    assertThat(test.chiSquare()).isCloseTo(3.4, within(0.05));
    assertThat(test.p()).isCloseTo(0.07, within(0.005));
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(test.groups().get(0).observed()).isEqualTo(7);
    assertThat(test.groups().get(0).expected()).isCloseTo(10.69, within(0.005));
    assertThat(test.groups().get(1).expected()).isCloseTo(7.31, within(0.005));
  }

  @Test
  void gehans_remissions_differ_by_16_79() {
    LogRank test = LogRank.of(List.of(PublishedSets.gehan(1), PublishedSets.gehan(2)));
    assertThat(test.chiSquare()).isCloseTo(16.79, within(0.005));
    assertThat(test.groups().get(0).expected()).isCloseTo(10.75, within(0.005));
    assertThat(test.groups().get(1).expected()).isCloseTo(19.25, within(0.005));
  }

  @Test
  void waltons_flies_differ_by_122_25() {
    LogRank test =
        LogRank.of(List.of(PublishedSets.waltons("control"), PublishedSets.waltons("miR-137")));
    assertThat(test.chiSquare()).isCloseTo(122.25, within(0.005));
  }

  @Test
  void the_four_stages_of_larynx_cancer_differ_by_22_8_on_3_degrees() {
    LogRank test =
        LogRank.of(
            List.of(
                PublishedSets.larynx(1),
                PublishedSets.larynx(2),
                PublishedSets.larynx(3),
                PublishedSets.larynx(4)));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(test.chiSquare()).isCloseTo(22.8, within(0.05));
    assertThat(test.p()).isCloseTo(5e-5, within(5e-6));
  }

  @Test
  void nothing_to_compare_is_no_difference() {
    assertThat(LogRank.of(List.of()).p()).isEqualTo(1);
    assertThat(LogRank.of(List.of(PublishedSets.amlMaintained())).p()).isEqualTo(1);
    LogRank withNobody = LogRank.of(List.of(PublishedSets.amlMaintained(), new TenureCounts()));
    assertThat(withNobody.degreesOfFreedom()).isZero();
    assertThat(withNobody.chiSquare()).isZero();
    TenureCounts stayed = TenureCounts.of(List.of(new Tenure(9, LifeEnd.CENSORED)));
    assertThat(LogRank.of(List.of(stayed, stayed)).p()).isEqualTo(1);
  }

  @Property(tries = 200)
  void two_groups_equal_the_sum_over_days_of_drawing_without_replacement(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int customers) {
    List<Tenure> one = SlowCurves.random(random, customers, true);
    List<Tenure> two = SlowCurves.random(random, customers, true);
    double excess = 0;
    double variance = 0;
    double[] weight = SlowCurves.ones(customers);
    for (int day = 0; day <= 40; day++) {
      double d1 = SlowCurves.ends(one, weight, day, LifeEnd.LEFT, LifeEnd.INCIDENT);
      double d = d1 + SlowCurves.ends(two, weight, day, LifeEnd.LEFT, LifeEnd.INCIDENT);
      double r1 = SlowCurves.atRisk(one, weight, day);
      double r = r1 + SlowCurves.atRisk(two, weight, day);
      if (r > 0) {
        excess += d1 - d * r1 / r;
        variance += r > 1 ? d * r1 * (r - r1) * (r - d) / (r * r * (r - 1)) : 0;
      }
    }
    LogRank test = LogRank.of(List.of(TenureCounts.of(one), TenureCounts.of(two)));
    double expected = variance > 1e-9 ? excess * excess / variance : 0;
    assertThat(test.chiSquare()).isCloseTo(expected, within(1e-8 * (1 + expected)));
  }

  @Property(tries = 100)
  void the_order_of_the_groups_does_not_matter(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int customers) {
    List<TenureCounts> groups =
        List.of(
            TenureCounts.of(SlowCurves.random(random, customers, true)),
            TenureCounts.of(SlowCurves.random(random, customers, true)),
            TenureCounts.of(SlowCurves.random(random, customers, true)));
    LogRank forward = LogRank.of(groups);
    LogRank backward = LogRank.of(groups.reversed());
    assertThat(backward.chiSquare())
        .isCloseTo(forward.chiSquare(), within(1e-7 * (1 + forward.chiSquare())));
    assertThat(backward.degreesOfFreedom()).isEqualTo(forward.degreesOfFreedom());
  }
}
