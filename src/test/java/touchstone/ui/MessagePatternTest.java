package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagePatternTest {
  private static final List<Object[]> ARGUMENTS =
      List.of(
          new Object[] {0, 0, 0, 0, 0, 0, 0, 0, 0},
          new Object[] {1, 1L, 1.5, 1, new BigDecimal("1.25"), 1, 1, 1, 1},
          new Object[] {12_408, 2L, 1234.56789, -3, 7, 7, 7, 7, 7},
          new Object[] {2, "two", 3, "three", 4, "four", 5, "five", 6});

  @Test
  void every_text_is_filled_as_the_format_of_the_platform_fills_it() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRANCE)) {
      Messages messages = Messages.in(locale);
      for (String key : messages.bundle().keySet()) {
        String pattern = messages.bundle().getString(key);
        for (Object[] arguments : ARGUMENTS) {
          String expected = plain(pattern, locale, arguments);
          if (expected != null) {
            assertThat(messages.text(key, arguments)).as(key).isEqualTo(expected);
            assertThat(messages.text(key, arguments)).as(key + " again").isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void a_number_that_is_also_chosen_by_stays_a_number() {
    MessagePattern pattern =
        new MessagePattern("{0} {0,choice,0#none|1#one|1<{0} of {1}}", Locale.ENGLISH);
    assertThat(pattern.with(1_200, 3_000)).isEqualTo("1,200 1,200 of 3,000");
  }

  /// None where the text wants other arguments, such as a number for a word.
  private static @org.jspecify.annotations.Nullable String plain(
      String pattern, Locale locale, Object... arguments) {
    try {
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (IllegalArgumentException otherArguments) {
      return null;
    }
  }
}
