package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.chart.Figure;
import touchstone.chart.FigureLayout;
import touchstone.chart.FigureTable;
import touchstone.chart.Mark;
import touchstone.chart.MarkKey;
import touchstone.chart.Panel;
import touchstone.chart.Target;
import touchstone.chart.TextMeasure;
import touchstone.chart.Tone;
import touchstone.customer.CustomerId;
import touchstone.demo.DemoCompany;
import touchstone.host.Directories;
import touchstone.interaction.InteractionFilter;
import touchstone.logbook.Books;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// Every mark of every face says a number and opens exactly as many rows, over the demo.
class TrendFacesTest {
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
  private static final Formats FORMATS = new Formats(Locale.ENGLISH);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir static Path folder;
  private static Wiring wiring;
  private static TrendReader reader;

  @BeforeAll
  static void open() throws IOException {
    Directories directories = Directories.within(folder).create();
    wiring = Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
    new DemoCompany(wiring.database(), wiring.logbook(), wiring.customerFiling(), wiring.filing())
        .fillOnce();
    reader =
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
  }

  @AfterAll
  static void close() {
    wiring.close();
  }

  @Test
  void the_marks_of_the_rates_open_as_many_interactions_as_they_say() {
    opens("lifecycle", "rates", ": ([\\d,]+|no) interactions?,");
    opens("lifecycle", "counts", ": ([\\d,]+|no) interactions?,");
  }

  @Test
  void a_day_of_a_cumulative_curve_opens_the_interactions_of_that_day() {
    opens("lifecycle", "cumulative", "([\\d,]+) on this very day");
  }

  @Test
  void a_cell_of_the_cohorts_opens_its_incidents_or_its_customers() {
    opens("lifecycle", "cohorts", ": ([\\d,]+) incidents,");
    opens("lifecycle", "cohortsKept", "([\\d,]+) observed in it");
  }

  @Test
  void a_day_of_a_share_opens_the_customers_of_that_day() {
    String pattern = "at risk, ([\\d,]+) customers? on this very day";
    opens("first", "incidence", pattern);
    opens("first", "valence", pattern);
    opens("first", "retention", pattern);
    opens("first", "lost", pattern);
    opens("value", "value", pattern);
  }

  @Test
  void a_week_of_a_control_chart_opens_its_incidents() {
    String pattern = ": ([\\d,]+|no) incidents?,";
    opens("stability", "all", pattern);
    opens("stability", "coverage", ": ([\\d,]+) logged");
  }

  @Test
  void a_bar_of_the_causes_opens_its_incidents() {
    opens("causes", "causeIncidents", ": ([\\d,]+) incidents?,");
    opens("causes", "causeCost", ": ([\\d,]+) incidents?,");
  }

  @Test
  void a_recovery_opens_the_incidents_it_was_used_for() {
    opens("recovery", "recovered", ": ([\\d,]+) incidents? taken badly");
    opens("recovery", "slopes", ": ([\\d,]+) incidents? taken badly");
  }

  @Test
  void a_part_of_the_channels_opens_its_interactions() {
    opens("channels", "mix", ": ([\\d,]+) interactions?\\.");
    opens("channels", "pairs", ": ([\\d,]+) contacts? followed");
  }

  @Test
  void a_cell_of_the_grid_opens_its_contacts() {
    opens("planned", "grid", ": ([\\d,]+) contacts?\\.");
  }

  @Test
  void a_key_point_opens_the_contacts_scored_in_it() {
    Figure figure =
        picture(TrendQuestion.FIRST.withFace("planned", "steps")).orElseThrow().figure();
    Pattern told = Pattern.compile("met ([\\d,]+), missed ([\\d,]+)");
    int looked = 0;
    for (Target target : FigureLayout.place(figure, 1000, 13, TextMeasure.ESTIMATE).targets()) {
      Matcher found = told.matcher(target.text());
      if (found.find()) {
        looked++;
        long says = Long.parseLong(found.group(1)) + Long.parseLong(found.group(2));
        assertThat(rows(target.key())).as(target.text()).isEqualTo(says);
      }
    }
    assertThat(looked).isPositive();
  }

  @Test
  void an_amount_of_contacts_opens_them_and_a_day_its_closed_incidents() {
    opens("channels", "resolution", "with ([\\d,]+) contacts? in all");
    opens("recovery", "recoveryTime", ", ([\\d,]+) closed on this very day");
  }

