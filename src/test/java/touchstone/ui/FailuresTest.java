package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Messages messages = Messages.in(Locale.ENGLISH);
  private final Notices notices = new Notices(messages);
  private final Failures failures = new Failures(messages, notices);

  @Test
  void a_mistake_of_ours_first_secures_what_is_typed_and_then_says_where_it_stands() {
    failures.onUnforeseen(() -> List.of("saved so far", "kept so far"));
    failures.show(new IllegalStateException("Zoë"));
    Failures.Unforeseen shown = failures.unforeseenProperty().get().orElseThrow();
    assertThat(shown.standing()).containsExactly("saved so far", "kept so far");
    assertThat(shown.fault().code()).matches("T-[0-9A-F]{5}");
    assertThat(shown.fault().details()).contains("IllegalStateException").doesNotContain("Zoë");
  }

  @Test
  void while_one_is_in_view_no_other_window_opens_and_after_it_the_next_may() {
    failures.show(new IllegalStateException());
    var first = failures.unforeseenProperty().get();
    failures.show(new IllegalArgumentException());
    assertThat(failures.unforeseenProperty().get()).isEqualTo(first);
    failures.seen();
    failures.show(new IllegalArgumentException());
    assertThat(failures.unforeseenProperty().get()).isPresent().isNotEqualTo(first);
  }

  @Test
  void that_securing_fails_hides_no_failure() {
    failures.onUnforeseen(
        () -> {
          throw new IllegalStateException("no disk");
        });
    failures.show(new IllegalArgumentException());
    assertThat(failures.unforeseenProperty().get()).isPresent();
  }

  @Test
  void the_same_line_failing_in_the_same_way_has_the_same_code() {
    assertThat(codeOf(fail("Zoë"))).isEqualTo(codeOf(fail("Eva")));
    assertThat(codeOf(new IllegalArgumentException())).isNotEqualTo(codeOf(fail("Eva")));
  }

  @Test
  void work_that_was_cancelled_is_no_failure() {
    failures.show(new CancellationException());
    assertThat(failures.unforeseenProperty().get()).isEmpty();
    assertThat(notices.banners()).isEmpty();
  }

  private static IllegalStateException fail(String what) {
    return new IllegalStateException(what);
  }

  private static String codeOf(Throwable failure) {
    return touchstone.fault.Fault.of(failure).code();
  }
}
