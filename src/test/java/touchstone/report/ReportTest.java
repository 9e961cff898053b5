package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.logbook.ReviewStore;
import touchstone.trend.Asked;
import touchstone.trend.ExperienceStore;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendScope;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

class ReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> NAUGHTY =
      List.of(
          "=1+1",
          "a,b;c\td",
          "\"quoted\" and 'single'",
          "first line\r\nsecond line\nthird",
          "'already guarded",
          "شركة الشمس",
          "名前\u3000😀 e\u0301",
          "  spaces kept  inside",
          "\\n is not a line end",
          "0",
          "NULL");

  @TempDir Path folder;
  private Books books;
  private Reports reports;

  @BeforeEach
  void open() {
    books = new Books(folder);
    Trends trends =
        Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> TODAY);
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
            () -> TODAY,
            () -> "EUR");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void each_kind_is_written_as_its_golden_file_says() throws IOException {
    aSmallStore();
    CustomerId acme = customer("K-1");
    for (Report report :
        List.of(
            new Report.Interactions(InteractionFilter.ALL),
            new Report.Incidents(IncidentFilter.ALL),
            new Report.Customers(CustomerFilter.ALL),
            new Report.Timeline(acme),
            new Report.Lifecycle(TrendScope.ALL, TODAY),
            new Report.Retention(Asked.everyone(TODAY)),
            new Report.Incidence(Asked.everyone(TODAY)),
            new Report.MeanCumulative(Asked.everyone(TODAY)),
            new Report.Control(Asked.everyone(TODAY), Period.MONTH, Grouping.CHANNEL),
            new Report.Cohorts(Asked.everyone(TODAY)),
            new Report.Causes(Asked.everyone(TODAY)),
            new Report.Recovery(Asked.everyone(TODAY)),
            new Report.Channels(Asked.everyone(TODAY)),
            new Report.Execution(Asked.everyone(TODAY)),
            new Report.Value(Asked.everyone(TODAY)))) {
      String golden = "golden/" + report.kind().id() + ".csv";
      try (var in = ReportTest.class.getResourceAsStream(golden)) {
        assertThat(in).as(golden).isNotNull();
        assertThat(written(report, CsvProfile.DATA))
            .as(golden)
            .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n"));
      }
    }
  }

  @Test
  void every_text_comes_back_through_another_reader() throws IOException {
    for (String text : NAUGHTY) {
      books.log(
          EntryField.CUSTOMER, "Customer " + text.strip().replaceAll("[\\r\\n\\t]", " "),
          EntryField.TYPE, "critical",
          EntryField.CHANNEL, "phone",
          EntryField.OCCURRED_AT, "2026-11-20T10:00",
          EntryField.NARRATIVE, text);
    }
    String file = written(new Report.Interactions(InteractionFilter.ALL), CsvProfile.DATA);
    int narrative = List.of(EntryField.values()).indexOf(EntryField.NARRATIVE);
    List<String> narratives = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(file)) {
      reader.stream().skip(1).forEach(row -> narratives.add(row.getField(narrative)));
    }
    books.interactions.each(
        InteractionFilter.ALL, one -> expected.add(String.valueOf(one.facts().narrative())));
    assertThat(narratives).containsExactlyElementsOf(expected).hasSize(NAUGHTY.size());
  }

  @Test
  void a_filter_counts_as_many_rows_as_it_writes() throws IOException {
    MadeUpStore.fill(books, 11, 30);
    InteractionFilter some =
        InteractionFilter.ALL
            .withTypes(Set.of(InteractionType.CRITICAL))
            .withSegment("retail")
            .withDays(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 9, 1));
    for (Report report :
        List.of(
            new Report.Interactions(some),
            new Report.Customers(CustomerFilter.ALL.withSegment("trade")),
            new Report.Incidents(IncidentFilter.ALL.withChannel("phone")),
            new Report.Timeline(customer("K-3")),
            new Report.Lifecycle(new TrendScope.Segment("retail"), TODAY),
            new Report.MeanCumulative(Asked.everyone(TODAY)),
            new Report.Control(Asked.everyone(TODAY), Period.WEEK, Grouping.TYPE),
            new Report.Cohorts(Asked.everyone(TODAY)))) {
      ReportRows rows = reports.rows(report);
      List<List<String>> all = new ArrayList<>();
      rows.each(all::add);
      assertThat(rows.count()).as("%s", report).isEqualTo(all.size());
      assertThat(all).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.columns()));
      assertThat(rows.first(3)).isEqualTo(all.subList(0, Math.min(3, all.size())));
    }
  }

  @Test
  void a_report_that_is_stopped_leaves_nothing_behind() throws IOException {
    MadeUpStore.fill(books, 12, 10);
    Path target = folder.resolve("out.csv");
    Report report = new Report.Customers(CustomerFilter.ALL);
    ReportWriter writer = new ReportWriter(reports);
    assertThatThrownBy(
            () ->
                writer.write(
                    report,
                    CsvProfile.DATA,
                    target,
                    rows -> {
                      if (rows == 5) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().contains("out.csv"))).isEmpty();
    }
    assertThat(writer.write(report, CsvProfile.DATA, target, _ -> {})).isEqualTo(10);
  }

  @Test
  void what_is_in_it_is_said_in_words_with_the_number_of_rows() {
    aSmallStore();
    ReportWords words =
        new ReportWords(
            Locale.UK,
            books.codes.codes(),
            id -> books.customers.find(id).map(Customer::name).orElse(""));
    InteractionFilter filter =
        InteractionFilter.ALL
            .withTypes(Set.of(InteractionType.CRITICAL))
            .withChannels(Set.of("phone"))
            .withDays(LocalDate.of(2026, 1, 1), null);
    assertThat(words.of(new Report.Interactions(filter), 412))
        .isEqualTo("412 rows — critical interactions by phone since 1 Jan 2026");
    assertThat(words.of(new Report.Timeline(customer("K-1")), 1))
        .isEqualTo("1 row — the timeline of Acme Solar");
    assertThat(words.of(new Report.Customers(CustomerFilter.ALL), 0))
        .isEqualTo("no rows — all customers");
  }

  @Test
  void a_file_is_named_after_its_kind_its_subject_and_the_day() {
    aSmallStore();
    assertThat(reports.fileName(new Report.Timeline(customer("K-1"))))
        .isEqualTo("timeline-K-1-2026-11-23.csv");
    assertThat(reports.fileName(new Report.Lifecycle(TrendScope.ALL, TODAY)))
        .isEqualTo("lifecycle-2026-11-23.csv");
  }

  private void aSmallStore() {
    Draft<CustomerField> acme =
        Draft.ofCustomer()
            .with(CustomerField.REFERENCE, "K-1")
            .with(CustomerField.NAME, "Acme Solar")
            .with(CustomerField.RELATIONSHIP_START, "2026-09-01")
            .with(CustomerField.ACQUISITION_COST, "100 EUR")
            .with(CustomerField.PHONE, "+49 30 1234");
    books.logbook.customer(CustomerReader.check(acme, books.logbook.house()).orThrow());
    books.log(
        EntryField.REFERENCE, "A-1",
        EntryField.CUSTOMER, "K-1",
        EntryField.TYPE, "stabilizing",
        EntryField.CHANNEL, "email",
        EntryField.OCCURRED_AT, "2026-09-03T09:30",
        EntryField.SUMMARY, "Welcome, and what to expect",
        EntryField.RECEIVED, "60EUR");
    books.log(
        EntryField.REFERENCE, "A-3",
        EntryField.CUSTOMER, "K-1",
        EntryField.TYPE, "planned",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, "2026-11-02T10:00",
        EntryField.SUMMARY, "How it went",
        EntryField.EXECUTION, "90",
        EntryField.IMPRESSION, "4");
    var late =
        books.log(
            EntryField.REFERENCE, "A-2",
            EntryField.CUSTOMER, "K-1",
            EntryField.TYPE, "critical",
            EntryField.CHANNEL, "phone",
            EntryField.OCCURRED_AT, "2026-10-25T23:30",
            EntryField.SUMMARY, "Late delivery, \"third time\"",
            EntryField.SEVERITY, "3",
            EntryField.VALENCE_BEFORE, "-2",
            EntryField.GIVEN, "25EUR; time: 30 min");
    var incident = books.incidents.of(late.id()).orElseThrow();
    Draft<ReviewField> review =
        ReviewReader.draft(incident, List.of())
            .with(ReviewField.ROOT_CAUSE, "process")
            .with(ReviewField.VALENCE_AFTER, "1")
            .with(ReviewField.RECOVERY_ACTIONS, "refund 10 EUR 5 min")
            .with(ReviewField.STATUS, "closed");
    books.logbook.review(
        incident.id(), ReviewReader.check(review, books.logbook.house()).orThrow());
  }

  private CustomerId customer(String reference) {
    return books.customers.withReference(reference).orElseThrow().id();
  }

  private String written(Report report, CsvProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportWriter(reports).write(report, profile, out, _ -> {});
    return out.toString(StandardCharsets.UTF_8);
  }
}
