package touchstone.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendScope;

/// The numbers of the lifecycle trend: all months of the first type, then of the second.
final class LifecycleRows implements ReportRows {
  private static final MathContext DIGITS = new MathContext(10);

  private final LifecycleTrend trend;
  private final String name;
  private final TrendScope scope;
  private final LocalDate until;

  LifecycleRows(LifecycleTrend trend, String name, TrendScope scope, LocalDate until) {
    this.trend = trend;
    this.name = name;
    this.scope = scope;
    this.until = until;
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        CsvColumn.text("scope"),
        CsvColumn.text("type"),
        CsvColumn.number("lifecycle_month"),
        CsvColumn.number("observed"),
        CsvColumn.number("customer_months"),
        CsvColumn.number("interactions"),
        CsvColumn.number("rate"),
        CsvColumn.number("rate_lower"),
        CsvColumn.number("rate_upper"));
  }

  @Override
  public long count() {
    return trend.lifecycle(scope, until).rows().size();
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    trend.lifecycle(scope, until).rows().forEach(row -> consumer.accept(texts(row)));
  }

  private List<String> texts(LifecycleRow row) {
    return List.of(
        name,
        row.type().id(),
        Integer.toString(row.month()),
        Integer.toString(row.observed()),
        plain(row.customerMonths()),
        Long.toString(row.interactions()),
        plain(row.rate()),
        plain(row.lower()),
        plain(row.upper()));
  }

  /// At most ten significant digits, without an exponent.
  private static String plain(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
