package touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

  @Test
  void fifty_promoters_thirty_passives_and_twenty_detractors_have_the_golden_interval() {
    NetPromoterScore score = NetPromoterScore.of(50, 30, 20).orElseThrow();
    assertThat(score.score()).isCloseTo(30, within(1e-9));
    double half = (score.interval().upper() - score.interval().lower()) / 2;
    assertThat(half).isCloseTo(15.30780807504267, within(1e-9));
    assertThat(score.answers()).isEqualTo(100);
  }

  @Test
  void the_error_is_that_of_single_answers_of_plus_one_nought_and_minus_one() {
    long[][] counts = {{3, 4, 5}, {1, 0, 0}, {0, 7, 0}, {2, 0, 2}, {40, 1, 3}};
    for (long[] count : counts) {
      NetPromoterScore score = NetPromoterScore.of(count[0], count[1], count[2]).orElseThrow();
      double n = count[0] + count[1] + count[2];
      double mean = (count[0] - count[2]) / n;
      double squares =
          count[0] * (1 - mean) * (1 - mean)
              + count[1] * mean * mean
              + count[2] * (1 + mean) * (1 + mean);
      assertThat(score.score()).isCloseTo(100 * mean, within(1e-9));
      assertThat(score.stdError()).isCloseTo(100 * Math.sqrt(squares) / n, within(1e-9));
      assertThat(score.interval().lower()).isBetween(-100.0, score.score());
      assertThat(score.interval().upper()).isBetween(score.score(), 100.0);
    }
  }

  @Test
  void without_an_answer_there_is_no_score_and_no_count_is_below_nought() {
    assertThat(NetPromoterScore.of(0, 0, 0)).isEmpty();
    assertThatThrownBy(() -> NetPromoterScore.of(-1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
