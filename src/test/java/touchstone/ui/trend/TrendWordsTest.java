package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import touchstone.code.Codes;
import touchstone.trend.Asked;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

class TrendWordsTest {
  private final TrendWords words =
      new TrendWords(
          TrendQuestion.FIRST,
          Asked.everyone(LocalDate.of(2026, 11, 23)),
          Messages.in(Locale.ENGLISH),
          new Formats(Locale.ENGLISH),
          new Codes(List.of()),
          "All customers");

  @Test
  void an_interval_of_very_many_is_told_with_as_many_decimals_as_tell_its_ends_apart() {
    assertThat(words.shares(0.28, 0.4)).isEqualTo("28% to 40%");
    assertThat(words.shares(0.3874, 0.3893)).isEqualTo("38.7% to 38.9%");
    assertThat(words.range(0.0321, 0.0324, 3)).isEqualTo("0.0321 to 0.0324");
    assertThat(words.range(-0.0022, 0.0021, 2)).isEqualTo("-0.002 to 0.002");
  }

  @Test
  void an_interval_without_any_width_is_not_told_more_exactly() {
    assertThat(words.shares(1, 1)).isEqualTo("100% to 100%");
    assertThat(words.shares(Double.NaN, 1)).isEqualTo("no interval");
  }
}
