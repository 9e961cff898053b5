package touchstone.ui.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import touchstone.analysis.ChosenChart;
import touchstone.analysis.ControlChart;
import touchstone.analysis.CoverageReading;
import touchstone.analysis.CoverageReading.Verdict;
import touchstone.code.Codes;
import touchstone.trend.Asked;
import touchstone.trend.Stability;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

class StabilityWordsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  @Test
  void ordinary_variation_is_called_so() {
    assertThat(said(Verdict.ORDINARY, 9, 11, 10, 8, 12, 10, 9, 11, 10, 12, 8, 10, 11, 9))
        .isEqualTo("Billing: ordinary variation. Single high or low points need no explanation.");
  }

  @Test
  void a_rise_is_told_with_its_week_and_its_sign() {
    assertThat(said(Verdict.ROSE, 9, 11, 10, 8, 12, 10, 9, 11, 10, 12, 8, 10, 11, 40))
        .contains("more often since Apr 6, 2026", "beyond the limits", "Look for a cause");
  }

  @Test
  void a_fall_is_good_news_only_where_logging_went_on() {
    long[] fall = {30, 32, 29, 31, 30, 28, 33, 30, 9, 8, 10, 9, 11, 8, 9, 10};
    assertThat(said(Verdict.FELL, fall)).contains("less often", "logging went on");
    assertThat(said(Verdict.COVERAGE_FELL, fall))
        .contains("coverage fell since")
        .doesNotContain("less often", "improved");
    assertThat(said(Verdict.COVERAGE_UNKNOWN, fall)).contains("cannot be told");
    assertThat(said(Verdict.TOO_FEW, fall)).contains("too little is logged");
    assertThat(said(Verdict.ORDINARY, fall)).contains("too little is logged");
  }

  @Test
  void few_points_say_nothing() {
    assertThat(said(Verdict.TOO_FEW, 3, 4, 2, 5)).contains("4 points, too few");
  }

  private static String said(Verdict verdict, long... counts) {
    double[] exposure = LongStream.of(counts).mapToDouble(_ -> 40).toArray();
    ControlChart chart = ChosenChart.ofRates(counts, exposure, new double[0]);
    List<LocalDate> days = new ArrayList<>();
    List<Stability.Span> spans = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      days.add(FIRST.plusWeeks(i));
      spans.add(new Stability.Span(days.getLast(), 7, 40, 40, 100, counts[i], 1));
    }
    CoverageReading reading =
        new CoverageReading(
            verdict,
            counts.length / 2,
            counts.length,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            List.of());
    Stability.OfGroup group =
        new Stability.OfGroup(
            "billing",
            Arrays.stream(counts).boxed().toList(),
            chart,
            days,
            java.util.Optional.empty(),
            reading);
    Asked asked = Asked.everyone(days.getLast());
    Stability answer =
        new Stability(
            asked, Period.WEEK, Grouping.CAUSE, spans, reading, List.of(), List.of(group));
    TrendWords words =
        new TrendWords(
            TrendQuestion.FIRST,
            asked,
            Messages.in(Locale.ENGLISH),
            new Formats(Locale.ENGLISH),
            new Codes(List.of()),
            "All customers");
    return new StabilityWords(words, answer).verdict(group, "Billing");
  }
}
