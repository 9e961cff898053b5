package touchstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerStore;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.CustomerField;

/// Customers in order of reference, every field a column.
final class CustomerRows implements ReportRows {
  private static final List<CustomerField> FIELDS = List.of(CustomerField.values());

  private final CustomerStore customers;
  private final CustomerEntryStore entries;
  private final CustomerFilter filter;
  private final LocalDate today;

  CustomerRows(
      CustomerStore customers, CustomerEntryStore entries, CustomerFilter filter, LocalDate today) {
    this.customers = customers;
    this.entries = entries;
    this.filter = filter;
    this.today = today;
  }

  @Override
  public List<CsvColumn> columns() {
    return Stream.of(CustomerField.values()).map(CustomerRows::column).toList();
  }

  @Override
  public long count() {
    return customers.count(filter, today);
  }

  @Override
  public void each(Consumer<List<String>> consumer) {
    entries.each(
        filter, today, entry -> consumer.accept(FIELDS.stream().map(entry::text).toList()));
  }

  private static CsvColumn column(CustomerField field) {
    return switch (field) {
      case RELATIONSHIP_START, RELATIONSHIP_END -> CsvColumn.day(field.id());
      default -> CsvColumn.text(field.id());
    };
  }
}
