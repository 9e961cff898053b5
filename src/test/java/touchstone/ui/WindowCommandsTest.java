package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/// The commands that the window really has.
class WindowCommandsTest extends WindowTest {
  @Test
  void each_has_a_name_and_a_description_and_stands_in_a_menu() throws Exception {
    Messages messages = Messages.in(Locale.ENGLISH);
    List<Command> all = onWindow(() -> frame.commands().all());
    assertThat(all).hasSizeGreaterThan(20);
    Set<KeyCombination> keys = new HashSet<>();
    for (Command command : all) {
      assertThat(frame.commands().in(command.menu())).contains(command);
      assertThat(command.keys()).as("keys of %s", command).allMatch(keys::add);
      if (command.scope() == Command.Scope.WINDOW) {
        assertThat(messages.find("command." + command.id())).as(command.id()).isPresent();
        assertThat(command.description(messages)).as(command.id()).isNotBlank();
      }
    }
  }

  @Test
  void each_is_found_in_the_palette_by_its_name() throws Exception {
    for (Command command : onWindow(() -> frame.commands().all())) {
      if (command.id().equals("palette.open")) {
        continue;
      }
      String name = command.name(frame.messages());
      List<String> found =
          onWindow(
              () -> {
                frame.palette().queryProperty().set(name);
                return frame.palette().entries().stream().map(PaletteEntry::name).toList();
              });
      assertThat(found).contains(name);
    }
  }
}
