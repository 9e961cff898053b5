package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.chart.Figure;
import touchstone.chart.Mark;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.ReviewStore;
import touchstone.report.Report;
import touchstone.report.Reports;
import touchstone.trend.Asked;
import touchstone.trend.ExperienceStore;
import touchstone.trend.Stability;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// Half a year in which incidents become more often after a new telephone system.
class NotedControlTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 6);
  private static final LocalDate CHANGED = FIRST.plusWeeks(16);
  private static final LocalDate UNTIL = FIRST.plusWeeks(32).minusDays(1);

  @TempDir Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.logbook.customer(
        CustomerReader.check(
                Draft.ofCustomer()
                    .with(CustomerField.NAME, "Acme")
                    .with(CustomerField.RELATIONSHIP_START, FIRST.toString()),
                books.logbook.house())
            .orThrow());
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_note_near_the_change_is_told_with_it_and_drawn() {
    weeks(2, 9);
    books.logbook.note(CHANGED.minusDays(3), "New phone system", false);
    Figure figure = figure();
    assertThat(figure.summary()).contains("Look for a cause", "New phone system");
    assertThat(notes(figure)).extracting(Mark.Note::label).containsExactly("New phone system");
    assertThat(stability().charts().getFirst().chart().segments()).hasSize(1);
  }

  @Test
  void from_a_note_that_says_so_limits_are_reckoned_anew_in_figure_table_and_file_alike() {
    weeks(2, 9);
    books.logbook.note(CHANGED, "New phone system", true);
    Stability answer = stability();
    assertThat(answer.charts().getFirst().chart().segments()).hasSize(2);
    Figure figure = figure();
    assertThat(figure.summary()).contains("reckoned anew", "New phone system");
    assertThat(notes(figure)).allMatch(Mark.Note::strong);
    List<List<String>> rows = rows();
    List<List<String>> table = figure.table().rows();
    assertThat(rows).hasSameSizeAs(table);
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < 4; column++) {
        assertThat(number(rows.get(i).get(8 + column)))
            .isCloseTo(number(table.get(i).get(1 + column)), within(0.006));
      }
    }
    assertThat(rows.get(15).get(13)).isEqualTo("1");
    assertThat(rows.get(16).get(13)).isEqualTo("2");
    assertThat(rows.get(16).getLast()).isEqualTo("New phone system");
    assertThat(rows.get(16).get(9)).isNotEqualTo(rows.get(15).get(9));
  }

  @Test
  void the_time_since_the_last_incident_runs_as_an_open_point_and_is_told_where_it_is_too_long() {
    for (int i = 0; i < 15; i++) {
      log(FIRST.plusDays(3L * i + i % 2), "critical", i);
    }
    for (int week = 0; week < 32; week++) {
      for (int i = 0; i < 18; i++) {
        log(FIRST.plusDays(7L * week + i % 7), "stabilizing", 100 + 18 * week + i);
      }
    }
    Stability answer = stability();
    Stability.Running running = answer.charts().getFirst().running().orElseThrow();
    assertThat(running.since()).isEqualTo(FIRST.plusDays(42));
    assertThat(running.days()).isEqualTo((int) (UNTIL.toEpochDay() - FIRST.toEpochDay()) - 42);
    assertThat(running.isBeyond()).isTrue();
    assertThat(running.logged()).isTrue();
    Figure figure = figure();
    assertThat(figure.summary()).contains("days ago", "logging went on").doesNotContain("ordinary");
    assertThat(
            figure.panels().getFirst().marks().stream()
                .filter(Mark.Points.class::isInstance)
                .flatMap(mark -> ((Mark.Points) mark).points().stream())
                .filter(Mark.Point::hollow))
        .singleElement()
        .satisfies(mark -> assertThat(mark.y()).isEqualTo(running.days()));
    List<String> last = rows().getLast();
    assertThat(last.get(8)).isEqualTo(Integer.toString(running.days()));
    assertThat(last.get(20)).isEqualTo("yes");
    assertThat(rows()).hasSameSizeAs(figure.table().rows());
  }

  @Test
  void gaps_have_limits_of_their_own_from_the_first_one_after_the_note() {
    LocalDate day = FIRST;
    for (int i = 0; i < 30; i++) {
      day = day.plusDays(i < 15 ? 9 : 5);
      log(day, "critical", i);
    }
    books.logbook.note(FIRST.plusDays(9 * 15 + 2), "Second shift", true);
    Stability.OfGroup group = daily().charts().getFirst();
    assertThat(group.isGaps()).isTrue();
    assertThat(group.chart().segments()).extracting(one -> one.to()).containsExactly(15, 29);
    assertThat(group.chart().points().get(14).centre()).isGreaterThan(8);
    assertThat(group.chart().points().get(15).centre()).isCloseTo(5, within(1e-9));
  }

  @Test
  void a_chart_without_limits_names_its_line_a_median() {
    log(FIRST.plusDays(10), "critical", 1);
    assertThat(daily().charts().getFirst().chart().segments().getLast().limited()).isFalse();
    assertThat(names(figure())).contains("median 0.000").noneMatch(one -> one.startsWith("mean"));
    weeks(2, 9);
    assertThat(names(figure())).anyMatch(one -> one.startsWith("mean"));
  }

  private static List<String> names(Figure figure) {
    return figure.panels().getFirst().marks().stream()
        .filter(Mark.LinePath.class::isInstance)
        .map(mark -> ((Mark.LinePath) mark).label())
        .toList();
  }

  private void weeks(int before, int after) {
    int n = 0;
    for (int week = 0; week < 32; week++) {
      int many = (week < 16 ? before : after) + week % 2;
      for (int i = 0; i < many; i++) {
        log(FIRST.plusDays(7L * week + i % 7), "critical", n++);
      }
      for (int i = 0; i < 30; i++) {
        log(FIRST.plusDays(7L * week + i % 7), "stabilizing", n++);
      }
    }
  }

  private void log(LocalDate day, String type, int n) {
    books.logbook.log(
        EntryReader.check(
                Books.entry(
                    EntryField.CUSTOMER,
                    "Acme",
                    EntryField.TYPE,
                    type,
                    EntryField.CHANNEL,
                    "phone",
                    EntryField.OCCURRED_AT,
                    day + "T12:00",
                    EntryField.SUMMARY,
                    "Contact " + n),
                books.logbook.house())
            .orThrow());
  }

  private Stability stability() {
    return trends().stability().stability(Asked.everyone(UNTIL), Period.WEEK, Grouping.NOTHING);
  }

  private Stability daily() {
    return trends().stability().stability(Asked.everyone(UNTIL), Period.DAY, Grouping.NOTHING);
  }

  private Trends trends() {
    return Trends.of(
        new CurrentSnapshot(new TrendStore(books.database)),
        new ExperienceStore(books.database),
        () -> UNTIL);
  }

  private static Report.Control report() {
    return new Report.Control(Asked.everyone(UNTIL), Period.WEEK, Grouping.NOTHING);
  }

  private Figure figure() {
    return BookFigures.of(books, trends(), UNTIL, report());
  }

  private List<List<String>> rows() {
    return new Reports(
            new Reports.Sources(
                books.interactions,
                books.entries,
                books.incidents,
                new ReviewStore(books.database, books.incidents),
                books.customers,
                books.customerEntries,
                trends()),
            () -> UNTIL,
            () -> "EUR")
        .rows(report())
        .first(1_000);
  }

  private static List<Mark.Note> notes(Figure figure) {
    return figure.panels().getFirst().marks().stream()
        .filter(Mark.Note.class::isInstance)
        .map(Mark.Note.class::cast)
        .toList();
  }

  private static double number(String text) {
    return text.isEmpty() || text.equals("–") ? -1 : Double.parseDouble(text.replace(",", ""));
  }
}
