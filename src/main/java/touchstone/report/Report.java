package touchstone.report;

import java.time.LocalDate;
import java.util.Locale;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.Asked;
import touchstone.trend.SideBySide;
import touchstone.trend.TrendScope;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// What is to leave the house: one kind of rows, narrowed to what its reader asked for. A value;
/// [Reports] knows its rows.
public sealed interface Report {
  /// The kinds, in the order in which they are offered.
  enum Kind {
    INTERACTIONS,
    INCIDENTS,
    CUSTOMERS,
    TIMELINE,
    LIFECYCLE,
    CALENDAR,
    RETENTION,
    INCIDENCE,
    MCF,
    CONTROL,
    COVERAGE,
    COHORT,
    PARETO,
    RECOVERY,
    CHANNELS,
    EXECUTION,
    VALUE,
    AFTER,
    COMPARE;

    /// The stable word for the command line, file names and message keys, e.g. `lifecycle`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it can be of one customer alone: groups and what follows an event need many.
    public boolean isOfOne() {
      return this != AFTER && this != COMPARE;
    }

    /// Whether narrowing interactions changes what it holds, as a figure; leaving, money and the
    /// logging are told of whole customers.
    public boolean isNarrowed() {
      return this != RETENTION && this != VALUE && this != COVERAGE;
    }

    /// Whether it holds the numbers of a figure of the trend panel.
    public boolean isTrend() {
      return compareTo(LIFECYCLE) >= 0;
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

  /// The numbers of a figure of the trend panel.
  sealed interface Trend extends Report {
    /// What the trend panel is asked.
    Asked asked();
  }

  /// The rates of the interaction types over the months of the relationship.
  record Lifecycle(Asked asked) implements Trend {
    /// All interactions of these relationships.
    ///
    /// @param until the day on which the observation ends
    public Lifecycle(TrendScope scope, LocalDate until) {
      this(Asked.of(scope, until));
    }

    @Override
    public Kind kind() {
      return Kind.LIFECYCLE;
    }
  }

  /// The rates of the interaction types over the months of the calendar.
  record Calendar(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.CALENDAR;
    }
  }

  /// The share of customers still there by tenure day.
  record Retention(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.RETENTION;
    }
  }

  /// The share that has had the first incident by tenure day, against leaving.
  ///
  /// @param byValence whether the first taken badly and the first taken well are told one after the
  ///   other
  record Incidence(Asked asked, boolean byValence) implements Trend {
    /// The first incident, however it was taken.
    public Incidence(Asked asked) {
      this(asked, false);
    }

    @Override
    public Kind kind() {
      return Kind.INCIDENCE;
    }
  }

  /// The mean cumulative number of interactions by tenure day, type by type.
  record MeanCumulative(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.MCF;
    }
  }

  /// Control charts of incidents per customer-month, and how much was logged.
  record Control(Asked asked, Period period, Grouping by) implements Trend {
    @Override
    public Kind kind() {
      return Kind.CONTROL;
    }
  }

  /// How much is logged week by week, incidents apart, against what was to be expected.
  record Coverage(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.COVERAGE;
    }
  }

  /// Start months by months of life.
  record Cohorts(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.COHORT;
    }
  }

  /// Root causes by what they amount to.
  record Causes(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.PARETO;
    }
  }

  /// What recoveries achieve, and how long they take.
  record Recovery(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.RECOVERY;
    }
  }

  /// Channels by stage, channel after channel, contacts to resolution.
  record Channels(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.CHANNELS;
    }
  }

  /// Execution against impression, by the user's own standard.
  record Execution(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.EXECUTION;
    }
  }

  /// The ledger of the population, and the share past break-even.
  record Value(Asked asked) implements Trend {
    @Override
    public Kind kind() {
      return Kind.VALUE;
    }
  }

  /// The rates of the interaction types over the months since an event of each relationship.
  record After(Asked asked, AlignedLifecycle.Event event) implements Trend {
    @Override
    public Kind kind() {
      return Kind.AFTER;
    }
  }

  /// What is compared between groups.
  enum Measure {
    /// Interactions per customer-month, type by type.
    RATES,
    /// The share still there by tenure day.
    RETENTION,
    /// The share that has had the first incident by tenure day.
    INCIDENCE;

    /// The stable word for the command line and files, e.g. `rates`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Segments, cohorts or periods side by side, with the test of their difference.
  record Comparison(Asked asked, Measure measure, SideBySide how) implements Trend {
    @Override
    public Kind kind() {
      return Kind.COMPARE;
    }
  }
}
