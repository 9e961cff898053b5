package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.customer.CustomerFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;

class LifecycleTrendTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Books books;
  private LifecycleTrend trend;

  @BeforeEach
  void open() {
    books = new Books(folder);
    trend = new LifecycleTrend(new TrendStore(books.database));
  }

  @AfterEach
  void close() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_computation_over_the_exported_entries_gives_the_same_rows(long seed) {
    MadeUpStore.fill(books, seed, 60);
    for (LocalDate until : List.of(TODAY, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 1, 1))) {
      for (TrendScope scope : scopes()) {
        same(trend.lifecycle(scope, until), new Exported(scope, until));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void every_cell_opens_exactly_the_interactions_it_counts(long seed) {
    MadeUpStore.fill(books, seed, 60);
    for (LocalDate until : List.of(TODAY, LocalDate.of(2026, 6, 1))) {
      for (TrendScope scope : scopes()) {
        Lifecycle answer = trend.lifecycle(scope, until);
        for (LifecycleRow row : answer.rows()) {
          InteractionFilter cell = answer.interactionsOf(row);
          assertThat(books.interactions.count(cell)).as("%s", row).isEqualTo(row.interactions());
          assertThat(books.interactions.page(cell, null, 1_000))
              .hasSize(Math.toIntExact(row.interactions()));
        }
      }
    }
  }

  @Test
  void a_life_of_exactly_two_months_is_observed_in_two_and_its_last_day_opens_no_third() {
    books.log(
        EntryField.CUSTOMER, "Acme",
        EntryField.TYPE, "critical",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, TODAY.minusDays(60) + "T09:00");
    books.log(
        EntryField.CUSTOMER, "Acme",
        EntryField.TYPE, "critical",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, TODAY + "T09:00");

    Lifecycle answer = trend.lifecycle(TrendScope.ALL, TODAY);

    assertThat(answer.months()).isEqualTo(2);
    assertThat(answer.of(InteractionType.CRITICAL))
        .extracting(LifecycleRow::interactions)
        .containsExactly(1L, 0L);
  }

  @Test
  void an_act_that_touches_interactions_makes_the_next_answer_new() {
    assertThat(trend.lifecycle(TrendScope.ALL, TODAY).rows()).isEmpty();

    books.log(
        EntryField.CUSTOMER, "Acme",
        EntryField.TYPE, "planned",
        EntryField.CHANNEL, "phone",
        EntryField.OCCURRED_AT, "2026-11-01T09:00");

    assertThat(trend.lifecycle(TrendScope.ALL, TODAY).interactions()).isEqualTo(1);
  }

  @Test
  void prospects_and_customers_who_come_later_are_not_in_it() {
    MadeUpStore.fill(books, 6, 60);

    assertThat(trend.lifecycle(TrendScope.ALL, LocalDate.of(2025, 12, 31)).rows()).isEmpty();
    assertThat(trend.lifecycle(TrendScope.ALL, TODAY).observedIn(0)).isBetween(1, 59);
  }

  private List<TrendScope> scopes() {
    List<TrendScope> scopes = new ArrayList<>(List.of(TrendScope.ALL));
    scopes.add(new TrendScope.Segment("retail"));
    scopes.add(new TrendScope.Segment("nobody"));
    for (int i = 0; i < 60; i += 6) {
      scopes.add(new TrendScope.One(books.customers.withReference("K-" + i).orElseThrow().id()));
    }
    return scopes;
  }

  private static void same(Lifecycle answer, Exported expected) {
    int months = expected.months();
    assertThat(answer.months()).isEqualTo(months);
    for (LifecycleRow row : answer.rows()) {
      int m = row.month();
      assertThat(row.observed()).isEqualTo(expected.observed(m));
      assertThat(row.customerMonths()).isCloseTo(expected.exposure(m), within(1e-9));
      assertThat(row.interactions()).isEqualTo(expected.count(row.type(), m));
      assertThat(row.rate()).isCloseTo(row.interactions() / expected.exposure(m), within(1e-12));
      assertThat(row.rate()).isBetween(row.lower(), row.upper());
    }
  }

  /// The definition once more, in plain loops over what an export would say.
  private final class Exported {
    private final Map<String, List<Draft<EntryField>>> entries = new HashMap<>();
    private final Map<String, LocalDate> starts = new HashMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();

    Exported(TrendScope scope, LocalDate until) {
      books.entries.each(
          InteractionFilter.ALL,
          entry ->
              entries
                  .computeIfAbsent(entry.text(EntryField.CUSTOMER), _ -> new ArrayList<>())
                  .add(entry));
      books.customerEntries.each(
          CustomerFilter.ALL, TODAY, customer -> customer(customer, scope, until));
    }

    private void customer(Draft<CustomerField> customer, TrendScope scope, LocalDate until) {
      String reference = customer.text(CustomerField.REFERENCE);
      boolean wanted =
          switch (scope) {
            case TrendScope.Everyone _ -> true;
            case TrendScope.Segment one ->
                customer.text(CustomerField.SEGMENT).equals(one.segment());
            case TrendScope.One one ->
                books.customers.find(one.customer()).orElseThrow().reference().equals(reference);
          };
      LocalDate start = null;
      for (Draft<EntryField> entry : entries.getOrDefault(reference, List.of())) {
        LocalDate day = day(entry);
        start = start == null || day.isBefore(start) ? day : start;
      }
      if (customer.text(CustomerField.STAGE).equals("prospect")) {
        start = null;
      }
      if (customer.has(CustomerField.RELATIONSHIP_START)) {
        start = LocalDate.parse(customer.text(CustomerField.RELATIONSHIP_START));
      }
      if (wanted && start != null) {
        starts.put(reference, start);
        String end = customer.text(CustomerField.RELATIONSHIP_END);
        boolean left = !end.isEmpty() && LocalDate.parse(end).isBefore(until);
        ends.put(reference, left ? LocalDate.parse(end) : until);
      }
    }

    private long life(String customer) {
      return Objects.requireNonNull(ends.get(customer)).toEpochDay() - start(customer);
    }

    private long start(String customer) {
      return Objects.requireNonNull(starts.get(customer)).toEpochDay();
    }

    int months() {
      int months = 0;
      while (observed(months) > 0) {
        months++;
      }
      return months;
    }

    int observed(int month) {
      return (int) starts.keySet().stream().filter(one -> life(one) > 30L * month).count();
    }

    double exposure(int month) {
      double sum = 0;
      for (String one : starts.keySet()) {
        if (life(one) > 30L * month) {
          sum += Math.min(life(one) - 30.0 * month, 30) / 30;
        }
      }
      return sum;
    }

    long count(InteractionType type, int month) {
      long count = 0;
      for (String one : starts.keySet()) {
        for (Draft<EntryField> entry : entries.getOrDefault(one, List.of())) {
          long tenure = day(entry).toEpochDay() - start(one);
          boolean inMonth = tenure >= 30L * month && tenure < 30L * (month + 1);
          if (entry.text(EntryField.TYPE).equals(type.id())
              && inMonth
              && tenure <= life(one)
              && life(one) > 30L * month) {
            count++;
          }
        }
      }
      return count;
    }

    private static LocalDate day(Draft<EntryField> entry) {
      return OffsetDateTime.parse(entry.text(EntryField.OCCURRED_AT)).toLocalDate();
    }
  }
}
