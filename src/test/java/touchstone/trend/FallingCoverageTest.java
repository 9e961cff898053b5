package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import touchstone.store.Transaction;
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

  @Test
  void an_ageing_portfolio_that_is_logged_as_ever_is_not_told_as_falling_coverage(
      @TempDir Path folder) {
    for (int seed = 1; seed <= 3; seed++) {
      try (Books books = new Books(folder.resolve("store" + seed))) {
        age(books, seed, YEARS_OF_WEEKS, 1);
        Stability told = stability(books, Grouping.NOTHING, AGED);
        assertThat(told.coverage().verdict()).isEqualTo(Verdict.ORDINARY);
        assertThat(perMonth(told, 5, 20)).isGreaterThan(1.5 * perMonth(told, 60, 75));
        assertThat(told.spans().stream().mapToDouble(Stability.Span::standardMonths).sum())
            .isCloseTo(
                told.spans().stream().mapToDouble(Stability.Span::customerMonths).sum(),
                within(1e-6));
      }
    }
  }

  @Test
  void an_ageing_portfolio_of_which_half_is_logged_is_told_as_falling_coverage(
      @TempDir Path folder) {
    for (int seed = 1; seed <= 3; seed++) {
      try (Books books = new Books(folder.resolve("store" + seed))) {
        age(books, seed, 45, 0.5);
        Stability told = stability(books, Grouping.NOTHING, AGED);
        assertThat(told.coverage().verdict()).isEqualTo(Verdict.COVERAGE_FELL);
        assertThat(told.charts()).noneMatch(chart -> chart.reading().isImprovement());
      }
    }
  }

  private static final int YEARS_OF_WEEKS = 78;
  private static final LocalDate AGED = FIRST.plusWeeks(YEARS_OF_WEEKS).minusDays(1);

  private static double perMonth(Stability told, int from, int to) {
    var spans = told.spans().subList(from, to);
    return spans.stream().mapToLong(Stability.Span::entries).sum()
        / spans.stream().mapToDouble(Stability.Span::customerMonths).sum();
  }

  /// A hundred customers come in the first ten months, few later, and each is a third as busy from
  /// its fourth month on.
  ///
  /// @param week from which on only a share is written down
  private static void age(Books books, int seed, int week, double logged) {
    Random random = new Random(seed);
    books.logbook.bulk(
        "import",
        true,
        transaction -> {
          int n = 0;
          for (int i = 0; i < 120; i++) {
            int start = i < 100 ? random.nextInt(300) : random.nextInt(7 * YEARS_OF_WEEKS);
            file(books, transaction, i, FIRST.plusDays(start));
            for (int day = start; day < 7 * YEARS_OF_WEEKS; day++) {
              double chance = (day - start <= 90 ? 0.15 : 0.05) * (day < 7 * week ? 1 : logged);
              if (random.nextDouble() < chance) {
                Draft<EntryField> entry = entry(random, day / 7, random.nextInt(5) == 0, n++);
                entry.with(EntryField.CUSTOMER, "K-" + i);
                entry.with(EntryField.OCCURRED_AT, FIRST.plusDays(day) + "T12:00");
                log(books, transaction, entry);
              }
            }
          }
          return n;
        });
  }

  private static void log(Books books, Transaction transaction, Draft<EntryField> entry) {
    books.filing.file(transaction, EntryReader.check(entry, books.logbook.house()).orThrow(), null);
  }

  private static void file(Books books, Transaction transaction, int i, LocalDate start) {
    books.customerFiling.file(
        transaction,
        CustomerReader.check(
                Draft.ofCustomer()
                    .with(CustomerField.REFERENCE, "K-" + i)
                    .with(CustomerField.NAME, "Customer number " + i)
                    .with(CustomerField.RELATIONSHIP_START, start.toString()),
                books.logbook.house())
            .orThrow(),
        start);
  }

  private static Stability stability(Books books, Grouping by) {
    return stability(books, by, UNTIL);
  }

  private static Stability stability(Books books, Grouping by, LocalDate until) {
    return Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> until)
        .stability()
        .stability(Asked.everyone(until), Period.WEEK, by);
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
            file(books, transaction, i, FIRST);
          }
          int n = 0;
          for (int at = 0; at < WEEKS; at++) {
            for (int entry = 0; entry < 60; entry++) {
              boolean critical = entry < 15;
              double kept = at < week ? 1 : critical ? logged * incidents : logged;
              if (random.nextDouble() < kept) {
                log(books, transaction, entry(random, at, critical, n++));
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
