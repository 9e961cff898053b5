package touchstone.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerLine;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Money;
import touchstone.customer.Tenure;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.Value;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;

/// One customer's interactions in order of occurrence, by tenure. The value to date is what was
/// received less what was given, what recoveries cost and what winning the customer cost, in the
/// home currency.
final class TimelineRows implements ReportRows {
  private static final List<EntryField> FIELDS =
      List.of(
          EntryField.REFERENCE,
          EntryField.OCCURRED_AT,
          EntryField.ZONE,
          EntryField.TYPE,
          EntryField.CHANNEL,
          EntryField.DIRECTION,
          EntryField.HANDLER,
          EntryField.SUMMARY,
          EntryField.THREAD,
          EntryField.IMPRESSION,
          EntryField.IMPRESSION_SCALE,
          EntryField.VALENCE_BEFORE,
          EntryField.VALENCE_AFTER,
          EntryField.GIVEN,
          EntryField.RECEIVED);

  private final Reports.Sources sources;
  private final CustomerId customer;
  private final LocalDate today;
  private final String currency;

  TimelineRows(Reports.Sources sources, CustomerId customer, LocalDate today, String currency) {
    this.sources = sources;
    this.customer = customer;
    this.today = today;
    this.currency = currency;
  }

  @Override
  public List<CsvColumn> columns() {
    List<CsvColumn> columns =
        new ArrayList<>(
            List.of(
                CsvColumn.number("tenure_day"),
                CsvColumn.number("lifecycle_month"),
                CsvColumn.text("stage")));
    FIELDS.forEach(field -> columns.add(EntryRows.column(field)));
    columns.add(CsvColumn.number("net_value_to_date"));
    columns.add(CsvColumn.text("currency"));
    return columns;
  }

  @Override
  public long count() {
    return sources.interactions().count(InteractionFilter.ALL.withCustomer(customer));
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    Optional<CustomerLine> line = sources.customers().line(customer, today);
    if (line.isPresent()) {
      Walk walk = new Walk(line.get());
      sources
          .entries()
          .each(
              InteractionFilter.ALL.withCustomer(customer),
              entry -> consumer.accept(walk.row(entry)));
    }
  }

  /// The walk along the relationship, adding up.
  private final class Walk {
    private final CustomerLine line;
    private final List<LifecycleStage> stages = sources.customers().stages(customer);
    private final Map<String, BigDecimal> recoveries = new HashMap<>();
    private BigDecimal balance;

    Walk(CustomerLine line) {
      this.line = line;
      Money cost = sources.customers().find(customer).map(Customer::acquisitionCost).orElse(null);
      balance = inHomeCurrency(cost).negate();
      sources
          .reviews()
          .each(
              IncidentFilter.ALL.withCustomer(customer),
              one ->
                  one.actions()
                      .forEach(
                          action ->
                              recoveries.merge(
                                  one.line().reference(),
                                  inHomeCurrency(action.cost()),
                                  BigDecimal::add)));
    }

    List<String> row(Draft<EntryField> entry) {
      LocalDate day = OffsetDateTime.parse(entry.text(EntryField.OCCURRED_AT)).toLocalDate();
      LocalDate start = line.start();
      Long tenure = start == null ? null : day.toEpochDay() - start.toEpochDay();
      List<String> row = new ArrayList<>();
      row.add(tenure == null ? "" : tenure.toString());
      row.add(tenure == null || tenure < 0 ? "" : Long.toString(Tenure.monthOf(tenure)));
      row.add(stage(day, tenure));
      FIELDS.forEach(field -> row.add(entry.text(field)));
      balance =
          balance
              .add(sum(entry.text(EntryField.RECEIVED)))
              .subtract(sum(entry.text(EntryField.GIVEN)))
              .subtract(recoveries.getOrDefault(entry.text(EntryField.REFERENCE), BigDecimal.ZERO));
      row.add(Money.plain(balance).toPlainString());
      row.add(currency);
      return row;
    }

    private String stage(LocalDate day, @Nullable Long tenure) {
      LocalDate end = line.end();
      if (end != null && !day.isBefore(end)) {
        return LifecycleStage.LEFT;
      }
      for (LifecycleStage stage : stages) {
        LocalDate until = stage.until();
        if (!day.isBefore(stage.from()) && (until == null || day.isBefore(until))) {
          return stage.stage();
        }
      }
      return tenure == null || tenure < 0 ? LifecycleStage.PROSPECT : Tenure.stageAt(tenure);
    }

    private BigDecimal sum(String values) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String text : values.split(";", -1)) {
        Value value = text.isBlank() ? null : Value.parse(text, currency).orElse(null);
        if (value != null && value.kind().equals(Value.MONEY) && value.unit().equals(currency)) {
          sum = sum.add(value.amount());
        }
      }
      return sum;
    }

    private BigDecimal inHomeCurrency(@Nullable Money money) {
      return money != null && money.currency().equals(currency) ? money.amount() : BigDecimal.ZERO;
    }
  }
}
