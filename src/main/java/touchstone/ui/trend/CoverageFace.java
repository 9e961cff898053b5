package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.CoverageReading;
import touchstone.analysis.Interval;
import touchstone.chart.CoverageFigure;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.Stability;
import touchstone.trend.StabilityTrend;

/// How much of what happens is written down, week by week: all entries but incidents against what
/// was to be expected. Scope and period hold; filters play no part.
final class CoverageFace implements TrendFace {
  private final StabilityTrend trend;

  CoverageFace(StabilityTrend trend) {
    this.trend = trend;
  }

  @Override
  public String id() {
    return "coverage";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords given) {
    TrendWords words = given.unfiltered();
    Stability answer = trend.coverage(words.asked());
    List<CoverageReading.Gauge> gauges = answer.coverage().gauges();
    long entries = gauges.stream().mapToLong(CoverageReading.Gauge::logged).sum();
    if (gauges.size() != answer.spans().size() || entries == 0) {
      return Optional.empty();
    }
    List<CoverageFigure.Span> spans = new ArrayList<>();
    for (int i = 0; i < gauges.size(); i++) {
      spans.add(span(answer.spans().get(i), gauges.get(i), answer, words));
    }
    String sentence = sentence(answer, words);
    String basis =
        given.basedOn(words.text("trend.basis.coverage", entries, answer.spans().size()));
    CoverageFigure.Wording wording =
        new CoverageFigure.Wording(
            words.figure(
                "coverage",
                sentence,
                "week",
                "logged",
                "expected",
                "expectedLower",
                "expectedUpper"),
            words.text("trend.unit.logged"),
            words.text("trend.curve.expected"),
            words.text("trend.curve.coverageFell"));
    return Optional.of(
        new TrendPicture(
                sentence,
                "",
                basis,
                CoverageFigure.of(
                    spans, new NoteWords(words).marks(answer.notes()), wording, words.locale()))
            .withReport(new Report.Coverage(words.asked())));
  }

  private static CoverageFigure.Span span(
      Stability.Span span, CoverageReading.Gauge gauge, Stability answer, TrendWords words) {
    Interval interval = gauge.byChance();
    LocalDate start = answer.period().startOf(span.start());
    LocalDate last = answer.period().after(start).minusDays(1);
    LocalDate until = answer.asked().until();
    InteractionFilter rows =
        new CountedRows(answer.asked())
            .all()
            .withTypes(EnumSet.complementOf(EnumSet.of(InteractionType.CRITICAL)))
            .withDays(span.start(), last.isAfter(until) ? until : last);
    return new CoverageFigure.Span(
        span.start(),
        Math.max(1, span.days()),
        Math.toIntExact(gauge.logged()),
        gauge.expected(),
        interval.lower(),
        interval.upper(),
        CountedRows.mark(rows),
        words.text(
            "trend.mark.coverage",
            words.day(span.start()),
            gauge.logged(),
            words.number(gauge.expected(), 1)));
  }

  private static String sentence(Stability answer, TrendWords words) {
    CoverageReading reading = answer.coverage();
    int from = Math.min(reading.from(), answer.spans().size() - 1);
    String since = words.day(answer.spans().get(from).start());
    return switch (reading.verdict()) {
      case COVERAGE_FELL -> words.text("trend.coverage.fell", since);
      case COVERAGE_ROSE -> words.text("trend.coverage.rose", since);
      case COVERAGE_UNKNOWN -> words.text("trend.coverage.unknown", since);
      case TOO_FEW -> words.text("trend.coverage.few", answer.spans().size());
      case ORDINARY, ROSE, FELL -> words.text("trend.coverage.steady");
    };
  }
}
