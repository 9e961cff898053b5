package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats formats = new Formats(Locale.ENGLISH);

  @Test
  void what_rounds_to_nothing_has_no_sign() {
    assertThat(formats.number(-0.0002, 2)).isEqualTo("0.00");
    assertThat(formats.number(-0.0, 1)).isEqualTo("0.0");
    assertThat(formats.number(-0.012, 2)).isEqualTo("-0.01");
    assertThat(formats.number(0.0002, 2)).isEqualTo("0.00");
  }

  @Test
  void a_share_has_the_decimals_it_is_asked_for_and_no_others() {
    assertThat(formats.percent(0.39461, 2)).isEqualTo("39.46%");
    assertThat(formats.percent(0.39461)).isEqualTo("39%");
  }
}
