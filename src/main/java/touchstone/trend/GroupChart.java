package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import touchstone.analysis.ChartReason;
import touchstone.analysis.ChartSignal;
import touchstone.analysis.ChartSignal.Direction;
import touchstone.analysis.ChartVerdict;
import touchstone.analysis.ChosenChart;
import touchstone.analysis.ControlChart;

/// The control chart of one group, by span or by the gaps from incident to incident, and what it
/// says told in spans.
///
/// @param starts the first days of the spans
/// @param incidentDays the days of the incidents since 1970, where gaps are charted
record GroupChart(ControlChart chart, List<LocalDate> starts, List<Long> incidentDays) {

  static GroupChart of(
      long[] counts,
      double[] customerMonths,
      List<LocalDate> starts,
      long[] incidentDays,
      List<LocalDate> rebasedOn) {
    double[] gaps = ChosenChart.gapsOf(incidentDays);
    ControlChart chart =
        ChosenChart.ofRates(
            counts,
            customerMonths,
            gaps,
            gapsAt(incidentDays, rebasedOn),
            spansAt(starts, rebasedOn));
    List<Long> days = new ArrayList<>();
    if (chart.reason() == ChartReason.MOSTLY_ZERO) {
      for (long day : incidentDays) {
        days.add(day);
      }
    }
    return new GroupChart(chart, starts, days);
  }

  /// The span of each day.
  private static int[] spansAt(List<LocalDate> starts, List<LocalDate> days) {
    return days.stream()
        .mapToInt(day -> spanOf(starts, day.toEpochDay()))
        .filter(place -> place > 0)
        .distinct()
        .sorted()
        .toArray();
  }

  /// The first gap that lies wholly after each day.
  private static int[] gapsAt(long[] incidentDays, List<LocalDate> days) {
    return days.stream()
        .mapToInt(
            day -> {
              int at = 0;
              while (at < incidentDays.length && incidentDays[at] < day.toEpochDay()) {
                at++;
              }
              return at;
            })
        .distinct()
        .sorted()
        .toArray();
  }

  /// The place of the span that a day lies in; -1 before the first.
  static int spanOf(List<LocalDate> starts, long day) {
    int place = -1;
    while (place + 1 < starts.size() && starts.get(place + 1).toEpochDay() <= day) {
      place++;
    }
    return place;
  }

  boolean gaps() {
    return chart.reason() == ChartReason.MOSTLY_ZERO;
  }

  /// The day of each point.
  List<LocalDate> days() {
    return gaps() ? incidentDays.stream().skip(1).map(LocalDate::ofEpochDay).toList() : starts;
  }

  /// The time since the last incident, where gaps are charted; empty without one.
  ///
  /// @param logged whether as much as ever was logged in the spans from one on
  Optional<Stability.Running> running(LocalDate until, IntPredicate logged) {
    if (!gaps() || incidentDays.isEmpty() || chart.points().isEmpty()) {
      return Optional.empty();
    }
    long last = incidentDays.getLast();
    return Optional.of(
        new Stability.Running(
            LocalDate.ofEpochDay(last),
            Math.toIntExact(until.toEpochDay() - last),
            chart.points().getLast().upper(),
            logged.test(Math.max(0, spanOf(starts, last)))));
  }

  /// The verdict with spans for points: longer gaps are fewer incidents in the spans they cover.
  ChartVerdict verdictBySpan() {
    if (gaps() && chart.verdict() instanceof ChartVerdict.Changed changed) {
      ChartSignal signal = changed.signal();
      int from = spanOf(starts, incidentDays.get(changed.since()));
      int to = spanOf(starts, incidentDays.get(signal.to() + 1));
      Direction flipped = signal.direction() == Direction.UP ? Direction.DOWN : Direction.UP;
      return new ChartVerdict.Changed(
          from, new ChartSignal(signal.rule(), flipped, from, to), changed.ongoing());
    }
    return chart.verdict();
  }
}
