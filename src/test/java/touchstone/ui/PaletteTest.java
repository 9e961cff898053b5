package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private final Commands commands = new Commands();
  private final PaletteViewModel palette =
      new PaletteViewModel(commands, Messages.in(Locale.ENGLISH));
  private final List<String> done = new ArrayList<>();
  private final Later customers = new Later();

  @BeforeEach
  void fill() {
    for (String id :
        List.of("log.interaction", "log.critical", "go.customers", "edit.undo", "file.quit")) {
      commands.register(Command.of(id, Menus.FILE, () -> done.add(id)));
    }
    commands.onRun(palette::used);
    palette.addSource(customers);
  }

  @Test
  void letters_find_by_beginning_by_word_and_in_their_order() {
    assertThat(found("log cri")).startsWith("Log critical incident");
    assertThat(found("inci")).startsWith("Log critical incident");
    assertThat(found("lgcr")).contains("Log critical incident");
    assertThat(found("zzzz")).isEmpty();
  }

  @Test
  void synonyms_find_a_command_after_those_of_that_name() {
    assertThat(found("exit")).containsExactly("Quit");
    assertThat(found("add")).containsExactly("Log interaction", "Log critical incident");
  }

  @Test
  void case_and_accents_do_not_matter() {
    assertThat(Fuzzy.fit("MULLER", "Josef Müller")).isPresent();
    assertThat(Fuzzy.fit("ıstanbul", "Istanbul")).isEmpty();
    assertThat(Fuzzy.fit("müll", "muller")).isPresent();
  }

  @Test
  void what_other_sources_find_is_appended_below_and_moves_nothing() {
    palette.queryProperty().set("log");
    palette.move(1);
    int at = palette.selectedProperty().get();
    PaletteEntry chosen = palette.entries().get(at);
    customers.answer("Logan Ltd");
    assertThat(palette.selectedProperty().get()).isEqualTo(at);
    assertThat(palette.entries().get(at)).isEqualTo(chosen);
    assertThat(palette.entries().getLast().name()).isEqualTo("Logan Ltd");
  }

  @Test
  void an_answer_to_an_older_question_is_dropped() {
    palette.queryProperty().set("log");
    Consumer<List<PaletteEntry>> old = customers.last();
    palette.queryProperty().set("logi");
    old.accept(List.of(PaletteEntry.of("fth-user", "Too late", "", () -> {})));
    assertThat(names()).doesNotContain("Too late");
  }

  @Test
  void a_sign_asks_one_source_only() {
    palette.queryProperty().set("@acme");
    assertThat(palette.entries()).isEmpty();
    assertThat(customers.asked).contains("acme");
    palette.queryProperty().set(">log");
    assertThat(customers.asked).doesNotContain("log");
    assertThat(found("?")).hasSize(5);
  }

  @Test
  void what_was_used_last_comes_first_when_nothing_is_typed() {
    commands.run("file.quit");
    commands.run("log.critical");
    palette.open();
    assertThat(names()).startsWith("Log critical incident", "Quit");
  }

  @Test
  void a_refused_command_is_shown_with_the_reason_and_cannot_be_chosen() {
    commands.register(
        Command.of("history.back", Menus.VIEW, () -> done.add("back"))
            .refusedWhen(() -> Optional.of("command.refused.back")));
    palette.queryProperty().set("back");
    assertThat(palette.entries().getFirst().refusal())
        .contains("you have not been anywhere before");
    assertThat(palette.choice()).isEmpty();
  }

  @Test
  void the_selection_goes_round_and_the_choice_is_carried_out() {
    palette.queryProperty().set("log");
    palette.move(-1);
    assertThat(palette.selectedProperty().get()).isEqualTo(palette.entries().size() - 1);
    palette.move(1);
    palette.choice().orElseThrow().action().run();
    assertThat(done).containsExactly("log.interaction");
  }

  private List<String> found(String typed) {
    palette.queryProperty().set(typed);
    return names();
  }

  private List<String> names() {
    return palette.entries().stream().map(PaletteEntry::name).toList();
  }

  /// A source that answers when the test says so.
  private static final class Later implements PaletteSource {
    final List<String> asked = new ArrayList<>();
    final List<Consumer<List<PaletteEntry>>> waiting = new ArrayList<>();

    @Override
    public char sign() {
      return '@';
    }

    @Override
    public void find(String query, Consumer<List<PaletteEntry>> found) {
      asked.add(query);
      waiting.add(found);
    }

    Consumer<List<PaletteEntry>> last() {
      return waiting.getLast();
    }

    void answer(String name) {
      last().accept(List.of(PaletteEntry.of("fth-user", name, "", () -> {})));
    }
  }
}
