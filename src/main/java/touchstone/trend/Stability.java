package touchstone.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.ChartReason;
import touchstone.analysis.ChartVerdict;
import touchstone.analysis.ControlChart;
import touchstone.analysis.CoverageReading;
import touchstone.note.DatedNote;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// The answer to: has the rate of incidents changed, or does it vary as it always did?
///
/// @param asked the question, with the types that count as incidents
/// @param by what the charts are told apart by
/// @param spans the weeks or months, in order and without gaps
/// @param coverage incidents and all other entries read together: whether fewer happened or fewer
///   were logged
/// @param notes what was pinned on the days of the spans, by day
/// @param charts one for each group, the one with the most incidents first
public record Stability(
    Asked asked,
    Period period,
    Grouping by,
    List<Span> spans,
    CoverageReading coverage,
    List<DatedNote> notes,
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
  /// @param running where gaps are charted: the time since the last incident, which no gap tells
  ///   yet
  /// @param reading what may be said of the group's incidents in view of the logging
  public record OfGroup(
      String group,
      List<Long> counts,
      ControlChart chart,
      List<LocalDate> days,
      Optional<Running> running,
      CoverageReading reading) {
    public OfGroup {
      counts = List.copyOf(counts);
      days = List.copyOf(days);
    }

    /// Whether the points are gaps from incident to incident.
    public boolean isGaps() {
      return chart.reason() == ChartReason.MOSTLY_ZERO;
    }

    /// The day of the incident with which a gap begins.
    public LocalDate gapStart(int point) {
      return point > 0
          ? days.get(point - 1)
          : days.getFirst().minusDays((long) chart.points().getFirst().value());
    }

    /// How many gaps had begun before a day.
    public int gapsBefore(LocalDate day) {
      int gaps = 0;
      while (gaps < days.size() && gapStart(gaps).isBefore(day)) {
        gaps++;
      }
      return gaps;
    }

    /// How many incidents in all.
    public long incidents() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// The time since the last incident, running on.
  ///
  /// @param since the day of the last incident
  /// @param days from it to the end of the observation
  /// @param upper the upper limit in force; not a number where there is none
  /// @param logged whether it is known that as much as ever was logged meanwhile
  public record Running(LocalDate since, int days, double upper, boolean logged) {

    /// Whether it is already longer than the upper limit: incidents have become rarer.
    public boolean isBeyond() {
      return days > upper;
    }
  }

  /// How long before a change a note may lie that is told with it.
  public static final int NOTE_DAYS = 30;

  /// The notes pinned in the span of a point, or in the gap that ends with it.
  public List<DatedNote> notesAt(OfGroup group, int point) {
    LocalDate day = group.days().get(point);
    LocalDate from = group.isGaps() ? group.gapStart(point).plusDays(1) : period.startOf(day);
    LocalDate to = group.isGaps() ? day.plusDays(1) : period.after(period.startOf(day));
    return notes.stream()
        .filter(note -> !note.day().isBefore(from) && note.day().isBefore(to))
        .toList();
  }

  /// The notes from which on limits were computed anew.
  public List<DatedNote> rebasing() {
    return notes.stream().filter(DatedNote::rebases).toList();
  }

  /// The note that is told with the change of a chart: the last one pinned in the thirty days
  /// before its first span or in that span.
  public Optional<DatedNote> noteOfChange(OfGroup group) {
    if (!(group.chart().verdict() instanceof ChartVerdict.Changed changed)) {
      return Optional.empty();
    }
    LocalDate day = group.days().get(changed.since());
    LocalDate from = day.minusDays(NOTE_DAYS);
    LocalDate before = period.after(period.startOf(day));
    return notes.stream()
        .filter(note -> !note.day().isBefore(from) && note.day().isBefore(before))
        .reduce((_, later) -> later);
  }

  public Stability {
    notes = List.copyOf(notes);
    spans = List.copyOf(spans);
    charts = List.copyOf(charts);
  }
}
