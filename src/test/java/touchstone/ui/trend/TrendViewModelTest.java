package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.chart.FigureLayout;
import touchstone.chart.MarkKey;
import touchstone.chart.TextMeasure;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.setting.UiStateFile;
import touchstone.task.Background;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

class TrendViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Throwable> failures = new ArrayList<>();
  private Wiring wiring;
  private Background background;
  private TrendViewModel model;

  @BeforeEach
  void open() throws Exception {
    Directories directories = Directories.within(folder).create();
    try (Books books = new Books(directories.data())) {
      MadeUpStore.fill(books, 21, 90);
    }
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
    background = new Background(window::add);
    model = model();
    model.open(null);
    settle();
  }

  @AfterEach
  void close() {
    model.close();
    background.shutdown(java.time.Duration.ofSeconds(10));
    wiring.close();
  }

  @Test
  void scope_filters_and_period_are_shared_by_all_tabs() {
    model.change(now -> now.withScope(new TrendScope.Segment("retail")));
    model.change(now -> now.withNarrowing(Narrowing.NONE.withChannels(Set.of("phone"))));
    model.change(now -> now.withDays(LocalDate.of(2026, 2, 1), null));
    settle();
    for (int i = 0; i < model.tabs().size(); i++) {
      model.step(1);
      assertThat(model.questionProperty().get().scope())
          .isEqualTo(new TrendScope.Segment("retail"));
      assertThat(model.questionProperty().get().narrowing().channels()).containsExactly("phone");
      assertThat(model.chips()).hasSize(2);
    }
    assertThat(model.tab().id()).isEqualTo("lifecycle");
    settle();
    assertThat(model.pictureProperty().get().orElseThrow().figure().subtitle())
        .contains("retail", "from Feb 1, 2026");
    model.ask(model.chips().getFirst().without());
    assertThat(model.chips()).hasSize(1);
  }

  @Test
  void a_saved_view_restores_the_whole_question_also_after_a_restart() throws Exception {
    TrendQuestion asked =
        TrendQuestion.FIRST
            .withScope(new TrendScope.Segment("trade"))
            .withDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 10, 31))
            .withNarrowing(
                Narrowing.NONE
                    .withChannels(Set.of("phone", "email"))
                    .withHandler("Eva, line\nbreak")
                    .withTag("vip"))
            .withMonths(TrendQuestion.EVERY_MONTH)
            .withFace("stability", "byCause")
            .withPick("/");
    model.ask(asked);
    model.save(" Trade by cause ");
    model.ask(TrendQuestion.FIRST);
    assertThat(model.viewNames()).containsExactly("Trade by cause");
    model.restore("Trade by cause");
    assertThat(model.questionProperty().get()).isEqualTo(asked);
    SavedViews again = new SavedViews(uiState());
    assertThat(again.find("Trade by cause")).contains(asked);
    model.forget("Trade by cause");
    assertThat(model.viewNames()).isEmpty();
  }

  @Test
  void the_newest_question_wins_and_the_older_picture_is_marked_until_then() {
    assertThat(model.staleProperty().get()).isFalse();
    TrendPicture before = model.pictureProperty().get().orElseThrow();
    model.change(now -> now.withMonths(6));
    model.change(now -> now.withFace("first", "retention"));
    assertThat(model.staleProperty().get()).isTrue();
    assertThat(model.pictureProperty().get()).containsSame(before);
    settle();
    assertThat(model.staleProperty().get()).isFalse();
    assertThat(model.pictureProperty().get().orElseThrow().figure().title())
        .isEqualTo("How many are still customers?");
  }

  @Test
  void one_customer_has_no_curve_of_shares_and_is_told_so() {
    model.choose(wiring.customers().suggest("Customer number 1", 1, TODAY).getFirst());
    settle();
    assertThat(model.reachProperty().get()).isEqualTo(Reach.CUSTOMER);
    model.change(now -> now.withFace("first", "retention"));
    assertThat(model.stateProperty().get()).isEqualTo(TrendState.NEEDS_MANY);
    model.reach(Reach.ALL);
    settle();
    assertThat(model.stateProperty().get()).isEqualTo(TrendState.READY);
  }

  @Test
  void a_segment_still_to_be_chosen_is_waited_for() {
    model.reach(Reach.SEGMENT);
    assertThat(model.stateProperty().get()).isEqualTo(TrendState.UNCHOSEN);
    model.change(now -> now.withScope(new TrendScope.Segment("retail")));
    settle();
    assertThat(model.stateProperty().get()).isEqualTo(TrendState.READY);
  }

  @Test
  void nothing_behind_the_filters_is_empty_and_no_failure() {
    model.change(
        now ->
            now.withFace("causes", "causeIncidents")
                .withNarrowing(Narrowing.NONE.withTag("nobody used it")));
    settle();
    assertThat(model.stateProperty().get()).isEqualTo(TrendState.EMPTY);
    assertThat(failures).isEmpty();
  }

  @Test
  void a_mark_of_leaving_shows_its_customers_and_one_of_rates_its_interactions() {
    List<InteractionFilter> opened = new ArrayList<>();
    model.onInteractions(opened::add);
    model.openRows(firstKey());
    assertThat(opened).hasSize(1);
    model.change(now -> now.withFace("first", "retention"));
    settle();
    model.openRows(firstKey());
    settle();
    assertThat(model.foundProperty().get().orElseThrow().lines()).isNotEmpty();
  }

  private MarkKey firstKey() {
    return FigureLayout.place(
            model.pictureProperty().get().orElseThrow().figure(), 1000, 13, TextMeasure.ESTIMATE)
        .targets()
        .stream()
        .map(target -> target.key())
        .filter(key -> !key.equals(MarkKey.NONE))
        .findFirst()
        .orElseThrow();
  }

  private UiStateFile uiState() throws Exception {
    return UiStateFile.open(wiring.directories().uiStateFile(), Runnable::run);
  }

  private TrendViewModel model() throws Exception {
    TrendReader reader =
        new TrendReader(
            TrendTabs.of(
                wiring.trends(),
                new TrendPeople(wiring.snapshot()),
                new TrendInteractionStore(wiring.database())),
            wiring.snapshot(),
            wiring.codes(),
            wiring.customers(),
            () -> TODAY,
            new TrendThen(
                day -> {
                  throw new AssertionError(day);
                }),
            wiring.database()::subscribe);
    TrendViewModel fresh =
        new TrendViewModel(
            reader,
            new SavedViews(uiState()),
            Messages.in(Locale.ENGLISH),
            new Formats(Locale.ENGLISH),
            background,
            window::add);
    fresh.onFailure(failures::add);
    return fresh;
  }

  /// Carries out what comes for the window until nothing more is awaited.
  private void settle() {
    until(
        () ->
            !model.staleProperty().get()
                && model.stateProperty().get() != TrendState.LOADING
                && model.settled());
  }

  private void until(BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      try {
        Runnable next = window.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
          Objects.requireNonNull(next).run();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(done.getAsBoolean()).as("all answered").isTrue();
  }
}
