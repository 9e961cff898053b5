package touchstone.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.disk.Sealing;
import touchstone.logbook.Books;
import touchstone.logbook.FullDisk;
import touchstone.store.StorePlace;
import touchstone.task.Background;
import touchstone.ui.Messages;
import touchstone.ui.TypedDrafts;

class CodesViewModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();
  private final Messages messages = Messages.in(Locale.ENGLISH);
  @TempDir Path folder;
  private TypedDrafts typed;
  private Books books;
  private Background background;
  private final FullDisk disk = new FullDisk();
  private CodesViewModel model;

  @BeforeEach
  void open() throws Exception {
    books = new Books(new StorePlace(folder, disk, Sealing.NONE));
    background = new Background(window::add);
    typed = new TypedDrafts(folder.resolve("drafts"), background, window::add);
    model =
        new CodesViewModel(
            books.codes,
            books.logbook,
            this::act,
            typed.drafts(),
            background,
            books.database::subscribe,
            window::add,
            messages);
    model.show();
    until(() -> !model.codes().isEmpty());
  }

  @AfterEach
  void close() {
    model.hide();
    background.shutdown(Duration.ofSeconds(5));
    books.close();
  }

  @Test
  void while_the_disk_is_full_the_word_stays_and_adding_it_works_after() throws Exception {
    choose(CodeList.CHANNEL, "phone");
    model.wordProperty().set("Pigeon");
    disk.full(true);
    model.add();
    until(() -> !said.isEmpty());
    assertThat(said.getFirst()).contains("the disk is full", "save again");
    assertThat(model.wordProperty().get()).isEqualTo("Pigeon");
    disk.full(false);
    model.add();
    until(() -> said.size() == 2);
    assertThat(books.codes.codes().find(CodeList.CHANNEL, "Pigeon")).isPresent();
    until(() -> model.wordProperty().get().isEmpty());
  }

  @Test
  void a_renamed_code_keeps_its_id_and_is_called_so_everywhere() throws Exception {
    choose(CodeList.CHANNEL, "phone");
    model.nameProperty().set("  Telephone line ");
    model.rename();
    until(() -> chosen().label().equals("Telephone line"));
    assertThat(books.codes.codes().label(CodeList.CHANNEL, "phone")).isEqualTo("Telephone line");
    assertThat(model.nameProperty().get()).isEqualTo("Telephone line");
    assertThat(said).containsExactly("“Phone” is now called “Telephone line”");
  }

  @Test
  void a_type_can_be_renamed() throws Exception {
    choose(CodeList.TYPE, "surprise");
    model.nameProperty().set("Unexpected");
    model.rename();
    until(() -> chosen().label().equals("Unexpected"));
    assertThat(books.codes.codes().label(CodeList.TYPE, "surprise")).isEqualTo("Unexpected");
  }

  @Test
  void a_retired_code_is_no_longer_offered_and_still_there_until_it_is_offered_again()
      throws Exception {
    choose(CodeList.CHANNEL, "fax");
    model.retire();
    until(() -> chosen().retired());
    assertThat(ids(books.codes.codes().offered(CodeList.CHANNEL))).doesNotContain("fax");
    assertThat(ids(books.codes.codes().all(CodeList.CHANNEL))).contains("fax");
    assertThat(ids(model.codes())).contains("fax");
    model.offerAgain();
    until(() -> !chosen().retired());
    assertThat(ids(books.codes.codes().offered(CodeList.CHANNEL))).contains("fax");
    assertThat(said).containsExactly("“Fax” is retired", "“Fax” is offered again");
  }

  @Test
  void a_new_code_stands_at_the_end_and_is_chosen() throws Exception {
    model.listProperty().set(CodeList.SEGMENT);
    assertThat(model.codes()).isEmpty();
    model.wordProperty().set(" Key accounts ");
    model.add();
    until(() -> ids(model.codes()).contains("key_accounts"));
    assertThat(chosen().label()).isEqualTo("Key accounts");
    assertThat(model.nameProperty().get()).isEqualTo("Key accounts");
    assertThat(model.wordProperty().get()).isEmpty();
  }

  @Test
  void a_blank_name_is_refused_in_words() {
    choose(CodeList.CHANNEL, "phone");
    model.nameProperty().set("   ");
    model.rename();
    assertThat(model.nameProblemProperty().get()).isEqualTo("A code needs a name.");
    model.wordProperty().set(" ");
    model.add();
    assertThat(model.wordProblemProperty().get()).isEqualTo("A code needs a name.");
    model.wordProperty().set("W");
    assertThat(model.wordProblemProperty().get()).isEmpty();
    assertThat(said).isEmpty();
    assertThat(books.codes.codes().label(CodeList.CHANNEL, "phone")).isEqualTo("Phone");
  }

  @Test
  void a_name_that_another_code_has_as_its_label_or_id_is_refused_in_words() {
    choose(CodeList.CHANNEL, "phone");
    model.nameProperty().set("fax");
    model.rename();
    assertThat(model.nameProblemProperty().get()).isEqualTo("“Fax” (fax) is already in this list.");
    for (String there : List.of("Social media,  PUBLIC", "social_public")) {
      model.wordProperty().set(there);
      model.add();
      assertThat(model.wordProblemProperty().get()).contains("(social_public) is already");
    }
    assertThat(said).isEmpty();
  }

  @Test
  void adding_a_retired_code_is_answered_with_the_way_to_get_it_back() throws Exception {
    choose(CodeList.CHANNEL, "fax");
    model.retire();
    until(() -> chosen().retired());
    model.wordProperty().set("Fax");
    model.add();
    assertThat(model.wordProblemProperty().get()).endsWith("Choose it and offer it again.");
  }

  @Test
  void a_name_longer_than_the_store_takes_is_refused_in_words() {
    choose(CodeList.CHANNEL, "phone");
    model.wordProperty().set("w".repeat(CodeNaming.LONGEST + 1));
    model.add();
    assertThat(model.wordProblemProperty().get()).isEqualTo("A name has at most 100 characters.");
  }

  @Test
  void a_type_can_be_neither_retired_nor_added() {
    choose(CodeList.TYPE, "planned");
    model.retire();
    assertThat(model.nameProblemProperty().get())
        .isEqualTo("A type cannot be retired, only renamed.");
    model.wordProperty().set("Fifth");
    model.add();
    assertThat(model.wordProblemProperty().get()).isNotEmpty();
    assertThat(said).isEmpty();
    assertThat(books.codes.codes().offered(CodeList.TYPE)).hasSize(4);
  }

  @Test
  void what_another_act_renames_is_read_again_and_what_is_being_typed_stays() throws Exception {
    choose(CodeList.CHANNEL, "phone");
    model.nameProperty().set("Being typed");
    Code fax = books.codes.codes().find(CodeList.CHANNEL, "fax").orElseThrow();
    books.logbook.change(fax.renamed("Facsimile"));
    until(() -> model.codes().stream().anyMatch(code -> code.label().equals("Facsimile")));
    assertThat(chosen().code()).isEqualTo("phone");
    assertThat(model.nameProperty().get()).isEqualTo("Being typed");
  }

  private void act(
      Callable<Code> act, Consumer<? super Code> done, String key, Object... arguments) {
    background.write(
        act,
        code -> {
          said.add(messages.text(key, arguments));
          done.accept(code);
        },
        failure -> said.add(failure.toString()));
  }

  private void choose(CodeList list, String id) {
    model.listProperty().set(list);
    model.choose(
        model.codes().stream().filter(code -> code.code().equals(id)).findFirst().orElseThrow());
  }

  private Code chosen() {
    return model.chosenProperty().get().orElseThrow();
  }

  private static List<String> ids(List<Code> codes) {
    return codes.stream().map(Code::code).toList();
  }

  /// Does what comes back to the window until something is so and nothing more is on its way.
  private void until(BooleanSupplier so) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!so.getAsBoolean()) {
      Runnable next = window.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(next).as("what was waited for").isNotNull();
      next.run();
    }
    for (Runnable next = window.poll(200, TimeUnit.MILLISECONDS);
        next != null;
        next = window.poll(200, TimeUnit.MILLISECONDS)) {
      next.run();
    }
  }
}
