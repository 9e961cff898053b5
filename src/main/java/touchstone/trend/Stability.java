package touchstone.trend;

import java.time.LocalDate;
import java.util.List;
import touchstone.analysis.ControlChart;
import touchstone.analysis.CoverageReading;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// The answer to: has the rate of incidents changed, or does it vary as it always did?
///
/// @param asked the question, with the types that count as incidents
/// @param by what the charts are told apart by
/// @param spans the weeks or months, in order and without gaps
/// @param coverage incidents and all other entries read together: whether fewer happened or fewer
///   were logged
/// @param charts one for each group, the one with the most incidents first
public record Stability(
    Asked asked,
    Period period,
    Grouping by,
    List<Span> spans,
    CoverageReading coverage,
    List<OfGroup> charts) {

  /// A week or month.
  ///
  /// @param start its first day; the first and the last may be observed in part
  /// @param days how many of its days are observed
  /// @param customerMonths the observed days of all customers in it, in units of 30
  /// @param standardMonths the customer-months of the portfolio's usual mix of young and old
  ///   relationships that as many entries are expected of ([touchstone.analysis.TenureMix])
  /// @param entries everything logged in it, whatever was asked for
  /// @param incidents what was asked for, of all groups
  /// @param recordedShare the share of its entries expected to have been recorded by now, 0..1
  public record Span(
      LocalDate start,
      int days,
      double customerMonths,
      double standardMonths,
      long entries,
      long incidents,
      double recordedShare) {}

  /// The chart of one group.
  ///
  /// @param group a code or a name; empty for what has none, and where nothing is told apart
  /// @param counts incidents by span
  /// @param chart incidents per customer-month by span, or days from one to the next where they are
  ///   rare
  /// @param days of each point of the chart: the first day of its span, or the day of the incident
  ///   that ends the gap
  /// @param reading what may be said of the group's incidents in view of the logging
  public record OfGroup(
      String group,
      List<Long> counts,
      ControlChart chart,
      List<LocalDate> days,
      CoverageReading reading) {
    public OfGroup {
      counts = List.copyOf(counts);
      days = List.copyOf(days);
    }

    /// How many incidents in all.
    public long incidents() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  public Stability {
    spans = List.copyOf(spans);
    charts = List.copyOf(charts);
  }
}
