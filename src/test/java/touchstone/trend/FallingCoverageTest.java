package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.analysis.CoverageReading.Verdict;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// Two teams live through the same half year; one of them stops writing half of it down.
class FallingCoverageTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 6);
  private static final int WEEKS = 30;
  private static final int CUSTOMERS = 40;
  private static final LocalDate UNTIL = FIRST.plusWeeks(WEEKS).minusDays(1);

  @Test
  void logging_halved_from_some_week_on_is_told_as_falling_coverage(@TempDir Path folder) {
    for (int seed = 1; seed <= 3; seed++) {
      int week = 12 + 3 * seed;
      try (Books books = new Books(folder.resolve("store" + seed))) {
        live(books, seed, week, 0.5, 1);
        Stability told = stability(books, Grouping.NOTHING);
        assertThat(told.coverage().verdict()).isEqualTo(Verdict.COVERAGE_FELL);
        assertThat(told.coverage().from()).isBetween(week - 3, week + 3);
        for (Grouping by : List.of(Grouping.NOTHING, Grouping.CHANNEL, Grouping.HANDLER)) {
          assertThat(stability(books, by).charts())
              .isNotEmpty()
              .noneMatch(chart -> chart.reading().isImprovement());
        }
      }
    }
  }

  @Test
  void fewer_incidents_with_all_else_written_down_are_told_as_fewer(@TempDir Path folder) {
    try (Books books = new Books(folder)) {
      live(books, 7, 15, 1, 0.2);
      Stability told = stability(books, Grouping.NOTHING);
      assertThat(told.coverage().verdict()).isEqualTo(Verdict.FELL);
      assertThat(told.charts().getFirst().reading().isImprovement()).isTrue();
    }
  }

  private static Stability stability(Books books, Grouping by) {
    return Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> UNTIL)
        .stability()
        .stability(Asked.everyone(UNTIL), Period.WEEK, by, List.of());
  }

  /// @param week from which on things change
  /// @param logged the chance of an entry to be written down from then on
  /// @param incidents the chance of an incident to happen from then on, against before
  private static void live(Books books, int seed, int week, double logged, double incidents) {
    Random random = new Random(seed);
    books.logbook.bulk(
        "import",
        true,
        transaction -> {
          for (int i = 0; i < CUSTOMERS; i++) {
            books.customerFiling.file(
                transaction,
                CustomerReader.check(
                        Draft.ofCustomer()
                            .with(CustomerField.REFERENCE, "K-" + i)
                            .with(CustomerField.NAME, "Customer number " + i)
                            .with(CustomerField.RELATIONSHIP_START, FIRST.toString()),
                        books.logbook.house())
                    .orThrow(),
                UNTIL);
          }
          int n = 0;
          for (int at = 0; at < WEEKS; at++) {
            for (int entry = 0; entry < 60; entry++) {
              boolean critical = entry < 15;
              double kept = at < week ? 1 : critical ? logged * incidents : logged;
              if (random.nextDouble() < kept) {
                books.filing.file(
                    transaction,
                    EntryReader.check(entry(random, at, critical, n++), books.logbook.house())
                        .orThrow(),
                    null);
              }
            }
          }
          return n;
        });
  }

  private static Draft<EntryField> entry(Random random, int week, boolean critical, int n) {
    return Books.entry(
        EntryField.CUSTOMER,
        "K-" + random.nextInt(CUSTOMERS),
        EntryField.TYPE,
        critical ? "critical" : "stabilizing",
        EntryField.CHANNEL,
        random.nextBoolean() ? "phone" : "email",
        EntryField.HANDLER,
        random.nextBoolean() ? "Eva" : "Jan",
        EntryField.OCCURRED_AT,
        FIRST.plusDays(7L * week + random.nextInt(7)) + "T12:00",
        EntryField.SUMMARY,
        "Contact " + n);
  }
}