  @Test
  void a_month_since_an_event_opens_exactly_the_interactions_it_counts() {
    TrendQuestion question =
        TrendQuestion.FIRST.withMonths(TrendQuestion.EVERY_MONTH).withFace("lifecycle", "aligned");
    String pattern = ": ([\\d,]+) interactions?,";
    opens(question, pattern);
    opens(question.withPick("BREAK_EVEN"), pattern);
    opens(question.withDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)), pattern);
  }

  @Test
  void every_comparison_answers_with_its_test_and_claims_no_cause() {
    for (String face :
        List.of("first/segments", "first/firstCompared", "lifecycle/ratesCompared")) {
      String[] place = face.split("/", -1);
      TrendQuestion question = TrendQuestion.FIRST.withFace(place[0], place[1]);
      List<TrendPicture.Pick> picks = picture(question).orElseThrow().picks();
      assertThat(picks).hasSize(15);
      assertThat(picks).extracting(TrendPicture.Pick::name).contains("Business and Public");
      for (TrendPicture.Pick pick : picks) {
        TrendQuestion asked = question.withPick(pick.id());
        assertThat(ViewTexts.question(ViewTexts.of(asked))).isEqualTo(asked);
        TrendPicture told = picture(asked).orElseThrow();
        assertThat(told.others()).as(pick.name()).contains("no proof of a cause");
        if (!told.sentence().contains("nothing to compare")) {
          assertThat(told.figure().table().rows()).as(pick.name()).isNotEmpty();
        }
      }
    }
    String pattern = "at risk, ([\\d,]+) customers? on this very day";
    opens(TrendQuestion.FIRST.withFace("first", "firstCompared").withPick("PERIOD_YEARS"), pattern);
    opens(TrendQuestion.FIRST.withFace("first", "segments").withPick("START_YEARS"), pattern);
    opens(
        TrendQuestion.FIRST
            .withMonths(TrendQuestion.EVERY_MONTH)
            .withFace("lifecycle", "ratesCompared")
            .withPick("PERIOD_YEARS"),
        ": ([\\d,]+|no) interactions? in");
  }

  @Test
  void filters_and_period_hold_for_the_figure_and_its_rows() {
    TrendQuestion narrowed =
        TrendQuestion.FIRST
            .withNarrowing(TrendQuestion.FIRST.narrowing().withChannels(Set.of("phone", "email")))
            .withDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
    opens(narrowed, ": ([\\d,]+|no) interactions?,");
    opens(narrowed.withFace("first", "incidence"), "([\\d,]+) customers? on this very day");
    opens(narrowed.withFace("lifecycle", "cohorts"), ": ([\\d,]+) incidents,");
    opens(narrowed.withFace("channels", "pairs"), ": ([\\d,]+) contacts? followed");
  }

  @Test
  void what_whole_customers_tell_is_not_narrowed_and_says_so() {
    Narrowing phone = Narrowing.NONE.withChannels(Set.of("phone"));
    for (List<String> face :
        List.of(
            List.of("first", "retention"),
            List.of("first", "segments"),
            List.of("first", "lost"),
            List.of("lifecycle", "cohortsKept"),
            List.of("value", "value"),
            List.of("stability", "coverage"))) {
      TrendQuestion question = TrendQuestion.FIRST.withFace(face.getFirst(), face.getLast());
      TrendPicture all = picture(question).orElseThrow();
      TrendPicture narrowed = picture(question.withNarrowing(phone)).orElseThrow();
      assertThat(narrowed.figure().table()).as("%s", face).isEqualTo(all.figure().table());
      assertThat(narrowed.figure().subtitle()).as("%s", face).doesNotContain("Phone");
      assertThat(narrowed.basis()).as("%s", face).endsWith("Filters play no part here.");
      assertThat(all.basis()).as("%s", face).doesNotContain("Filters");
    }
  }

  @Test
  void the_day_by_which_half_had_an_incident_is_marked_where_enough_are_at_risk() {
    TrendQuestion question = TrendQuestion.FIRST.withFace("first", "incidence");
    Figure figure = picture(question).orElseThrow().figure();
    List<List<String>> rows = figure.table().rows();
    String first = rows.getFirst().getFirst();
    String day =
        rows.stream()
            .filter(row -> row.getFirst().equals(first))
            .filter(row -> Double.parseDouble(row.get(3)) >= 0.5)
            .findFirst()
            .orElseThrow()
            .get(1);
    assertThat(tags(figure)).containsExactly("half by day " + day);
    TrendQuestion leaving = TrendQuestion.FIRST.withFace("first", "retention");
    assertThat(tags(picture(leaving).orElseThrow().figure())).isEmpty();
  }

  private static List<String> tags(Figure figure) {
    return figure.panels().getFirst().marks().stream()
        .filter(Mark.Tag.class::isInstance)
        .map(mark -> ((Mark.Tag) mark).label())
        .toList();
  }

  @Test
  void every_panel_of_the_rates_shows_where_stages_end_and_half_have_broken_even() {
    List<Panel> panels = picture(TrendQuestion.FIRST).orElseThrow().figure().panels();
    FigureTable value =
        picture(TrendQuestion.FIRST.withFace("value", "value")).orElseThrow().figure().table();
    assertThat(value.rows())
        .filteredOn(row -> row.getFirst().equals("past break-even"))
        .filteredOn(row -> Double.parseDouble(row.get(3)) >= 0.5)
        .first()
        .satisfies(row -> assertThat(row.get(1)).isEqualTo("200"));
    assertThat(panels)
        .hasSize(4)
        .allSatisfy(
            panel ->
                assertThat(panel.marks())
                    .filteredOn(Mark.Rule.class::isInstance)
                    .containsExactly(
                        new Mark.Rule(true, 31 / 30.0 - 0.5, "", Tone.GRID, false),
                        new Mark.Rule(true, 91 / 30.0 - 0.5, "", Tone.GRID, false),
                        new Mark.Rule(true, 366 / 30.0 - 0.5, "", Tone.GRID, false),
                        new Mark.Rule(
                            true, 200 / 30.0 - 0.5, "half broke even, day 200", Tone.TEXT, true)));
  }

  @Test
  void one_customer_has_counts_and_stands_against_the_mean_of_all() {
    CustomerId one = wiring.customers().suggest("a", 1, TODAY).getFirst().id();
    TrendQuestion question = TrendQuestion.FIRST.withScope(new TrendScope.One(one));
    TrendPicture cumulative = picture(question.withFace("lifecycle", "cumulative")).orElseThrow();
    assertThat(cumulative.sentence()).contains("the mean of all customers is");
    assertThat(picture(question).orElseThrow().figure().title()).startsWith("What happened");
  }

  @Test
  void every_face_has_its_words_and_one_number_in_figure_table_and_file() {
    for (TrendTab tab : reader.tabs()) {
      assertThat(MESSAGES.text("trend.how.text." + tab.id())).isNotBlank();
      assertThat(MESSAGES.text("trend.empty.text." + tab.id())).isNotBlank();
      for (TrendFace face : tab.faces()) {
        assertThat(MESSAGES.text("trend.face." + face.id())).isNotBlank();
        picture(TrendQuestion.FIRST.withFace(tab.id(), face.id()))
            .ifPresent(
                one -> {
                  assertThat(one.sentence()).doesNotContain("improved").isNotBlank();
                  assertThat(one.figure().table().rows()).isNotEmpty();
                  assertThat(one.basis()).isNotBlank();
                });
      }
    }
  }

  @Test
  void how_an_incident_was_taken_is_told_as_it_is_counted_before_the_recovery_first() {
    Figure figure =
        picture(TrendQuestion.FIRST.withFace("first", "valence")).orElseThrow().figure();
    assertThat(figure.note()).contains("before any recovery, else by the valence after it");
  }

  private static void opens(String tab, String face, String pattern) {
    opens(TrendQuestion.FIRST.withMonths(TrendQuestion.EVERY_MONTH).withFace(tab, face), pattern);
  }

  /// Looks at up to forty marks spread over the figure.
  private static void opens(TrendQuestion question, String pattern) {
    Figure figure = picture(question).orElseThrow().figure();
    List<Target> targets =
        new ArrayList<>(FigureLayout.place(figure, 1000, 13, TextMeasure.ESTIMATE).targets());
    targets.removeIf(target -> target.key().equals(MarkKey.NONE));
    int step = Math.max(1, targets.size() / 40);
    int looked = 0;
    for (int i = 0; i < targets.size(); i += step) {
      Target target = targets.get(i);
      Matcher told = Pattern.compile(pattern).matcher(target.text());
      if (told.find()) {
        looked++;
        String number = told.group(1).replace(",", "");
        long says = number.equals("no") ? 0 : Long.parseLong(number);
        assertThat(rows(target.key())).as("%s %s", question.face(), target.text()).isEqualTo(says);
      }
    }
    assertThat(looked).as("marks of %s looked at", question.face()).isPositive();
  }

  private static long rows(MarkKey key) {
    return switch (((TrendMark) key).rows()) {
      case Rows.Interactions one -> wiring.interactions().count(one.filter());
      case Rows.Chosen one ->
          wiring.interactions().count(InteractionFilter.ALL.withIds(one.find().get()));
      case Rows.People one -> reader.people(one).all();
      case Rows.Note one -> throw new AssertionError(one.note() + " counts nothing");
    };
  }

  private static Optional<TrendPicture> picture(TrendQuestion question) {
    return reader.picture(question, MESSAGES, FORMATS);
  }
}
