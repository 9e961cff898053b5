package touchstone.ui.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.Code;
import touchstone.customer.Customer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Narrowing;

/// What the form says; an empty text and an absent field do not narrow.
///
/// @param customer a reference or a name; plays no part in kinds that are of many
record ReportFields(
    Report.Kind kind,
    @Nullable Code type,
    @Nullable Code channel,
    String customer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Particulars particulars) {

  /// The report that is meant; empty where the customer it needs is not found.
  Optional<Report> report(CustomerStore customers, LocalDate today) {
    Optional<CustomerId> one =
        customer.isEmpty() ? Optional.empty() : customers.meant(customer).map(Customer::id);
    boolean unknown = !customer.isEmpty() && one.isEmpty() && kind.isOfOne();
    if (unknown && kind != Report.Kind.CUSTOMERS) {
      return Optional.empty();
    }
    LocalDate until = to == null ? today : to;
    return switch (kind) {
      case INTERACTIONS -> Optional.of(new Report.Interactions(interactions(one)));
      case INCIDENTS ->
          Optional.of(
              new Report.Incidents(
                  IncidentFilter.ALL
                      .withType(typeOf().orElse(null))
                      .withChannel(channel == null ? null : channel.code())
                      .withCustomer(one.orElse(null))
                      .withDays(from, to)));
      case CUSTOMERS ->
          Optional.of(
              new Report.Customers(
                  CustomerFilter.ALL.withText(customer.isEmpty() ? null : customer)));
      case TIMELINE -> one.map(Report.Timeline::new);
      case LIFECYCLE -> Optional.of(new Report.Lifecycle(asked(one, until)));
      case CALENDAR -> Optional.of(new Report.Calendar(asked(one, until)));
      case RETENTION -> Optional.of(new Report.Retention(asked(one, until)));
      case INCIDENCE -> Optional.of(new Report.Incidence(asked(one, until)));
      case MCF -> Optional.of(new Report.MeanCumulative(asked(one, until)));
      case CONTROL ->
          Optional.of(
              new Report.Control(asked(one, until), particulars.period(), particulars.by()));
      case COVERAGE -> Optional.of(new Report.Coverage(asked(one, until)));
      case COHORT -> Optional.of(new Report.Cohorts(asked(one, until)));
      case PARETO -> Optional.of(new Report.Causes(asked(one, until)));
      case RECOVERY -> Optional.of(new Report.Recovery(asked(one, until)));
      case CHANNELS -> Optional.of(new Report.Channels(asked(one, until)));
      case EXECUTION -> Optional.of(new Report.Execution(asked(one, until)));
      case VALUE -> Optional.of(new Report.Value(asked(one, until)));
      case AFTER ->
          Optional.of(new Report.After(asked(Optional.empty(), until), particulars.event()));
      case COMPARE ->
          Optional.of(
              new Report.Comparison(
                  asked(Optional.empty(), until), particulars.measure(), particulars.how()));
    };
  }

  private Asked asked(Optional<CustomerId> one, LocalDate until) {
    Narrowing narrowing =
        !particulars.isNarrowed(kind)
            ? Narrowing.NONE
            : Narrowing.NONE
                .withTypes(typeOf().map(Set::of).orElse(Set.of()))
                .withChannels(channel == null ? Set.of() : Set.of(channel.code()));
    return Asked.of(one.<TrendScope>map(TrendScope.One::new).orElse(TrendScope.ALL), until)
        .withNarrowing(narrowing);
  }

  private InteractionFilter interactions(Optional<CustomerId> one) {
    return InteractionFilter.ALL
        .withTypes(typeOf().map(Set::of).orElse(Set.of()))
        .withChannels(channel == null ? Set.of() : Set.of(channel.code()))
        .withCustomer(one.orElse(null))
        .withDays(from, to);
  }

  private Optional<InteractionType> typeOf() {
    return Optional.ofNullable(type).flatMap(code -> InteractionType.ofId(code.code()));
  }
}
