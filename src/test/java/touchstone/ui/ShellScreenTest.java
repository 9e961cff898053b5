package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.setting.Theme;

class ShellScreenTest extends WindowTest {
  @Test
  void today_is_in_view_at_the_start_and_the_others_are_not_made_yet() {
    assertThat(today.shown).isEqualTo(1);
    assertThat(customers.shown).isZero();
    assertThat(stage.getTitle()).isEqualTo("Today – Touchstone");
  }

  @Test
  void the_palette_opens_by_its_key_runs_what_is_typed_and_closes() {
    push(KeyCode.CONTROL, KeyCode.K);
    settle();
    assertThat(lookup("#palette").<Node>query().getParent().isVisible()).isTrue();
    write("dark theme");
    settle();
    push(KeyCode.ENTER);
    settle();
    assertThat(frame.settings().current().theme()).isEqualTo(Theme.DARK);
    assertThat(frame.appearance().darkProperty().get()).isTrue();
    assertThat(lookup("#palette").<Node>query().getParent().isVisible()).isFalse();
  }

  @Test
  void escape_leaves_the_palette_and_returns_the_focus() {
    settle();
    interact(() -> today.list.requestFocus());
    push(KeyCode.CONTROL, KeyCode.K);
    settle();
    assertThat(stage.getScene().getFocusOwner()).isNotSameAs(today.list);
    push(KeyCode.ESCAPE);
    settle();
    assertThat(stage.getScene().getFocusOwner()).isSameAs(today.list);
  }

  @Test
  void sections_open_by_their_number_and_history_goes_back() {
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    settle();
    assertThat(customers.shown).isEqualTo(1);
    assertThat(today.hidden).isEqualTo(1);
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertThat(frame.screens().place()).contains(new Place.Today());
  }

  @Test
  void a_single_letter_fires_in_a_list_and_never_in_a_field() {
    settle();
    interact(() -> today.field.requestFocus());
    push(KeyCode.E);
    settle();
    assertThat(today.letters).isZero();
    assertThat(today.field.getText()).isEqualTo("e");
    interact(() -> today.list.requestFocus());
    push(KeyCode.E);
    settle();
    assertThat(today.letters).isEqualTo(1);
  }

  @Test
  void a_command_refused_says_why() {
    push(KeyCode.ALT, KeyCode.LEFT);
    settle();
    assertThat(frame.notices().shownProperty().get()).isPresent();
  }

  @Test
  void text_grows_and_shrinks_by_keys() {
    push(KeyCode.CONTROL, KeyCode.EQUALS);
    push(KeyCode.CONTROL, KeyCode.EQUALS);
    settle();
    assertThat(frame.settings().current().textSize()).isEqualTo(120);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    settle();
    assertThat(frame.settings().current().textSize()).isEqualTo(100);
  }
}
