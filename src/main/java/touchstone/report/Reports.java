package touchstone.report;

import java.time.LocalDate;
import java.util.function.Supplier;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.incident.IncidentStore;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.EntryStore;
import touchstone.logbook.ReviewStore;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendScope;

/// Every report's rows and file name.
public final class Reports {
  /// Where the rows come from.
  public record Sources(
      InteractionStore interactions,
      EntryStore entries,
      IncidentStore incidents,
      ReviewStore reviews,
      CustomerStore customers,
      CustomerEntryStore customerEntries,
      LifecycleTrend lifecycle) {}

  private final Sources sources;
  private final Supplier<LocalDate> today;
  private final Supplier<String> currency;

  /// @param today the day it is for the user, which the stages of customers are told as of
  /// @param currency the home currency, ISO 4217, in which a timeline adds up its value
  public Reports(Sources sources, Supplier<LocalDate> today, Supplier<String> currency) {
    this.sources = sources;
    this.today = today;
    this.currency = currency;
  }

  /// The rows of a report, as a file of it holds them.
  public ReportRows rows(Report report) {
    return switch (report) {
      case Report.Interactions one ->
          new EntryRows(sources.interactions(), sources.entries(), one.filter());
      case Report.Incidents one ->
          new IncidentRows(sources.incidents(), sources.reviews(), one.filter());
      case Report.Customers one ->
          new CustomerRows(
              sources.customers(), sources.customerEntries(), one.filter(), today.get());
      case Report.Timeline one ->
          new TimelineRows(sources, one.customer(), today.get(), currency.get());
      case Report.Lifecycle one ->
          new LifecycleRows(sources.lifecycle(), scopeName(one.scope()), one.scope(), one.until());
    };
  }

  /// The name a file of it gets unless the user gives another, e.g. `interactions-2026-11-23.csv`.
  public String fileName(Report report) {
    String of =
        switch (report) {
          case Report.Timeline one -> "-" + plain(reference(one.customer()));
          case Report.Lifecycle one when !one.scope().equals(TrendScope.ALL) ->
              "-" + plain(scopeName(one.scope()));
          case Report _ -> "";
        };
    return report.kind().id() + of + "-" + today.get() + ".csv";
  }

  private String scopeName(TrendScope scope) {
    return switch (scope) {
      case TrendScope.Everyone _ -> "all";
      case TrendScope.Segment one -> "segment:" + one.segment();
      case TrendScope.One one -> "customer:" + reference(one.customer());
    };
  }

  private String reference(CustomerId customer) {
    return sources.customers().find(customer).map(Customer::reference).orElse("");
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
