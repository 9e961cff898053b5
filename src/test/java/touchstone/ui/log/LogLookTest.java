package touchstone.ui.log;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import touchstone.setting.Theme;

/// Pictures of the panel, to be looked at.
class LogLookTest extends LogWindow {
  @Test
  void the_panel_in_light_dark_narrow_and_large() throws Exception {
    interact(() -> frame.settings().change(s -> s.withTheme(Theme.LIGHT)));
    size(1180, 760);
    hit(KeyCode.CONTROL, KeyCode.N);
    look("log-empty-light");
    write("acme phone crit yesterday 10:20 late delivery !3 -2 *call back fri");
    until(() -> find(".log-context").isVisible());
    look("log-critical-light");
    interact(() -> frame.settings().change(s -> s.withTheme(Theme.DARK)));
    look("log-critical-dark");
    interact(() -> frame.settings().change(s -> s.withTheme(Theme.LIGHT)));
    interact(() -> ((TextField) find("#line")).setText("beta phone furious about the invoice"));
    until(() -> find(".log-candidate").isVisible());
    hit(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    look("log-unclear-light");
    interact(() -> frame.settings().change(s -> s.withTextSize(200)));
    interact(() -> ((TextField) find("#line")).setText("acme phone planned renewal talk"));
    size(1000, 760);
    until(() -> find(".log-context").isVisible());
    look("log-planned-large");
    interact(() -> frame.settings().change(s -> s.withTextSize(100)));
  }

  private void size(double width, double height) {
    interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    settle();
  }
}
