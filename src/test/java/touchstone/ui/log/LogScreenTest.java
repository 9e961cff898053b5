package touchstone.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;

class LogScreenTest extends LogWindow {
  @Test
  void a_routine_interaction_needs_no_mouse_and_at_most_sixty_key_presses() throws Exception {
    int presses = hit(KeyCode.CONTROL, KeyCode.N);
    settle();
    presses += keys("acme phone planned renewal talk");
    presses += hit(KeyCode.ENTER);
    until(() -> logged() == 6);
    assertThat(presses).isLessThanOrEqualTo(60);
    InteractionLine line = wiring.interactions().page(InteractionFilter.ALL, null, 1).getFirst();
    assertThat(line.customerName()).isEqualTo("Acme Solar");
    assertThat(line.type()).isEqualTo(InteractionType.PLANNED);
    assertThat(line.channel()).isEqualTo("phone");
    assertThat(line.summary()).isEqualTo("renewal talk");
    until(() -> frame.panels().openProperty().get().isEmpty());
    assertThat(frame.notices().shownProperty().get().orElseThrow().text())
        .contains(line.reference())
        .contains("Acme Solar");
  }

  @Test
  void a_refused_entry_keeps_its_text_and_the_form_leads_on() throws Exception {
    hit(KeyCode.CONTROL, KeyCode.N);
    settle();
    keys("acme phone renewal talk");
    hit(KeyCode.ENTER);
    until(() -> stage.getScene().getFocusOwner() instanceof ChoiceBar);
    assertThat(logged()).isEqualTo(5);
    assertThat(((TextField) find("#line")).getText()).isEqualTo("acme phone renewal talk");
    hit(KeyCode.DIGIT3);
    hit(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> logged() == 6);
    assertThat(wiring.interactions().page(InteractionFilter.ALL, null, 1).getFirst().type())
        .isEqualTo(InteractionType.PLANNED);
  }

  @Test
  void escape_keeps_the_draft_and_the_panel_offers_it_again() throws Exception {
    hit(KeyCode.CONTROL, KeyCode.N);
    settle();
    keys("acme late again");
    hit(KeyCode.ESCAPE);
    until(() -> !wiring.drafts().list().isEmpty());
    assertThat(frame.panels().openProperty().get()).isEmpty();
    hit(KeyCode.CONTROL, KeyCode.L);
    until(() -> find("#restored").isVisible());
    assertThat(((TextField) find("#line")).getText()).isEqualTo("acme late again");
  }
}
