package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.CustomerFilter;
import touchstone.intake.ImportKind;
import touchstone.intake.ImportRequest;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.ReviewStore;
import touchstone.trend.Asked;
import touchstone.trend.ExperienceStore;
import touchstone.trend.MadeUpStore;
import touchstone.trend.TrendStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Valence;

/// What goes in as CSV comes out as the numbers that plain arithmetic gives.
class ImportedTrendTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);
  private static final Offset<Double> SAME = Offset.offset(1e-9);

  @TempDir Path folder;
  private Books books;
  private Reports reports;

  @BeforeEach
  void open() {
    books = new Books(folder.resolve("store"));
    reports =
        new Reports(
            new Reports.Sources(
                books.interactions,
                books.entries,
                books.incidents,
                new ReviewStore(books.database, books.incidents),
                books.customers,
                books.customerEntries,
                Trends.of(
                    new CurrentSnapshot(new TrendStore(books.database)),
                    new ExperienceStore(books.database),
                    () -> UNTIL)),
            () -> UNTIL,
            () -> "EUR");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void the_hand_computed_incidence_comes_out_of_imported_files() throws IOException {
    int[][] lives = {
      {5, 1}, {8, 0}, {12, 1}, {12, 2}, {20, 0}, {25, 1}, {30, 2}, {40, 1}, {45, 0}, {60, 0}
    };
    StringBuilder customers =
        new StringBuilder("reference,name,relationship_start,relationship_end\n");
    StringBuilder contacts =
        new StringBuilder("customer,occurred_at,type,channel,valence_before,summary\n");
    for (int i = 0; i < lives.length; i++) {
      LocalDate start = UNTIL.minusDays(lives[i][1] == 0 ? lives[i][0] : 200);
      LocalDate then = start.plusDays(lives[i][0]);
      customers.append(
          "S-%d,Subject %d,%s,%s%n".formatted(i, i, start, lives[i][1] == 2 ? then : ""));
      if (lives[i][1] == 1) {
        contacts.append("S-%d,%sT09:00,critical,phone,-1,late%n".formatted(i, then));
        contacts.append("S-%d,%sT10:00,critical,phone,-2,again%n".formatted(i, then));
        contacts.append("S-%d,%sT09:00,critical,phone,1,better%n".formatted(i, then.plusDays(3)));
      }
      // Before the start, after the end, and of another type: none of them counts.
      contacts.append("S-%d,%sT09:00,critical,phone,-1,early%n".formatted(i, start.minusDays(2)));
      contacts.append("S-%d,%sT09:00,planned,phone,,call%n".formatted(i, start.plusDays(1)));
      if (lives[i][1] == 2) {
        contacts.append("S-%d,%sT09:00,critical,phone,-1,post%n".formatted(i, then.plusDays(1)));
      }
    }
    customers.append("N-1,Nobody yet,,%n".formatted());
    customers.append("F-1,Starts later,%s,%n".formatted(UNTIL.plusDays(1)));
    read("customers", customers);
    read("interactions", contacts);

    Map<Integer, NamedCsvRecord> steps = byDay(new Report.Incidence(Asked.everyone(UNTIL)));
    assertThat(steps.keySet()).containsExactlyInAnyOrder(5, 8, 12, 20, 25, 30, 40, 45, 60);
    says(steps, 5, "event_free", 0.9, "incidence", 0.1);
    says(steps, 12, "event_free", 0.675, "incidence", 0.2125, "left_first", 0.1125);
    says(steps, 25, "event_free", 0.54, "incidence", 0.3475);
    says(steps, 30, "event_free", 0.405, "left_first", 0.2475);
    says(steps, 40, "event_free", 0.27, "incidence", 0.4825, "left_first", 0.2475);
    says(steps, 12, "at_risk", 8, "incidents", 1, "left", 1);
    Asked glad = Asked.everyone(UNTIL).withNarrowing(Narrowing.NONE.withValence(Valence.POSITIVE));
    assertThat(byDay(new Report.Incidence(glad))).containsKeys(8, 15, 28, 43);
  }

  @Test
  void the_hand_computed_mean_cumulative_number_comes_out_of_imported_files() throws IOException {
    int[][] lives = {{10, 3, 7}, {12, 7}, {6}, {9, 2}};
    StringBuilder customers = new StringBuilder("reference,name,relationship_start\n");
    StringBuilder contacts = new StringBuilder("customer,occurred_at,type,channel,summary\n");
    for (int i = 0; i < lives.length; i++) {
      LocalDate start = UNTIL.minusDays(lives[i][0]);
      customers.append("S-%d,Subject %d,%s%n".formatted(i, i, start));
      for (int event = 1; event < lives[i].length; event++) {
        contacts.append(
            "S-%d,%sT09:00,surprise,phone,call%n".formatted(i, start.plusDays(lives[i][event])));
      }
    }
    read("customers", customers);
    read("interactions", contacts);
    Asked surprises =
        Asked.everyone(UNTIL)
            .withNarrowing(Narrowing.NONE.withTypes(java.util.Set.of(InteractionType.SURPRISE)));
    Map<Integer, NamedCsvRecord> steps = byDay(new Report.MeanCumulative(surprises));
    says(steps, 2, "mcf", 0.25, "at_risk", 4);
    says(steps, 3, "mcf", 0.5);
    says(steps, 7, "mcf", 0.5 + 2 / 3.0, "at_risk", 3, "events", 2);
    assertThat(steps.keySet()).containsExactlyInAnyOrder(2, 3, 6, 7, 9, 10, 12);
  }

  @Test
  void retention_and_incidence_are_what_plain_loops_over_exported_rows_count() throws IOException {
    MadeUpStore.fill(books, 5, 120);
    for (LocalDate until : List.of(UNTIL, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 2, 3))) {
      List<Life> lives = lives(until);
      compare(
          byDay(new Report.Retention(Asked.everyone(until))), PlainCurve.of(lives, false), true);
      compare(
          byDay(new Report.Incidence(Asked.everyone(until))), PlainCurve.of(lives, true), false);
    }
  }

  /// A life as the rows of the exports tell it.
  private record Life(int exit, boolean left, @Nullable Integer incident) {}

  /// One day of a curve, counted anew from all lives.
  private record PlainCurve(
      int day,
      long atRisk,
      long incidents,
      long left,
      double free,
      double incidence,
      double leftFirst) {

    static List<PlainCurve> of(List<Life> lives, boolean incidents) {
      TreeSet<Integer> days = new TreeSet<>();
      lives.forEach(life -> days.add(end(life, incidents)));
      double free = 1;
      double incidence = 0;
      double leftFirst = 0;
      List<PlainCurve> curve = new ArrayList<>();
      for (int day : days) {
        long risk = lives.stream().filter(life -> end(life, incidents) >= day).count();
        long had =
            lives.stream()
                .filter(life -> incidents && life.incident() != null && life.incident() == day)
                .count();
        long gone =
            lives.stream()
                .filter(life -> life.left() && life.exit() == day)
                .filter(life -> !incidents || life.incident() == null)
                .count();
        incidence += free * had / risk;
        leftFirst += free * gone / risk;
        free *= 1 - (had + gone) / (double) risk;
        curve.add(new PlainCurve(day, risk, had, gone, free, incidence, leftFirst));
      }
      return curve;
    }

    private static int end(Life life, boolean incidents) {
      return incidents && life.incident() != null ? life.incident() : life.exit();
    }
  }

  private static void compare(
      Map<Integer, NamedCsvRecord> told, List<PlainCurve> counted, boolean retention) {
    assertThat(told).hasSameSizeAs(counted).isNotEmpty();
    for (PlainCurve one : counted) {
      if (retention) {
        says(told, one.day(), "at_risk", one.atRisk(), "left", one.left(), "retained", one.free());
      } else {
        says(told, one.day(), "at_risk", one.atRisk(), "left", one.left());
        says(told, one.day(), "incidents", one.incidents(), "incidence", one.incidence());
        says(told, one.day(), "event_free", one.free(), "left_first", one.leftFirst());
      }
    }
  }

  private List<Life> lives(LocalDate until) throws IOException {
    Map<String, List<NamedCsvRecord>> contacts = new HashMap<>();
    for (NamedCsvRecord row : rows(new Report.Interactions(InteractionFilter.ALL))) {
      contacts.computeIfAbsent(row.getField("customer"), _ -> new ArrayList<>()).add(row);
    }
    List<Life> lives = new ArrayList<>();
    for (NamedCsvRecord row : rows(new Report.Customers(CustomerFilter.ALL))) {
      List<NamedCsvRecord> own = contacts.getOrDefault(row.getField("reference"), List.of());
      LocalDate start = date(row.getField("relationship_start"));
      if (start == null && !row.getField("stage").equals("prospect")) {
        start = own.stream().map(ImportedTrendTest::day).min(LocalDate::compareTo).orElse(null);
      }
      LocalDate end = date(row.getField("relationship_end"));
      if (start == null || start.isAfter(until) || (end != null && end.isBefore(start))) {
        continue;
      }
      boolean left = end != null && !end.isAfter(until);
      long zero = start.toEpochDay();
      LocalDate last = end != null && left ? end : until;
      int exit = (int) (last.toEpochDay() - zero);
      Integer first = null;
      for (NamedCsvRecord contact : own) {
        int day = (int) (day(contact).toEpochDay() - zero);
        boolean counts = contact.getField("type").equals("critical") && day >= 0 && day <= exit;
        first = counts && (first == null || day < first) ? Integer.valueOf(day) : first;
      }
      lives.add(new Life(exit, left, first));
    }
    return lives;
  }

  private static LocalDate day(NamedCsvRecord contact) {
    return LocalDate.parse(contact.getField("occurred_at").substring(0, 10));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static void says(Map<Integer, NamedCsvRecord> steps, int day, Object... fieldsAndValues) {
    NamedCsvRecord step = java.util.Objects.requireNonNull(steps.get(day), "day " + day);
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      assertThat(Double.parseDouble(step.getField((String) fieldsAndValues[i])))
          .as("%s on day %d", fieldsAndValues[i], day)
          .isCloseTo(((Number) fieldsAndValues[i + 1]).doubleValue(), SAME);
    }
  }

  private Map<Integer, NamedCsvRecord> byDay(Report report) throws IOException {
    Map<Integer, NamedCsvRecord> steps = new HashMap<>();
    for (NamedCsvRecord row : rows(report)) {
      assertThat(steps.put(Integer.parseInt(row.getField("tenure_day")), row)).isNull();
    }
    return steps;
  }

  private List<NamedCsvRecord> rows(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportWriter(reports).write(report, CsvProfile.DATA, out, _ -> {});
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  private void read(String kind, CharSequence file) throws IOException {
    Path csv = Files.writeString(folder.resolve(kind + ".csv"), file);
    books.importer().run(ImportRequest.of(csv, ImportKind.ofWord(kind).orElseThrow()));
  }
}
