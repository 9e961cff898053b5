package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.EntryField;

/// Lives told from an event, by hand-counted days.
class AlignedLifecycleTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 12);

  @TempDir Path folder;
  private Books books;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.logbook.setting(rules -> rules.withCurrency(Currency.getInstance("EUR")));
    log("A", "2026-01-01", "stabilizing");
    log("A", "2026-01-11", "critical");
    log("A", "2026-01-11", "stabilizing");
    log("A", "2026-01-12", "planned");
    log("A", "2026-02-10", "critical");
    log("A", "2026-02-11", "stabilizing");
    log("B", "2026-01-05", "stabilizing");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void month_0_begins_on_the_day_after_the_first_critical_incident() {
    AlignedLifecycle told = aligned(AlignedLifecycle.Event.FIRST_INCIDENT);
    assertThat(told.with()).isEqualTo(1);
    assertThat(told.without()).isEqualTo(1);
    assertThat(row(told, InteractionType.PLANNED, 0).interactions()).isEqualTo(1);
    assertThat(row(told, InteractionType.CRITICAL, 0).interactions()).isEqualTo(1);
    assertThat(row(told, InteractionType.STABILIZING, 0).interactions()).isZero();
    assertThat(row(told, InteractionType.STABILIZING, 1).interactions()).isEqualTo(1);
    assertThat(told.rows().stream().mapToInt(LifecycleRow::month).max()).hasValue(1);
    for (LifecycleRow row : told.rows()) {
      assertThat(row.observed()).isEqualTo(1);
      assertThat(row.customerMonths()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void what_happens_after_the_last_day_observed_is_in_no_month_and_in_no_row() {
    log("A", "2026-03-12", "surprise");
    log("A", "2026-03-13", "surprise");
    log("A", "2026-03-14", "surprise");
    for (LocalDate until = LocalDate.of(2026, 3, 8);
        until.isBefore(LocalDate.of(2026, 3, 16));
        until = until.plusDays(1)) {
      AlignedLifecycle told =
          new LifecycleTrend(new TrendStore(books.database))
              .aligned(Asked.everyone(until), AlignedLifecycle.Event.FIRST_INCIDENT);
      LocalDate last = until;
      long seen =
          List.of(12, 13, 14).stream()
              .filter(day -> !LocalDate.of(2026, 3, day).isAfter(last))
              .count();
      assertThat(
              told.rows().stream()
                  .filter(row -> row.type() == InteractionType.SURPRISE)
                  .mapToLong(LifecycleRow::interactions)
                  .sum())
          .as("until %s", until)
          .isEqualTo(seen);
    }
  }

  @Test
  void who_has_not_broken_even_is_left_out() {
    assertThat(aligned(AlignedLifecycle.Event.BREAK_EVEN).with()).isZero();
    log("A", "2026-01-21", "planned", "25 EUR");
    AlignedLifecycle told = aligned(AlignedLifecycle.Event.BREAK_EVEN);
    assertThat(told.with()).isEqualTo(1);
    assertThat(told.without()).isEqualTo(1);
    assertThat(row(told, InteractionType.CRITICAL, 0).interactions()).isEqualTo(1);
    assertThat(row(told, InteractionType.PLANNED, 0).interactions()).isZero();
  }

  private AlignedLifecycle aligned(AlignedLifecycle.Event event) {
    return new LifecycleTrend(new TrendStore(books.database)).aligned(Asked.everyone(UNTIL), event);
  }

  private static LifecycleRow row(AlignedLifecycle told, InteractionType type, int month) {
    List<LifecycleRow> rows =
        told.rows().stream().filter(one -> one.type() == type && one.month() == month).toList();
    return rows.getFirst();
  }

  private void log(String customer, String day, String type) {
    books.log(
        EntryField.CUSTOMER,
        customer,
        EntryField.TYPE,
        type,
        EntryField.CHANNEL,
        "phone",
        EntryField.OCCURRED_AT,
        day + "T10:00");
  }

  private void log(String customer, String day, String type, String received) {
    books.log(
        EntryField.CUSTOMER, customer,
        EntryField.TYPE, type,
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, day + "T10:00",
        EntryField.RECEIVED, received);
  }
}
