package touchstone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.draft.DraftSubject;
import touchstone.draft.KeptDraft;
import touchstone.store.StoreFailure;
import touchstone.task.Background;

class DraftKeeperTest {
  private static final DraftSubject REVIEW = DraftSubject.of("review", 17);
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  @TempDir Path folder;
  private Background background;
  private TypedDrafts typed;
  private Drafts drafts;
  private DraftKeeper keeper;
  private String form = "";

  @BeforeEach
  void open() {
    background = new Background(window::add);
    begin(folder.resolve("drafts"));
  }

  @AfterEach
  void close() {
    background.shutdown(Duration.ofSeconds(5));
  }

  @Test
  void a_crash_costs_less_than_two_seconds() {
    assertThat(DraftKeeper.PAUSE).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void what_is_typed_is_written_once_after_the_pause_however_often_it_changes() {
    type("a");
    type("ab");
    assertThat(typed.waiting()).isEqualTo(1);
    assertThat(typed.store().list()).isEmpty();
    typed.timePasses();
    until(() -> keeper.keptAtProperty().get().isPresent());
    assertThat(onDisk()).isEqualTo("ab");
    type("abc");
    typed.timePasses();
    until(() -> onDisk().equals("abc"));
    assertThat(typed.store().list()).hasSize(1);
  }

  @Test
  void when_the_focus_moves_it_is_written_at_once() {
    type("a");
    drafts.keepAll();
    until(() -> onDisk().equals("a"));
    assertThat(typed.waiting()).isZero();
  }

  @Test
  void another_form_finds_it_before_it_is_written() {
    type("a");
    keeper.keep();
    assertThat(drafts.latest(REVIEW)).map(draft -> draft.texts().get("text")).contains("a");
  }

  @Test
  void what_tells_of_somebody_erased_is_given_up_also_where_it_was_never_written() {
    type("of the person");
    typed.store().forget(draft -> draft.mentions("the person"));
    settle();
    assertThat(form).isEqualTo("forgotten");
    typed.timePasses();
    drafts.keepAll();
    settle();
    assertThat(typed.store().list()).isEmpty();
  }

  @Test
  void what_tells_of_somebody_erased_does_not_come_back_with_the_next_key() {
    type("of the person");
    keeper.keep();
    until(() -> onDisk().equals("of the person"));
    type("of the person, more");
    typed.store().forget(draft -> draft.mentions("the person"));
    settle();
    typed.timePasses();
    settle();
    assertThat(form).isEqualTo("forgotten");
    assertThat(typed.store().list()).isEmpty();
    assertThat(drafts.listProperty().get()).isEmpty();
    type("of another");
    keeper.keep();
    until(() -> onDisk().equals("of another"));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_a_save_failed_of_what_was_typed_stays_in_the_form_and_in_the_draft(
      StoreFailure.Reason reason) {
    type("a");
    keeper.keep();
    until(() -> onDisk().equals("a"));
    StoreFailure failure = new StoreFailure(reason, null, "one", "two", 3L, 4L);
    assertThatThrownBy(keeper.saving(failing(failure), _ -> true)::call).isSameAs(failure);
    settle();
    assertThat(form).isEqualTo("a");
    assertThat(onDisk()).isEqualTo("a");
    assertThat(failure.sentence(java.util.Locale.ENGLISH)).isNotBlank().doesNotContain("{");
  }

  private static java.util.concurrent.Callable<String> failing(StoreFailure failure) {
    return () -> {
      throw failure;
    };
  }

  @Test
  void a_form_emptied_again_leaves_no_draft() {
    type("a");
    keeper.keep();
    until(() -> onDisk().equals("a"));
    type("");
    keeper.keep();
    until(() -> typed.store().list().isEmpty());
    type("b");
    keeper.keep();
    until(() -> onDisk().equals("b"));
    settle();
    assertThat(form).isEqualTo("b");
  }

  @Test
  void with_the_save_the_draft_is_gone_even_where_a_write_comes_late() throws Exception {
    type("a");
    keeper.keep();
    until(() -> onDisk().equals("a"));
    assertThat(keeper.saving(() -> "saved", _ -> true).call()).isEqualTo("saved");
    type("a");
    keeper.keep();
    keeper.saved();
    settle();
    assertThat(typed.store().list()).isEmpty();
    assertThat(drafts.listProperty().get()).isEmpty();
    assertThat(form).isEqualTo("a");
  }

  @Test
  void a_save_that_fails_or_is_refused_leaves_the_draft() throws Exception {
    type("a");
    keeper.keep();
    until(() -> onDisk().equals("a"));
    keeper.saving(() -> "refused", answer -> !answer.equals("refused")).call();
    keeper.saved();
    settle();
    assertThat(onDisk()).isEqualTo("a");
    type("ab");
    keeper.keep();
    until(() -> onDisk().equals("ab"));
  }

  @Test
  void what_is_thrown_away_comes_back_by_undo() {
    drafts.onResume("review", draft -> form = "resumed " + draft.texts().get("text"));
    type("never kept before");
    keeper.discard();
    form = "";
    until(() -> typed.notices().shownProperty().get().isPresent());
    settle();
    assertThat(typed.store().list()).isEmpty();
    typed.notices().act();
    until(() -> onDisk().equals("never kept before"));
    assertThat(form).isEqualTo("resumed never kept before");
  }

  @Test
  void a_draft_thrown_away_elsewhere_leaves_the_form_too() {
    type("a");
    keeper.keep();
    until(() -> keeper.keptAtProperty().get().isPresent());
    drafts.discard(drafts.latest(REVIEW).orElseThrow());
    until(() -> form.equals("forgotten"));
  }

  @Test
  void what_was_kept_before_the_start_is_offered_and_goes_on_under_its_id() {
    type("before the crash");
    keeper.keep();
    until(() -> onDisk().equals("before the crash"));
    begin(folder.resolve("drafts"));
    until(() -> drafts.latest(REVIEW).isPresent());
    KeptDraft kept = drafts.latest(REVIEW).orElseThrow();
    keeper.resume(kept);
    assertThat(keeper.restoredProperty().get()).isPresent();
    type("after it");
    keeper.keep();
    until(() -> onDisk().equals("after it"));
    assertThat(typed.store().list()).extracting(KeptDraft::id).containsExactly(kept.id());
  }

  @Test
  void what_cannot_be_written_is_said_once_and_tried_until_it_can() throws IOException {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where the folder should be");
    begin(blocked);
    type("a");
    keeper.keep();
    until(() -> !typed.notices().banners().isEmpty());
    assertThat(typed.notices().banners().getFirst().text()).contains("goes on trying");
    type("ab");
    keeper.keep();
    settle();
    assertThat(typed.notices().banners()).hasSize(1);
    assertThat(drafts.latest(REVIEW)).map(draft -> draft.texts().get("text")).contains("ab");
    Files.delete(blocked);
    typed.timePasses();
    until(() -> onDisk().equals("ab"));
    until(() -> typed.notices().banners().isEmpty());
  }

  private void begin(Path where) {
    typed = new TypedDrafts(where, background, window::add);
    drafts = typed.drafts();
    keeper =
        drafts.keeper(
            REVIEW,
            new Typing() {
              @Override
              public Optional<Typed> typed() {
                return form.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Typed("Acme", Map.of("text", form)));
              }

              @Override
              public void forget() {
                form = "forgotten";
              }
            });
  }

  private void type(String text) {
    form = text;
    keeper.changed();
  }

  private String onDisk() {
    return typed.store().list().stream()
        .findFirst()
        .map(draft -> String.valueOf(draft.texts().get("text")))
        .orElse("");
  }

  /// Does what is on its way: a last piece of work comes back after everything before it.
  private void settle() {
    boolean[] done = {false};
    background.aside(() -> true, _ -> done[0] = true, _ -> done[0] = true);
    until(() -> done[0]);
  }

  private void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        Optional.ofNullable(window.poll(20, TimeUnit.MILLISECONDS)).ifPresent(Runnable::run);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
