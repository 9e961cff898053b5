package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Wiring;
import touchstone.chart.Figure;
import touchstone.chart.FigureLayout;
import touchstone.chart.FigureTable;
import touchstone.chart.Palette;
import touchstone.chart.SvgPainter;
import touchstone.chart.TextMeasure;
import touchstone.demo.DemoCompany;
import touchstone.host.Directories;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.report.CsvColumn;
import touchstone.report.Report;
import touchstone.report.ReportRows;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.Asked;
import touchstone.trend.SideBySide;
import touchstone.trend.TrendInteractionStore;
import touchstone.trend.TrendPeople;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Period;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// The figures of the command line, over the demo: the screen's own, with the numbers of the file.
class ReportFiguresTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
  private static final Formats FORMATS = new Formats(Locale.ENGLISH);
  private static final double TOLD = 5.1e-3;

  @TempDir private static Path folder;
  private static Wiring company;
  private Wiring wiring;

  @BeforeAll
  static void open() throws IOException {
    company = opened(folder.resolve("company"));
    new DemoCompany(
            company.database(), company.logbook(), company.customerFiling(), company.filing())
        .fillOnce();
  }

  @BeforeEach
  void overTheCompany() {
    wiring = company;
  }

  @AfterAll
  static void close() {
    company.close();
  }

  private static Wiring opened(Path home) throws IOException {
    Directories directories = Directories.within(home).create();
    return Wiring.open(directories, Clock.fixed(Books.NOW, ZoneOffset.UTC));
  }

  @Test
  void every_report_of_the_trend_panel_has_the_figure_of_the_screen() {
    List<FigureTable> screen = shown();
    for (Report.Trend report : reports(all())) {
      Figure figure = figures().of(report, "Touchstone 9.9");
      assertThat(figure.title()).as("%s", report).endsWith("?");
      assertThat(figure.footer()).contains("Nov 23, 2026").contains("Touchstone 9.9");
      assertThat(figure.panels()).as("%s", report).isNotEmpty();
      assertThat(figure.table().rows()).as("%s", report).isNotEmpty();
      assertThat(painted(figure)).startsWith("<svg").contains("Touchstone 9.9");
      assertThat(screen).as("%s", report).contains(figure.table());
    }
  }

  @Test
  void the_numbers_of_a_figure_are_those_of_its_file() {
    same(new Report.Lifecycle(all()), "", "rate", 5, "rate_lower", 6);
    same(new Report.Retention(all()), "", "retained", 3, "lower", 4);
    same(new Report.Incidence(all()), "", "incidence", 3, "incidence_upper", 5);
    same(new Report.Incidence(all(), true), "", "incidence", 3, "incidence_upper", 5);
    same(new Report.Coverage(all()), "", "logged", 1, "expected", 2);
    same(new Report.Coverage(all()), "", "expected_lower", 3, "expected_upper", 4);
    same(new Report.MeanCumulative(all()), "", "mcf", 4, "upper", 6);
    same(new Report.Causes(all()), "incidents", "amount", 1, "share", 2);
    same(new Report.Recovery(all()), "recovered", "value", 2, "n", 1);
    same(new Report.Execution(all()), "cell", "n", 2, "execution_from", 0);
    same(new Report.Value(all()), "net_value", "value", 3, "lower", 4);
    for (AlignedLifecycle.Event event : AlignedLifecycle.Event.values()) {
      same(new Report.After(all(), event), "", "rate", 5, "rate_lower", 6);
    }
  }

  @Test
  void the_numbers_of_groups_side_by_side_are_those_of_their_file() {
    for (SideBySide how : comparisons()) {
      same(compared(Report.Measure.RATES, how), "group", "value", 2, "lower", 3);
      same(compared(Report.Measure.RETENTION, how), "group", "value", 3, "lower", 4);
      same(compared(Report.Measure.INCIDENCE, how), "group", "value", 3, "upper", 5);
    }
  }

  @Test
  void the_test_of_groups_is_told_by_figure_and_file_alike() {
    for (SideBySide how : comparisons()) {
      for (Report.Measure measure : Report.Measure.values()) {
        Report.Comparison report = compared(measure, how);
        ReportRows rows = wiring.reportRows().rows(report);
        List<String> names = rows.columns().stream().map(CsvColumn::name).toList();
        List<Double> told = new ArrayList<>();
        rows.each(
            row -> {
              if (!row.get(names.indexOf("p")).isEmpty()) {
                told.add(Double.parseDouble(row.get(names.indexOf("p"))));
              }
            });
        assertThat(told).as("%s", report).isNotEmpty().allMatch(p -> p >= 0 && p <= 1);
        String spoken = figures().of(report, "").spoken();
        String first = LogRankWords.p(told.get(critical(rows, names)), words(report));
        assertThat(spoken).as("%s", report).contains(first);
      }
    }
  }

  /// Which of the rows with a probability the first sentence is about: that of critical ones where
  /// there are types.
  private static int critical(ReportRows rows, List<String> names) {
    List<String> types = new ArrayList<>();
    rows.each(
        row -> {
          if (!row.get(names.indexOf("p")).isEmpty()) {
            types.add(row.get(names.indexOf("type")));
          }
        });
    return Math.max(0, types.indexOf("critical"));
  }

  private TrendWords words(Report.Trend report) {
    return reader().words(TrendQuestion.FIRST, report.asked(), MESSAGES, FORMATS);
  }

  private static Report.Comparison compared(Report.Measure measure, SideBySide how) {
    return new Report.Comparison(all(), measure, how);
  }

  private static List<SideBySide> comparisons() {
    return List.of(
        SideBySide.USUAL,
        new SideBySide(SideBySide.By.SEGMENTS, true, List.of()),
        new SideBySide(SideBySide.By.START_YEARS, false, List.of()),
        new SideBySide(SideBySide.By.PERIOD_YEARS, true, List.of()));
  }

  @Test
  void two_chosen_segments_are_compared_in_the_order_they_were_chosen_in() {
    List<String> segments = wiring.snapshot().now().segments().stream().sorted().toList();
    assertThat(segments).hasSizeGreaterThan(2);
    List<String> chosen = List.of(segments.get(2), segments.get(0));
    Report.Comparison report =
        compared(Report.Measure.RETENTION, new SideBySide(SideBySide.By.SEGMENTS, true, chosen));
    ReportRows rows = wiring.reportRows().rows(report);
    int group = rows.columns().stream().map(CsvColumn::name).toList().indexOf("group");
    Set<String> groups = new LinkedHashSet<>();
    rows.each(row -> groups.add(row.get(group)));
    groups.remove("");
    assertThat(groups).containsExactlyElementsOf(chosen);
    same(report, "group", "value", 3, "lower", 4);
  }

  @Test
  void a_narrowed_question_is_told_by_its_figure() {
    Asked narrowed =
        all().withNarrowing(Narrowing.NONE.withTypes(Set.of(InteractionType.CRITICAL)));
    Figure figure = figures().of(new Report.Lifecycle(narrowed), "");
    assertThat(figure.panels()).hasSize(1);
    assertThat(figure.subtitle()).contains("Critical");
    Figure months = figures().of(new Report.Control(all(), Period.MONTH, Grouping.NOTHING), "");
    assertThat(months.table().header().getFirst()).isEqualTo("Month from");
    assertThat(months.footer()).doesNotContainIgnoringCase("week");
    Figure channel = figures().of(new Report.Control(all(), Period.MONTH, Grouping.CHANNEL), "");
    assertThat(channel.panels().getFirst().unit())
        .matches("(?!Incidents)[A-Z][\\w -]+: (per customer-month|days since .*)");
  }

  @Test
  void a_store_without_anybody_has_figures_that_say_so(@TempDir Path empty) throws IOException {
    try (Wiring nobody = opened(empty)) {
      wiring = nobody;
      for (Report.Trend report : reports(all())) {
        Figure figure = figures().of(report, "");
        assertThat(figure.table().rows()).as("%s", report).isEmpty();
        assertThat(figure.panels()).as("%s", report).isEmpty();
        assertThat(figure.note()).as("%s", report).isNotBlank();
        assertThat(painted(figure)).startsWith("<svg");
      }
    }
  }

  @Test
  void customers_of_whom_nothing_of_the_kind_is_logged_are_not_called_nobody(@TempDir Path one)
      throws IOException {
    try (Wiring few = opened(one)) {
      wiring = few;
      few.logbook()
          .log(
              EntryReader.check(
                      Books.entry(
                          EntryField.CUSTOMER, "Acme",
                          EntryField.TYPE, "planned",
                          EntryField.CHANNEL, "phone",
                          EntryField.OCCURRED_AT, "2026-10-01T10:00",
                          EntryField.SUMMARY, "A call"),
                      few.logbook().house())
                  .orThrow());
      assertThat(figures().of(new Report.Retention(all()), "").panels()).isNotEmpty();
      for (Report.Trend report :
          List.of(new Report.Value(all()), new Report.Execution(all()), new Report.Causes(all()))) {
        Figure figure = figures().of(report, "");
        assertThat(figure.title()).as("%s", report).isEqualTo("Nothing to show yet");
        assertThat(figure.note()).as("%s", report).contains("yet");
      }
      Figure compared =
          figures().of(new Report.Comparison(all(), Report.Measure.RATES, SideBySide.USUAL), "");
      assertThat(compared.panels()).isEmpty();
      assertThat(compared.note()).contains("nothing to compare");
    }
  }

  private static Asked all() {
    return Asked.everyone(UNTIL);
  }

  private TrendReader reader() {
    return new TrendReader(
        TrendTabs.of(
            wiring.trends(),
            new TrendPeople(wiring.snapshot()),
            new TrendInteractionStore(wiring.database())),
        wiring.snapshot(),
        wiring.codes(),
        wiring.customers(),
        () -> UNTIL,
        TrendThen.never(),
        wiring.database()::subscribe);
  }

  private ReportFigures figures() {
    return new ReportFigures(
        wiring.trends(),
        new TrendPeople(wiring.snapshot()),
        new TrendInteractionStore(wiring.database()),
        reader(),
        MESSAGES,
        FORMATS);
  }

  /// The tables of every face of the screen over all months.
  private List<FigureTable> shown() {
    TrendReader reader = reader();
    List<FigureTable> tables = new ArrayList<>();
    for (TrendTab tab : reader.tabs()) {
      for (TrendFace face : tab.faces()) {
        TrendQuestion question =
            TrendQuestion.FIRST.withMonths(TrendQuestion.EVERY_MONTH).withFace(tab.id(), face.id());
        reader
            .picture(question, MESSAGES, FORMATS)
            .ifPresent(one -> tables.add(one.figure().table()));
      }
    }
    return tables;
  }

  /// Every row of the figure's table has a row of the file with the same two numbers, as far as the
  /// table tells them.
  private void same(Report.Trend report, String part, String first, int at, String other, int to) {
    ReportRows rows = wiring.reportRows().rows(report);
    List<String> names = rows.columns().stream().map(CsvColumn::name).toList();
    List<double[]> file = new ArrayList<>();
    rows.each(
        row -> {
          if (part.isEmpty() || row.contains(part)) {
            String one = row.get(names.indexOf(first));
            String two = row.get(names.indexOf(other));
            file.add(new double[] {number(one), number(two)});
          }
        });
    int looked = 0;
    List<List<String>> table = figures().of(report, "").table().rows();
    boolean curves =
        report instanceof Report.Retention
            || (report instanceof Report.Comparison one && one.measure() != Report.Measure.RATES)
            || report instanceof Report.Incidence
            || report instanceof Report.Value;
    for (List<String> row : table) {
      // The first curve, but for the point from which it is drawn.
      if (curves
          && (!row.getFirst().equals(table.getFirst().getFirst()) || row.get(1).equals("0"))) {
        continue;
      }
      double one = told(row.get(at));
      double two = told(row.get(to));
      if (!Double.isNaN(one) && !Double.isNaN(two)) {
        looked++;
        assertThat(file)
            .as("%s %s", report.kind(), row)
            .anyMatch(pair -> Math.abs(pair[0] - one) < TOLD && Math.abs(pair[1] - two) < TOLD);
      }
    }
    assertThat(looked).as("rows of %s", report.kind()).isPositive();
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /// A number as a table writes it.
  private static double told(String cell) {
    String text = cell.replace('\u2212', '-').strip();
    Number number =
        NumberFormat.getNumberInstance(Locale.ENGLISH).parse(text, new ParsePosition(0));
    if (number == null) {
      return Double.NaN;
    }
    return text.endsWith("%") ? number.doubleValue() / 100 : number.doubleValue();
  }

  private static List<Report.Trend> reports(Asked all) {
    return List.of(
        new Report.Lifecycle(all),
        new Report.Retention(all),
        new Report.Incidence(all),
        new Report.MeanCumulative(all),
        new Report.Control(all, Period.WEEK, Grouping.NOTHING),
        new Report.Incidence(all, true),
        new Report.Coverage(all),
        new Report.Cohorts(all),
        new Report.Causes(all),
        new Report.Recovery(all),
        new Report.Channels(all),
        new Report.Execution(all),
        new Report.Value(all),
        new Report.After(all, AlignedLifecycle.Event.FIRST_INCIDENT),
        new Report.Comparison(all, Report.Measure.RATES, SideBySide.USUAL),
        new Report.Comparison(all, Report.Measure.RETENTION, SideBySide.USUAL),
        new Report.Comparison(all, Report.Measure.INCIDENCE, SideBySide.USUAL));
  }

  private static String painted(Figure figure) {
    return SvgPainter.svg(
            FigureLayout.place(figure, 1000, 13, TextMeasure.ESTIMATE),
            figure.title(),
            figure.spoken(),
            Palette.LIGHT)
        .strip();
  }
}
