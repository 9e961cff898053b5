package touchstone.trend;

import static touchstone.analysis.LifecycleRate.MONTH_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.LoggedPeriod;
import touchstone.analysis.LoggingCoverage;
import touchstone.analysis.RecordingLag;
import touchstone.analysis.TenureMix;
import touchstone.note.DatedNote;
import touchstone.trend.Stability.OfGroup;
import touchstone.trend.Stability.Span;
import touchstone.trend.snapshot.CalendarCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Period;
import touchstone.trend.snapshot.Snapshot;

/// Whether the rate of incidents changed, and whether that may be said in view of how much was
/// logged. Any thread but the window's may ask.
public final class StabilityTrend {
  /// A week of which next to nothing can be recorded yet still expects a little.
  private static final double LEAST_SHARE = 0.05;

  private static final double LOGGING_KEPT = 0.75;

  private final CurrentSnapshot snapshot;
  private final ExperienceStore store;
  private final Supplier<LocalDate> today;

  /// @param today the day it is for the user: what happened lately may not be recorded yet
  public StabilityTrend(
      CurrentSnapshot snapshot, ExperienceStore store, Supplier<LocalDate> today) {
    this.snapshot = snapshot;
    this.store = store;
    this.today = today;
  }

  /// The control charts of incidents per customer-month, and how much was logged. Limits are
  /// computed anew from every note that says so.
  public Stability stability(Asked question, Period period, Grouping by) {
    Asked asked = question.ofIncidents();
    Snapshot now = snapshot.now();
    CalendarCounts counts = calendar(now, asked, period, by);
    CalendarCounts daily = anyRare(counts) ? calendar(now, asked, Period.DAY, by) : null;
    List<Span> spans = spans(counts);
    List<DatedNote> notes = notes(counts.starts(), asked.until());
    List<OfGroup> charts = new ArrayList<>();
    for (int group = 0; group < counts.groups().size(); group++) {
      charts.add(chart(counts, daily, group, spans, notes));
    }
    charts.sort(Comparator.comparingLong(OfGroup::incidents).reversed());
    return new Stability(
        asked, period, by, spans, LoggingCoverage.of(logged(spans, null)), notes, charts);
  }

  /// How much is logged week by week, critical incidents apart; which interactions the question
  /// narrows to plays no part.
  public Stability coverage(Asked asked) {
    return stability(asked.withNarrowing(Narrowing.CRITICAL), Period.WEEK, Grouping.NOTHING);
  }

  private static CalendarCounts calendar(Snapshot now, Asked asked, Period period, Grouping by) {
    return now.calendar(asked.whose(), asked.narrowing(), asked.observation(), period, by);
  }

  private static OfGroup chart(
      CalendarCounts counts,
      @Nullable CalendarCounts daily,
      int group,
      List<Span> spans,
      List<DatedNote> notes) {
    long[] days = daily == null ? new long[0] : incidentDays(daily, counts.groups().get(group));
    GroupChart chart =
        GroupChart.of(
            counts.counts()[group],
            spans.stream().mapToDouble(Span::customerMonths).toArray(),
            counts.starts(),
            days,
            notes.stream().filter(DatedNote::rebases).map(DatedNote::day).toList());
    LocalDate until = counts.starts().getLast().plusDays(counts.days()[spans.size() - 1] - 1L);
    return new OfGroup(
        counts.groups().get(group),
        Arrays.stream(counts.counts()[group]).boxed().toList(),
        chart.chart(),
        chart.days(),
        chart.running(until, from -> isLogged(spans, from)),
        LoggingCoverage.confirm(logged(spans, counts.counts()[group]), chart.verdictBySpan()));
  }

  private List<Span> spans(CalendarCounts counts) {
    RecordingLag lag = store.lag(today.get());
    double[] standard = TenureMix.exposures(counts.othersByBand(), months(counts.daysByBand()));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < counts.starts().size(); i++) {
      long incidents = 0;
      for (long[] group : counts.counts()) {
        incidents += group[i];
      }
      LocalDate start = counts.starts().get(i);
      long ago = today.get().toEpochDay() - (start.toEpochDay() + counts.days()[i] - 1);
      int since = Math.toIntExact(Math.clamp(ago, 0, 100_000));
      spans.add(
          new Span(
              start,
              counts.days()[i],
              counts.customerDays()[i] / (double) MONTH_DAYS,
              standard[i],
              counts.interactions()[i],
              incidents,
              Math.max(LEAST_SHARE, lag.recordedShare(since, counts.days()[i]))));
    }
    return spans;
  }

  private static double[][] months(long[][] days) {
    return Arrays.stream(days)
        .map(byBand -> Arrays.stream(byBand).mapToDouble(n -> n / (double) MONTH_DAYS).toArray())
        .toArray(double[][]::new);
  }

  /// What was logged, against the exposure of the usual mix of tenures: a portfolio that ages is
  /// logged less without anyone logging less.
  ///
  /// @param incidents by span; those of all groups where absent
  private static List<LoggedPeriod> logged(List<Span> spans, long @Nullable [] incidents) {
    List<LoggedPeriod> periods = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      long counted = incidents == null ? span.incidents() : incidents[i];
      periods.add(
          new LoggedPeriod(span.standardMonths(), span.entries(), counted, span.recordedShare()));
    }
    return periods;
  }

  /// Whether more than half of the spans of any group saw nothing.
  private static boolean anyRare(CalendarCounts counts) {
    for (long[] group : counts.counts()) {
      long zeros = Arrays.stream(group).filter(count -> count == 0).count();
      if (2 * zeros >= group.length) {
        return true;
      }
    }
    return false;
  }

  /// The days of a group's incidents since 1970, a day as often as it has one.
  private static long[] incidentDays(CalendarCounts daily, String group) {
    int at = daily.groups().indexOf(group);
    List<Long> days = new ArrayList<>();
    for (int i = 0; at >= 0 && i < daily.starts().size(); i++) {
      for (long n = daily.counts()[at][i]; n > 0; n--) {
        days.add(daily.starts().get(i).toEpochDay());
      }
    }
    return days.stream().mapToLong(Long::longValue).toArray();
  }

  /// Whether the rate of logging in the spans from one on is known to be at least three quarters of
  /// what it was before.
  private static boolean isLogged(List<Span> spans, int from) {
    return LoggingCoverage.during(logged(spans, null), from, spans.size())
        .logging()
        .filter(ratio -> ratio.interval().lower() >= LOGGING_KEPT)
        .isPresent();
  }

  private List<DatedNote> notes(List<LocalDate> starts, LocalDate until) {
    return store.notes().stream()
        .filter(note -> !starts.isEmpty() && !note.day().isBefore(starts.getFirst()))
        .filter(note -> !note.day().isAfter(until))
        .toList();
  }
}
