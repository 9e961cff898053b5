package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Correlation and differences. Numbers without another source are from SciPy 1.17.
class ComparisonsTest {

  @Test
  void spearmans_correlation_has_the_tabled_value() {
    double[] iq = {86, 97, 99, 100, 101, 103, 106, 110, 112, 113};
    double[] hours = {2, 20, 28, 27, 50, 29, 7, 17, 6, 12};
    assertThat(RankCorrelation.of(iq, hours).orElseThrow().rho())
        .isCloseTo(-29 / 165.0, within(1e-12));
  }

  @Test
  void ties_have_the_mean_of_their_ranks_and_the_interval_is_fishers() {
    double[] x = {1, 2, 2, 3, 5, 5, 5, 8};
    double[] y = {2, 1, 4, 4, 3, 7, 6, 8};
    assertThat(RankCorrelation.midRanks(x)).containsExactly(1, 2.5, 2.5, 4, 6, 6, 6, 8);
    RankCorrelation found = RankCorrelation.of(x, y).orElseThrow();
    assertThat(found.rho()).isCloseTo(0.7841896995149691, within(1e-12));
    Interval interval = found.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(0.17772973330104558, within(1e-9));
    assertThat(interval.upper()).isCloseTo(0.958949673540103, within(1e-9));
  }

