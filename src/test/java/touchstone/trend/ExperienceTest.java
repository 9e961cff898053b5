package touchstone.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Narrowing;

/// Small stores whose answers can be counted on the fingers.
class ExperienceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Asked ALL = Asked.everyone(TODAY);

  @TempDir Path folder;
  private Books books;
  private Trends trends;

  @BeforeEach
  void open() {
    books = new Books(folder);
    books.database.remember("home_currency", "EUR");
    trends =
        Trends.of(
            new CurrentSnapshot(new TrendStore(books.database)),
            new ExperienceStore(books.database),
            () -> TODAY);
    customer("K-1", "2026-01-01", "100 EUR");
    customer("K-2", "2026-02-01", "");
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void recoveries_are_told_by_what_was_done_and_unknown_outcomes_stand_apart() {
    incident("K-1", "2026-03-01", "-2", "1", "process", "refund 10 EUR");
    incident("K-1", "2026-04-01", "-1", "-1", "process", "refund 30 EUR; apologise");
    incident("K-2", "2026-05-01", "-2", "", "staff", "");
    incident("K-2", "2026-05-02", "1", "2", "staff", "");

    Recoveries told = trends.recoveries().recoveries(ALL);
    assertThat(told.negative()).isEqualTo(3);
    assertThat(told.unknown()).isEqualTo(1);
    assertThat(told.recovered()).isEqualTo(Share.of(1, 2));
    assertThat(told.slopes())
        .containsExactly(new Recoveries.Slope(-2, 1, 1), new Recoveries.Slope(-1, -1, 1));
    Recoveries.Action refund = told.actions().getFirst();
    assertThat(refund.action()).isEqualTo("refund");
    assertThat(refund.incidents()).isEqualTo(2);
    assertThat(refund.cost()).isEqualByComparingTo("40");
    assertThat(refund.costPerRecovered())
        .hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo("40"));
    assertThat(refund.change()).isPresent();
  }

  @Test
  void causes_are_weighed_by_incidents_customers_cost_and_what_is_at_risk() {
    incident("K-1", "2026-03-01", "-2", "1", "process", "refund 10 EUR");
    incident("K-1", "2026-04-01", "-1", "-1", "process", "refund 30 EUR");
    incident("K-2", "2026-05-01", "-2", "", "staff", "");
    entry("K-1", "2026-06-01", EntryField.TYPE, "planned", EntryField.RECEIVED, "90 EUR");

    Causes told = trends.causes().causes(ALL);
    assertThat(told.causes())
        .anySatisfy(
            cause -> {
              assertThat(cause.code()).isEqualTo("process");
              assertThat(cause.incidents()).isEqualTo(2);
              assertThat(cause.customers()).isEqualTo(1);
              assertThat(cause.cost()).isEqualByComparingTo("40");
              assertThat(cause.valueAtRisk()).isEqualByComparingTo("50");
            });
    assertThat(told.pareto(Causes.Measure.CUSTOMERS)).hasSize(2);
    assertThat(told.pareto(Causes.Measure.COST)).hasSize(1);
  }

  @Test
  void execution_and_impression_pair_up_on_one_scale() {
    for (int i = 0; i < 4; i++) {
      entry(
          "K-1",
          "2026-03-0" + (i + 1),
          EntryField.TYPE,
          "planned",
          EntryField.EXECUTION,
          Integer.toString(60 + 10 * i),
          EntryField.IMPRESSION,
          Integer.toString(2 + i),
          EntryField.APPROPRIATENESS,
          i < 2 ? "2" : "5");
    }
    entry("K-1", "2026-03-09", EntryField.TYPE, "planned", EntryField.EXECUTION, "90");

    Execution told = trends.execution().execution(ALL);
    assertThat(told.contacts())
        .extracting(Execution.Contact::impression)
        .containsExactly(25.0, 50.0, 75.0, 100.0);
    assertThat(told.unpaired()).isEqualTo(1);
    assertThat(told.count(Execution.Quadrant.MODEL)).isEqualTo(2);
    assertThat(told.count(Execution.Quadrant.COACH)).isEqualTo(2);
    assertThat(told.correlation().orElseThrow().rho()).isEqualTo(1);
    assertThat(told.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.effect().difference()).isEqualTo(50));
    assertThat(told.grid()).hasSize(4);
  }

  @Test
  void a_conversation_is_told_contact_after_contact() {
    contact("2026-03-01", "phone", "T-1", "no");
    contact("2026-03-02", "email", "T-1", "yes");
    contact("2026-03-03", "phone", "T-1", "");
    contact("2026-03-04", "phone", "T-2", "yes");

    Channels told = trends.channels().channels(ALL);
    assertThat(told.pairs())
        .containsExactlyInAnyOrder(
            new Channels.Pair("phone", "email", 1, Share.of(1, 1)),
            new Channels.Pair("email", "phone", 1, Share.of(0, 0)));
    assertThat(told.open()).isEqualTo(2);
    assertThat(told.mix().stream().mapToLong(Channels.Mix::interactions).sum()).isEqualTo(4);
    Asked mail = ALL.withNarrowing(Narrowing.NONE.withChannels(Set.of("email")));
    assertThat(trends.channels().channels(mail).open()).isEqualTo(1);
    assertThat(trends.channels().channels(mail).pairs()).hasSize(2);
  }

  @Test
  void a_customer_has_paid_back_on_the_first_day_with_a_balance_not_below_zero() {
    entry("K-1", "2026-01-11", EntryField.TYPE, "planned", EntryField.RECEIVED, "60 EUR");
    entry("K-1", "2026-01-21", EntryField.TYPE, "planned", EntryField.RECEIVED, "60 EUR");
    entry("K-1", "2026-01-31", EntryField.TYPE, "planned", EntryField.GIVEN, "90 EUR");

    PopulationValue told = trends.value().value(ALL.withWhose(whose("K-1")));
    assertThat(told.currency()).isEqualTo("EUR");
    assertThat(told.breakEven().steps())
        .singleElement()
        .satisfies(step -> assertThat(step.tenureDay()).isEqualTo(20));
    assertThat(told.value().meanOn(30).value()).isEqualTo(-70);
    assertThat(told.leftBefore()).isZero();
    assertThat(told.lost()).isEqualTo(new BigDecimal("0.0000"));
  }

  @Test
  void one_customer_is_counted_beside_the_mean_of_all() {
    entry("K-1", "2026-01-11", EntryField.TYPE, "planned");
    entry("K-1", "2026-01-11", EntryField.TYPE, "planned");
    OwnCount own =
        trends
            .meanCumulative()
            .own(books.customers.withReference("K-1").orElseThrow().id(), ALL)
            .orElseThrow();
    assertThat(own.days().get(InteractionType.PLANNED)).isEqualTo(List.of(10, 10));
    assertThat(trends.meanCumulative().meanCumulative(ALL).curves())
        .filteredOn(one -> one.type() == InteractionType.PLANNED)
        .singleElement()
        .satisfies(one -> assertThat(one.curve().meanOn(10).value()).isEqualTo(1));
  }

  private touchstone.trend.snapshot.Whose whose(String reference) {
    return touchstone.trend.snapshot.Whose.of(
        books.customers.withReference(reference).orElseThrow().id());
  }

  private void customer(String reference, String start, String cost) {
    Draft<CustomerField> draft =
        Draft.ofCustomer()
            .with(CustomerField.REFERENCE, reference)
            .with(CustomerField.NAME, "Customer " + reference)
            .with(CustomerField.RELATIONSHIP_START, start)
            .with(CustomerField.ACQUISITION_COST, cost);
    books.logbook.customer(CustomerReader.check(draft, books.logbook.house()).orThrow());
  }

  private void incident(
      String customer, String day, String before, String after, String cause, String actions) {
    var filed =
        entry(customer, day, EntryField.TYPE, "critical", EntryField.VALENCE_BEFORE, before);
    var incident = books.incidents.of(filed.id()).orElseThrow();
    Draft<ReviewField> review =
        ReviewReader.draft(incident, List.of())
            .with(ReviewField.ROOT_CAUSE, cause)
            .with(ReviewField.VALENCE_AFTER, after)
            .with(ReviewField.RECOVERY_ACTIONS, actions);
    books.logbook.review(
        incident.id(), ReviewReader.check(review, books.logbook.house()).orThrow());
  }

  private void contact(String day, String channel, String thread, String repeated) {
    books.log(
        EntryField.CUSTOMER,
        "K-1",
        EntryField.TYPE,
        "planned",
        EntryField.CHANNEL,
        channel,
        EntryField.OCCURRED_AT,
        day + "T10:00",
        EntryField.SUMMARY,
        "Contact " + day,
        EntryField.THREAD,
        thread,
        EntryField.HAD_TO_REPEAT,
        repeated);
  }

  private touchstone.logbook.Filing.Filed entry(String customer, String day, Object... more) {
    Object[] all = new Object[more.length + 8];
    System.arraycopy(
        new Object[] {
          EntryField.CUSTOMER,
          customer,
          EntryField.CHANNEL,
          "phone",
          EntryField.OCCURRED_AT,
          day + "T10:00",
          EntryField.SUMMARY,
          "Contact " + more.length + " " + Math.abs(java.util.Arrays.hashCode(more) % 1000)
        },
        0,
        all,
        0,
        8);
    System.arraycopy(more, 0, all, 8, more.length);
    return books.log(all);
  }
}
