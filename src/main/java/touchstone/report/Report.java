package touchstone.report;

import java.time.LocalDate;
import java.util.Locale;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.trend.TrendScope;

/// What is to leave the house: one kind of rows, narrowed to what its reader asked for. A value;
/// [Reports] knows its rows.
public sealed interface Report {
  /// The kinds, in the order in which they are offered.
  enum Kind {
    INTERACTIONS,
    INCIDENTS,
    CUSTOMERS,
    TIMELINE,
    LIFECYCLE;

    /// The stable word for the command line, file names and message keys, e.g. `lifecycle`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Kind kind();

  /// Whole interactions, each with all its fields.
  record Interactions(InteractionFilter filter) implements Report {
    @Override
    public Kind kind() {
      return Kind.INTERACTIONS;
    }
  }

  /// Incidents with their reviews.
  record Incidents(IncidentFilter filter) implements Report {
    @Override
    public Kind kind() {
      return Kind.INCIDENTS;
    }
  }

  /// Customers with all their fields.
  record Customers(CustomerFilter filter) implements Report {
    @Override
    public Kind kind() {
      return Kind.CUSTOMERS;
    }
  }

  /// The interactions of one customer by tenure, with the value so far.
  record Timeline(CustomerId customer) implements Report {
    @Override
    public Kind kind() {
      return Kind.TIMELINE;
    }
  }

  /// The rates of the interaction types over the months of the relationship.
  ///
  /// @param until the day on which the observation ends
  record Lifecycle(TrendScope scope, LocalDate until) implements Report {
    @Override
    public Kind kind() {
      return Kind.LIFECYCLE;
    }
  }
}
