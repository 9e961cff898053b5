package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final Commands commands = new Commands();
  private final List<String> done = new ArrayList<>();

  @Test
  void two_commands_cannot_share_an_id_or_a_key() {
    commands.register(command("a").key("Shortcut+N"));
    assertThatThrownBy(() -> commands.register(command("a")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> commands.register(command("b").key("F5").key("Shortcut+N")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b and a share");
    assertThatThrownBy(() -> commands.showView(List.of(command("c").key("Shortcut+N"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_commands_of_a_screen_go_when_another_comes() {
    commands.register(command("window"));
    commands.showView(List.of(command("one").key("E")));
    commands.showView(List.of(command("two").key("E")));
    assertThat(commands.all()).extracting(Command::id).containsExactly("window", "two");
  }

  @Test
  void a_refused_command_is_not_carried_out_and_says_why() {
    List<Optional<String>> said = new ArrayList<>();
    commands.onRefused(command -> said.add(command.refusal()));
    commands.register(command("a").refusedWhen(() -> Optional.of("command.refused.undo")));
    commands.run("a");
    assertThat(done).isEmpty();
    assertThat(said).containsExactly(Optional.of("command.refused.undo"));
  }

  @Test
  void watchers_hear_when_commands_come_and_go() {
    List<Integer> sizes = new ArrayList<>();
    commands.watch(() -> sizes.add(commands.all().size()));
    commands.register(command("a"));
    commands.showView(List.of(command("b")));
    commands.showView(List.of());
    assertThat(sizes).containsExactly(1, 2, 1);
  }

  private Command command(String id) {
    return Command.of(id, Menus.FILE, () -> done.add(id));
  }
}
