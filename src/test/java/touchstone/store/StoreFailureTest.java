package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every failure that is foreseen says in a sentence what is so and what to do.
class StoreFailureTest {
  @ParameterizedTest
  @EnumSource
  void each_reason_has_a_sentence_with_a_remedy(StoreFailure.Reason reason) {
    String sentence =
        new StoreFailure(reason, null, "one", "two", "three", 0L).sentence(Locale.ENGLISH);
    assertThat(sentence).doesNotContain("{").endsWith(".");
    assertThat(sentence.split("[.;:,] ")).hasSizeGreaterThan(1);
  }
}
