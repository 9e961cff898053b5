package touchstone.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.incident.IncidentStore;
import touchstone.interaction.InteractionStore;
import touchstone.logbook.CustomerEntryStore;
import touchstone.logbook.EntryStore;
import touchstone.logbook.ReviewStore;
import touchstone.trend.Trends;
import touchstone.trend.snapshot.Whose;

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
      Trends trends) {}

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
      case Report.Trend one -> new TrendRows(sources.trends(), one, scopeName(one.asked().whose()));
    };
  }

  /// The name a file of it gets unless the user gives another, e.g. `interactions-2026-11-23.csv`.
  public String fileName(Report report) {
    String of =
        switch (report) {
          case Report.Timeline one -> "-" + plain(reference(one.customer()));
          case Report.Trend one when !one.asked().whose().equals(Whose.EVERYONE) ->
              "-" + plain(scopeName(one.asked().whose()));
          case Report _ -> "";
        };
    return report.kind().id() + of + "-" + today.get() + ".csv";
  }

  /// Whose lives a trend is of, in one word for the rows of a file, e.g. `segment:retail`.
  private String scopeName(Whose whose) {
    List<String> parts = new ArrayList<>();
    if (whose.customer() != null) {
      parts.add("customer:" + reference(whose.customer()));
    }
    if (whose.segment() != null) {
      parts.add("segment:" + whose.segment());
    }
    if (whose.kind() != null) {
      parts.add("kind:" + whose.kind().id());
    }
    if (whose.startedFrom() != null) {
      parts.add("started-from:" + whose.startedFrom());
    }
    if (whose.startedTo() != null) {
      parts.add("started-to:" + whose.startedTo());
    }
    return parts.isEmpty() ? "all" : String.join(" ", parts);
  }

  private String reference(CustomerId customer) {
    return sources.customers().find(customer).map(Customer::reference).orElse("");
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
