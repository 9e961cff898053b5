package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.code.CodeList;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.ReviewStore;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.Asked;
import touchstone.trend.ExperienceStore;
import touchstone.trend.SideBySide;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;

/// Three customers of one segment and three of another, on days that part the definitions: a
/// leaving on the last day of a month of life, an incident on the day of leaving, one after it.
class ComparedReportTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Books books;
  private Reports reports;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.logbook.addCode(CodeList.SEGMENT, "retail");
    books.logbook.addCode(CodeList.SEGMENT, "trade");
    customer("A", "trade", "2026-01-01", "2026-03-02");
    contacts("A", "2026-01-01", "stabilizing", 0, 1, 29, 30, 60, 61);
    contacts("A", "2026-01-01", "critical", 10, 60);
    customer("B", "trade", "2026-01-01", null);
    contacts("B", "2026-01-01", "critical", 40);
    contacts("B", "2026-01-01", "planned", 41, 70, 100);
    customer("C", "trade", "2026-02-01", "2026-05-12");
    contacts("C", "2026-02-01", "critical", 100, 101);
    customer("D", "retail", "2026-01-15", null);
    contacts("D", "2026-01-15", "stabilizing", 3, 5);
    customer("E", "retail", "2026-03-01", "2026-03-21");
    customer("F", "retail", "2025-06-01", "2026-06-30");
    contacts("F", "2025-06-01", "critical", 5, 6, 300);
    contacts("F", "2025-06-01", "surprise", 36);
    Trends trends =
        Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> UNTIL);
    reports =
        new Reports(
            new Reports.Sources(
                books.interactions,
                books.entries,
                books.incidents,
                new ReviewStore(books.database, books.incidents),
                books.customers,
                books.customerEntries,
                trends),
            () -> UNTIL,
            () -> "EUR");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void the_rates_of_groups_are_written_with_their_ratio() throws IOException {
    golden("compare-rates", compared(Report.Measure.RATES, SideBySide.By.SEGMENTS));
  }

  @Test
  void the_curves_of_groups_are_written_with_the_test_of_their_difference() throws IOException {
    golden("compare-retention", compared(Report.Measure.RETENTION, SideBySide.By.SEGMENTS));
    golden("compare-incidence", compared(Report.Measure.INCIDENCE, SideBySide.By.SEGMENTS));
  }

  @Test
  void the_same_customers_in_two_years_are_at_risk_in_the_later_from_its_first_day_on()
      throws IOException {
    golden("compare-years", compared(Report.Measure.RETENTION, SideBySide.By.PERIOD_YEARS));
  }

  @Test
  void the_months_after_an_event_are_written_with_how_many_had_it() throws IOException {
    golden("after", new Report.After(Asked.everyone(UNTIL), AlignedLifecycle.Event.FIRST_INCIDENT));
  }

  @Test
  void the_first_incident_taken_badly_and_the_first_taken_well_are_written_one_after_the_other()
      throws IOException {
    golden("incidence-valence", new Report.Incidence(Asked.everyone(UNTIL), true));
  }

  @Test
  void the_logging_is_written_week_by_week_with_what_was_to_be_expected() throws IOException {
    books.logbook.note(LocalDate.of(2026, 2, 14), "New prices", false);
    golden("coverage", new Report.Coverage(Asked.everyone(LocalDate.of(2026, 3, 15))));
  }

  @Test
  void the_months_of_the_calendar_are_written_with_the_notes_in_them() throws IOException {
    books.logbook.note(LocalDate.of(2026, 2, 14), "New prices", false);
    golden("calendar", new Report.Calendar(Asked.everyone(LocalDate.of(2026, 3, 15))));
  }

  private static Report.Comparison compared(Report.Measure measure, SideBySide.By by) {
    return new Report.Comparison(
        Asked.everyone(UNTIL), measure, new SideBySide(by, false, List.of()));
  }

  private void golden(String name, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportWriter(reports).write(report, CsvProfile.DATA, out, _ -> {});
    String file = "golden/" + name + ".csv";
    try (var in = ComparedReportTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(file)
          .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n"));
    }
  }

  private void customer(String name, String segment, String start, @Nullable String end) {
    Draft<CustomerField> draft =
        Draft.ofCustomer()
            .with(CustomerField.REFERENCE, name)
            .with(CustomerField.NAME, "Customer " + name)
            .with(CustomerField.SEGMENT, segment)
            .with(CustomerField.RELATIONSHIP_START, start);
    if (end != null) {
      draft.with(CustomerField.RELATIONSHIP_END, end);
    }
    books.logbook.customer(CustomerReader.check(draft, books.logbook.house()).orThrow());
  }

  private void contacts(String customer, String start, String type, int... tenureDays) {
    for (int day : tenureDays) {
      books.log(
          EntryField.CUSTOMER,
          customer,
          EntryField.TYPE,
          type,
          EntryField.CHANNEL,
          "phone",
          EntryField.OCCURRED_AT,
          LocalDate.parse(start).plusDays(day) + "T12:00",
          EntryField.VALENCE_BEFORE,
          type.equals("critical") ? day % 20 == 0 ? "2" : "-1" : "",
          EntryField.SUMMARY,
          type + " on day " + day);
    }
  }
}
