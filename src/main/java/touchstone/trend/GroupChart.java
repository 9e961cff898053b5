package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      int... rebasedAt) {
    double[] gaps = ChosenChart.gapsOf(incidentDays);
    ControlChart chart = ChosenChart.ofRates(counts, customerMonths, gaps, rebasedAt);
    List<Long> days = new ArrayList<>();
    if (chart.reason() == ChartReason.MOSTLY_ZERO) {
      for (long day : incidentDays) {
        days.add(day);
      }
    }
    return new GroupChart(chart, starts, days);
  }

  /// The place of the span that a day lies in; -1 before the first.
  static int spanOf(List<LocalDate> starts, long day) {
    int place = -1;
    while (place + 1 < starts.size() && starts.get(place + 1).toEpochDay() <= day) {
      place++;
    }
    return place;
  }

  private boolean gaps() {
    return chart.reason() == ChartReason.MOSTLY_ZERO;
  }

  /// The day of each point.
  List<LocalDate> days() {
    return gaps() ? incidentDays.stream().skip(1).map(LocalDate::ofEpochDay).toList() : starts;
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
