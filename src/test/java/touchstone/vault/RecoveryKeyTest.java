package touchstone.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A recovery key survives paper and typing, and tells a typing error before it is tried.
class RecoveryKeyTest {
  private static KeyRefusal.Reason refusal(String text) {
    try {
      RecoveryKey.typed(text.toCharArray());
      throw new AssertionError("it was taken: " + text);
    } catch (KeyRefusal e) {
      return e.reason();
    }
  }

  @Test
  void what_is_shown_can_be_typed_again() {
    for (int i = 0; i < 200; i++) {
      RecoveryKey key = RecoveryKey.random();
      String text = new String(key.text());
      assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(new String(RecoveryKey.typed(text.toCharArray()).text())).isEqualTo(text);
      assertThat(text).endsWith(key.lastGroup());
      assertThat(key.endsWith(" " + key.lastGroup().toLowerCase(java.util.Locale.ROOT))).isTrue();
      assertThat(key.endsWith("")).isFalse();
      assertThat(key.endsWith("u!")).isFalse();
    }
  }

  @Test
  void one_wrong_sign_and_two_swapped_ones_are_told() {
    String text = new String(RecoveryKey.random().text());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        char other = text.charAt(i) == 'A' ? 'B' : 'A';
        String wrong = text.substring(0, i) + other + text.substring(i + 1);
        assertThat(refusal(wrong)).isEqualTo(KeyRefusal.Reason.MISTYPED);
      }
    }
    assertThat(refusal(text.substring(0, 20))).isEqualTo(KeyRefusal.Reason.LENGTH);
    assertThat(refusal(text + "A")).isEqualTo(KeyRefusal.Reason.LENGTH);
    assertThat(refusal("ü" + text.substring(1))).isEqualTo(KeyRefusal.Reason.MISTYPED);
    assertThat(RecoveryKey.looksLike("correct horse".toCharArray())).isFalse();
  }
}
