package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.trend.FirstIncident.EarlyRisk;
import touchstone.trend.snapshot.CurrentSnapshot;

/// The window of early risk, by plain sums over hand-made lives: most first incidents come in the
/// first month, a few in the seventh.
class EarlyRiskTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

  @TempDir Path folder;
  private Books books;
  private final List<Life> lives = new ArrayList<>();

  private record Life(LocalDate start, int incident) {}

  @BeforeEach
  void open() {
    books = new Books(folder);
    customers(JANUARY, 30, 10);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void where_incidents_come_early_the_window_has_the_rates_that_plain_sums_give() {
    EarlyRisk told = asked(null).earlyRisk().orElseThrow();
    assertThat(told.months()).isEqualTo(1);
    assertSums(told, JANUARY);
    assertThat(told.within().incidents()).isEqualTo(30);
    assertThat(told.later().incidents()).isEqualTo(10);
    assertThat(told.within().interval().lower()).isGreaterThan(told.later().interval().upper());
  }

  @Test
  void observed_from_a_day_after_everybodys_first_month_there_is_no_window_to_tell() {
    FirstIncident late = asked(LocalDate.of(2026, 2, 15));
    assertThat(late.earlyRisk()).isEmpty();
    assertThat(late.hadBefore()).isEqualTo(30);
    assertThat(late.curve().subjects()).isEqualTo(10);
  }

  @Test
  void observed_from_a_day_the_window_rests_on_those_who_started_since_and_the_later_rate_on_all() {
    customers(MARCH, 30, 10);
    LocalDate from = LocalDate.of(2026, 2, 15);
    EarlyRisk told = asked(from).earlyRisk().orElseThrow();
    assertThat(told.months()).isEqualTo(1);
    assertThat(told.within().incidents()).isEqualTo(30);
    assertThat(told.later().incidents()).isEqualTo(20);
    assertSums(told, from);
  }

  /// Customer-months and incidents within and after the first month, of those without one so far.
  private void assertSums(EarlyRisk told, LocalDate from) {
    long within = 0;
    long later = 0;
    int early = 0;
    int late = 0;
    for (Life life : lives) {
      int entry = (int) Math.max(0, from.toEpochDay() - life.start().toEpochDay());
      if (life.incident() <= entry) {
        continue;
      }
      for (int day = entry; day < life.incident(); day++) {
        if (day < 30) {
          within++;
        } else {
          later++;
        }
      }
      early += life.incident() <= 30 ? 1 : 0;
      late += life.incident() > 30 ? 1 : 0;
    }
    assertThat(told.within().incidents()).isEqualTo(early);
    assertThat(told.later().incidents()).isEqualTo(late);
    assertThat(told.within().customerMonths()).isCloseTo(within / 30.0, within(1e-9));
    assertThat(told.later().customerMonths()).isCloseTo(later / 30.0, within(1e-9));
    assertThat(told.within().rate()).isCloseTo(early / (within / 30.0), within(1e-9));
  }

  private FirstIncident asked(@Nullable LocalDate from) {
    Asked everyone = Asked.everyone(UNTIL);
    return new FirstIncidentTrend(new CurrentSnapshot(new TrendStore(books.database)))
        .firstIncident(everyone.withObservation(everyone.observation().since(from)));
  }

  /// Some with their first incident on the days 1, 2, 3 ... and some on day 200.
  private void customers(LocalDate start, int early, int late) {
    books.logbook.bulk(
        "import",
        true,
        transaction -> {
          for (int i = 0; i < early + late; i++) {
            int incident = i < early ? 1 + i % 30 : 200;
            lives.add(new Life(start, incident));
            String name = "Customer " + start + " " + i;
            books.customerFiling.file(
                transaction,
                CustomerReader.check(
                        Draft.ofCustomer()
                            .with(CustomerField.REFERENCE, start + "-" + i)
                            .with(CustomerField.NAME, name)
                            .with(CustomerField.RELATIONSHIP_START, start.toString()),
                        books.logbook.house())
                    .orThrow(),
                UNTIL);
            books.filing.file(
                transaction,
                EntryReader.check(
                        Books.entry(
                            EntryField.CUSTOMER, start + "-" + i,
                            EntryField.TYPE, "critical",
                            EntryField.CHANNEL, "phone",
                            EntryField.OCCURRED_AT, start.plusDays(incident) + "T12:00",
                            EntryField.SUMMARY, "Late " + i),
                        books.logbook.house())
                    .orThrow(),
                null);
          }
          return early + late;
        });
  }
}