  @Test
  void a_side_that_is_always_the_same_has_no_correlation_and_three_pairs_no_interval() {
    assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
    assertThat(RankCorrelation.of(new double[0], new double[0])).isEmpty();
    RankCorrelation three =
        RankCorrelation.of(new double[] {1, 2, 3}, new double[] {4, 5, 9}).orElseThrow();
    assertThat(three.rho()).isEqualTo(1);
    assertThat(three.interval()).isEmpty();
    RankCorrelation five =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {9, 7, 5, 4, 1})
            .orElseThrow();
    assertThat(five.interval()).hasValue(new Interval(-1, -1));
    assertThatThrownBy(() -> RankCorrelation.of(new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void ranks_are_one_more_than_the_smaller_values_and_half_of_the_equal_ones(
      @ForAll Random random, @ForAll @IntRange(max = 40) int n) {
    double[] values = random.ints(n, 0, 10).asDoubleStream().toArray();
    double[] ranks = RankCorrelation.midRanks(values);
    for (int i = 0; i < n; i++) {
      double rank = 0.5;
      for (double other : values) {
        rank += other < values[i] ? 1 : 0;
        rank += other == values[i] ? 0.5 : 0;
      }
      assertThat(ranks[i]).isEqualTo(rank);
    }
  }

  @Test
  void two_means_have_welchs_interval() {
    MeanDifference found =
        MeanDifference.ofGroups(
                new double[] {3.1, 4.2, 5.0, 2.2, 6.1}, new double[] {1.0, 2.5, 2.2, 3.3})
            .orElseThrow();
    assertThat(found.difference()).isCloseTo(1.87, within(1e-12));
    assertThat(found.degreesOfFreedom()).isCloseTo(6.709026227119055, within(1e-9));
    assertThat(found.interval().lower()).isCloseTo(-0.12434530858736181, within(1e-9));
    assertThat(found.interval().upper()).isCloseTo(3.864345308587362, within(1e-9));
  }

  /// Sleep gained with two drugs (Student, "The probable error of a mean", Biometrika 6, 1908).
  @Test
  void students_sleepers_gain_1_58_hours_between_0_70_and_2_46() {
    MeanDifference found =
        MeanDifference.ofPairs(
                new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
                new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4})
            .orElseThrow();
    assertThat(found.difference()).isCloseTo(1.58, within(1e-12));
    assertThat(found.interval().lower()).isCloseTo(0.7001142367230175, within(1e-9));
    assertThat(found.interval().upper()).isCloseTo(2.459885763276983, within(1e-9));
    assertThat(found.degreesOfFreedom()).isEqualTo(9);
  }

  @Test
  void one_value_has_no_interval_and_values_that_do_not_vary_a_point() {
    assertThat(MeanDifference.ofGroups(new double[] {1}, new double[] {1, 2})).isEmpty();
    assertThat(MeanDifference.ofPairs(new double[] {1}, new double[] {1})).isEmpty();
    MeanDifference still =
        MeanDifference.ofGroups(new double[] {3, 3}, new double[] {1, 1, 1}).orElseThrow();
    assertThat(still.interval()).isEqualTo(new Interval(2, 2));
    assertThatThrownBy(() -> MeanDifference.ofPairs(new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Example (a) of R. G. Newcombe, Statistics in Medicine 17, 1998, table II, method 10.
  @Test
  void newcombes_56_of_70_against_48_of_80_lies_between_0_0524_and_0_3339() {
    ShareDifference found = ShareDifference.of(56, 70, 48, 80).orElseThrow();
    assertThat(found.difference()).isCloseTo(0.2, within(1e-12));
    assertThat(found.interval().lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(found.interval().upper()).isCloseTo(0.3339, within(5e-5));
    assertThat(ShareDifference.of(0, 0, 1, 2)).isEmpty();
  }

  @Test
  void the_golden_table_of_two_coders_has_the_golden_agreement() {
    Agreement found = Agreement.of(new long[][] {{18, 2, 1}, {3, 14, 2}, {0, 1, 9}}).orElseThrow();
    assertThat(found.kappa().orElseThrow()).isCloseTo(0.721535, within(5e-7));
    assertThat(found.perreaultLeigh()).isCloseTo(0.8544, within(5e-5));
    assertThat(found.observed()).isEqualTo(0.82);
    assertThat(found.incidents()).isEqualTo(50);
  }

  @Test
  void one_category_used_by_both_has_no_kappa_and_nothing_coded_no_agreement() {
    Agreement same = Agreement.of(new long[][] {{9, 0}, {0, 0}}).orElseThrow();
    assertThat(same.kappa()).isEmpty();
    assertThat(same.perreaultLeigh()).isEqualTo(1);
    assertThat(Agreement.of(new long[2][2])).isEmpty();
    Agreement never = Agreement.of(new long[][] {{0, 4}, {4, 0}}).orElseThrow();
    assertThat(never.kappa()).hasValue(-1.0);
    assertThat(never.perreaultLeigh()).isZero();
  }

  @Property(tries = 200)
  void the_error_of_kappa_is_that_of_small_changes_of_the_table(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 5) int k) {
    long[][] table = new long[k][k];
    double[] shares = new double[k * k];
    long n = 0;
    for (int i = 0; i < k * k; i++) {
      table[i / k][i % k] = 1L + random.nextInt(i / k == i % k ? 30 : 6);
      n += table[i / k][i % k];
    }
    for (int i = 0; i < k * k; i++) {
      shares[i] = table[i / k][i % k] / (double) n;
    }
    double mean = 0;
    double square = 0;
    for (int i = 0; i < k * k; i++) {
      double kept = shares[i];
      shares[i] = kept + 1e-6;
      double more = kappa(shares, k);
      shares[i] = kept - 1e-6;
      double slope = (more - kappa(shares, k)) / 2e-6;
      shares[i] = kept;
      mean += kept * slope;
      square += kept * slope * slope;
    }
    Agreement found = Agreement.of(table).orElseThrow();
    assertThat(found.kappa().orElseThrow()).isCloseTo(kappa(shares, k), within(1e-9));
    assertThat(found.kappaError().orElseThrow())
        .isCloseTo(Math.sqrt((square - mean * mean) / n), within(1e-6));
  }

  private static double kappa(double[] shares, int k) {
    double po = 0;
    double pe = 0;
    for (int i = 0; i < k; i++) {
      po += shares[i * k + i];
      double row = 0;
      double column = 0;
      for (int j = 0; j < k; j++) {
        row += shares[i * k + j];
        column += shares[j * k + i];
      }
      pe += row * column;
    }
    return (po - pe) / (1 - pe);
  }
}
