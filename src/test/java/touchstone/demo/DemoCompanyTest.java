package touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import touchstone.analysis.Ledger;
import touchstone.analysis.LedgerEntry;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerLine;
import touchstone.customer.Money;
import touchstone.customer.Tenure;
import touchstone.followup.FollowUpLine;
import touchstone.incident.Incident;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.incident.IncidentStatus;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.interaction.Value;
import touchstone.interaction.ValueExchange;
import touchstone.logbook.Books;
import touchstone.logbook.EntryReader;
import touchstone.trend.Lifecycle;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendScope;
import touchstone.trend.TrendStore;

/// The made-up company over a real store: as many as promised, the same every time, and with the
/// stories in it that the trends are to show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCompanyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Path folder;
  private Books books;
  private List<CustomerLine> customers;
  private List<Interaction> interactions;
  private List<Incident> incidents;

  @BeforeAll
  void fill(@TempDir Path home) {
    folder = home;
    books = new Books(folder.resolve("one"));
    new DemoCompany(books.database, books.logbook, books.customerFiling, books.filing).fillOnce();
    customers = new ArrayList<>();
    books.customers.each(CustomerFilter.ALL, TODAY, customers::add);
    interactions = new ArrayList<>();
    books.interactions.each(InteractionFilter.ALL, interactions::add);
    List<IncidentLine> lines = new ArrayList<>();
    books.incidents.each(IncidentFilter.ALL, lines::add);
    incidents = lines.stream().map(line -> books.incidents.find(line.id()).orElseThrow()).toList();
  }

  @AfterAll
  void close() {
    books.close();
  }

  @Test
  void there_are_as_many_as_promised() {
    assertThat(customers).hasSize(63);
    assertThat(interactions).hasSize(2_400);
    assertThat(incidents).hasSize(90);
    assertThat(books.incidents.counts())
        .containsEntry(IncidentStatus.TO_REVIEW, 7L)
        .containsEntry(IncidentStatus.OPEN, 8L)
        .containsEntry(IncidentStatus.CLOSED, 75L);
    assertThat(interactions.stream().map(one -> one.facts().summary()).distinct().count())
        .isGreaterThan(600);
    assertThat(books.database.fact(DemoCompany.FACT)).contains("true");
  }

  @Test
  void a_second_filling_adds_nothing() {
    new DemoCompany(books.database, books.logbook, books.customerFiling, books.filing).fillOnce();
    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(2_400);
  }

  @Test
  void the_same_day_gives_the_same_company() {
    try (Books again = new Books(folder.resolve("two"))) {
      new DemoCompany(again.database, again.logbook, again.customerFiling, again.filing).fillOnce();
      assertThat(texts(again)).isEqualTo(texts(books));
    }
  }

  private static List<String> texts(Books books) {
    List<String> texts = new ArrayList<>();
    books.customerEntries.each(
        CustomerFilter.ALL,
        TODAY,
        draft -> texts.add(new java.util.TreeMap<>(draft.texts()).toString()));
    books.entries.each(
        InteractionFilter.ALL,
        draft -> texts.add(new java.util.TreeMap<>(draft.texts()).toString()));
    return texts;
  }

  @Test
  void what_the_demo_says_can_be_entered_again() {
    books.entries.each(
        InteractionFilter.ALL,
        draft -> assertThat(EntryReader.check(draft, books.logbook.house()).problems()).isEmpty());
  }

  @Test
  void nothing_happened_after_yesterday_or_was_written_down_before_it_happened() {
    Map<Long, CustomerLine> lines = byId();
    assertThat(interactions)
        .allSatisfy(
            one -> {
              CustomerLine customer = Objects.requireNonNull(lines.get(one.customer().value()));
              assertThat(one.facts().day()).isBefore(TODAY);
              assertThat(one.recordedAt()).isAfter(one.facts().occurredAt()).isBefore(Books.NOW);
              LocalDate end = customer.end();
              if (end != null) {
                assertThat(one.facts().day()).isBeforeOrEqualTo(end);
              }
            });
    long backdated =
        interactions.stream()
            .filter(
                one -> Duration.between(one.facts().occurredAt(), one.recordedAt()).toHours() > 20)
            .count();
    assertThat(backdated).isBetween(30L, 200L);
  }

  @Test
  void the_rates_are_those_that_plain_counting_gives() {
    Lifecycle trend =
        new LifecycleTrend(new TrendStore(books.database)).lifecycle(TrendScope.ALL, TODAY);
    Map<Long, CustomerLine> lines = byId();
    for (LifecycleRow row : trend.rows()) {
      int observed = 0;
      double months = 0;
      for (CustomerLine customer : customers) {
        long life = life(customer);
        if (life > 30L * row.month()) {
          observed++;
          months += Math.min(life - 30L * row.month(), 30) / 30.0;
        }
      }
      long counted = 0;
      for (Interaction one : interactions) {
        CustomerLine customer = Objects.requireNonNull(lines.get(one.customer().value()));
        LocalDate start = customer.start();
        if (start != null && one.facts().type() == row.type()) {
          long day = one.facts().day().toEpochDay() - start.toEpochDay();
          boolean seen = life(customer) > 30L * row.month() && day <= life(customer);
          counted += seen && day >= 30L * row.month() && day < 30L * row.month() + 30 ? 1 : 0;
        }
      }
      assertThat(row.observed()).isEqualTo(observed);
      assertThat(row.customerMonths()).isCloseTo(months, within(1e-9));
      assertThat(row.interactions()).isEqualTo(counted);
      assertThat(row.rate()).isCloseTo(counted / months, within(1e-9));
    }
    assertThat(trend.months()).isEqualTo(25);
    assertThat(trend.observedIn(0)).isEqualTo(60);
    assertThat(trend.observedIn(8)).isGreaterThan(40);
    assertThat(trend.observedIn(24)).isBetween(1, 9);
    List<LifecycleRow> stabilizing = trend.of(InteractionType.STABILIZING);
    assertThat(stabilizing.getFirst().rate()).isGreaterThan(3 * stabilizing.get(6).rate());
  }

  @Test
  void deliveries_trouble_business_customers_in_their_first_months_until_the_change() {
    Map<Long, CustomerLine> lines = byId();
    Map<Long, Interaction> byId = new HashMap<>();
    interactions.forEach(one -> byId.put(one.id().value(), one));
    LocalDate change = TODAY.minusDays(270);
    int early = 0;
    int after = 0;
    int elsewhere = 0;
    for (Incident incident : incidents) {
      Interaction one = Objects.requireNonNull(byId.get(incident.interaction().value()));
      CustomerLine customer = Objects.requireNonNull(lines.get(one.customer().value()));
      if ("supplier".equals(incident.rootCause())) {
        boolean business = "business".equals(customer.segment());
        early += business && one.facts().day().isBefore(change) ? 1 : 0;
        after += one.facts().day().isBefore(change) ? 0 : 1;
        elsewhere += business ? 0 : 1;
      }
    }
    assertThat(early).isGreaterThan(30);
    assertThat(after).isZero();
    assertThat(elsewhere).isZero();
  }

  @Test
  void one_customer_is_won_back_and_breaks_even() {
    CustomerLine amberlane = named("Amberlane Solar");
    assertThat(turnedAround(amberlane)).isTrue();
    assertThat(breakEven(amberlane)).isPresent();
    assertThat(breakEven(amberlane).getAsInt()).isGreaterThan(61);
  }

  private boolean turnedAround(CustomerLine customer) {
    Set<Long> own = new HashSet<>();
    interactions.stream()
        .filter(one -> one.customer().equals(customer.id()))
        .forEach(one -> own.add(one.id().value()));
    return incidents.stream()
        .filter(incident -> own.contains(incident.interaction().value()))
        .anyMatch(
            incident ->
                Integer.valueOf(-2).equals(incident.valenceBefore())
                    && Integer.valueOf(2).equals(incident.valenceAfter()));
  }

  @Test
  void one_customer_leaves_after_three_unanswered_complaints_before_break_even() {
    CustomerLine kestrelby = named("Kestrelby Print");
    Customer customer = books.customers.find(kestrelby.id()).orElseThrow();
    assertThat(customer.endCause()).isEqualTo("response_to_failure");
    assertThat(kestrelby.critical()).isEqualTo(3);
    assertThat(kestrelby.netValue()).isNegative();
    assertThat(breakEven(kestrelby)).isEmpty();
  }

  @Test
  void most_break_even_between_the_fourth_and_the_twelfth_month() {
    int old = 0;
    int inTime = 0;
    for (CustomerLine customer : customers) {
      if (customer.start() != null && life(customer) > 365) {
        old++;
        OptionalInt day = breakEven(customer);
        inTime += day.isPresent() && day.getAsInt() >= 90 && day.getAsInt() <= 365 ? 1 : 0;
      }
    }
    assertThat(inTime).isGreaterThan(old * 6 / 10);
  }

  @Test
  void calls_at_noon_are_done_well_and_received_badly() {
    List<Interaction> calls =
        interactions.stream()
            .filter(one -> one.facts().type() == InteractionType.PLANNED)
            .filter(one -> one.facts().touchPoint().channel().equals("phone"))
            .toList();
    assertThat(calls).hasSizeGreaterThan(100);
    assertThat(calls)
        .allSatisfy(
            one -> {
              assertThat(one.facts().execution()).isGreaterThanOrEqualTo(84);
              assertThat(Objects.requireNonNull(one.facts().impression()).score())
                  .isLessThanOrEqualTo(BigDecimal.TWO);
              assertThat(one.facts().keyPoints().get(KeyPoint.APPROPRIATENESS))
                  .isLessThanOrEqualTo(2);
            });
  }

  @Test
  void there_is_something_to_do_today_and_in_the_coming_days() {
    List<FollowUpLine> due = books.followUps.due(TODAY, 50);
    assertThat(due).hasSize(3);
    assertThat(due.getFirst().followUp().due()).isBefore(TODAY);
    assertThat(books.followUps.later(TODAY, 50)).hasSize(4);
  }

  @Test
  void conversations_cross_channels_and_some_had_to_be_told_twice() {
    Map<Long, Set<String>> channels = new HashMap<>();
    interactions.stream()
        .filter(one -> one.thread() != null)
        .forEach(
            one ->
                channels
                    .computeIfAbsent(one.thread(), _ -> new HashSet<>())
                    .add(one.facts().touchPoint().channel()));
    assertThat(channels.values().stream().filter(set -> set.size() > 1).count()).isGreaterThan(40);
    assertThat(interactions.stream().filter(one -> Boolean.TRUE.equals(one.facts().hadToRepeat())))
        .hasSizeGreaterThan(20);
  }

  private OptionalInt breakEven(CustomerLine customer) {
    LocalDate start = Objects.requireNonNull(customer.start());
    List<LedgerEntry> entries = new ArrayList<>();
    Customer whole = books.customers.find(customer.id()).orElseThrow();
    Money cost = whole.acquisitionCost();
    if (cost != null) {
      entries.add(new LedgerEntry(0, cost.amount().negate()));
    }
    books.interactions.ledger(customer.id()).stream()
        .filter(line -> line.value().kind().equals(Value.MONEY))
        .forEach(
            line ->
                entries.add(
                    new LedgerEntry(
                        Math.toIntExact(line.day().toEpochDay() - start.toEpochDay()),
                        line.side() == ValueExchange.Side.RECEIVED
                            ? line.value().amount()
                            : line.value().amount().negate())));
    return Ledger.of(entries).breakEvenDay();
  }

  private Map<Long, CustomerLine> byId() {
    Map<Long, CustomerLine> lines = new HashMap<>();
    customers.forEach(line -> lines.put(line.id().value(), line));
    return lines;
  }

  private CustomerLine named(String name) {
    return customers.stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
  }

  private static long life(CustomerLine customer) {
    LocalDate start = customer.start();
    return start == null ? 0 : Tenure.of(start, customer.end(), TODAY).days();
  }
}
