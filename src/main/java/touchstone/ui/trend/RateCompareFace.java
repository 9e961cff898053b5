package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.RateRatio;
import touchstone.chart.DotFigure;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.RateComparison;
import touchstone.trend.SideBySide;

/// How often each type happens in segments, cohorts or periods, over the months shown, with the
/// exact ratio of the first two.
final class RateCompareFace implements TrendFace {
  private static final double RARE = 0.05;

  private final LifecycleTrend trend;

  RateCompareFace(LifecycleTrend trend) {
    this.trend = trend;
  }

  @Override
  public String id() {
    return "ratesCompared";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    List<LifecycleRow> everybody = trend.rates(words.asked());
    if (everybody.isEmpty()) {
      return Optional.empty();
    }
    SideBySide how = Comparison.chosen(words);
    RateComparison answer = trend.compare(words.asked(), how);
    int shown = words.question().months();
    List<String> names =
        Comparison.names(
            how, answer.groups().stream().map(RateComparison.OfSide::side).toList(), words);
    List<String> sentences = new ArrayList<>();
    List<DotFigure.Dot> dots = new ArrayList<>();
    if (names.size() < 2) {
      sentences.add(words.text("trend.sentence.compare.few", names.size()));
    } else {
      for (InteractionType type : answer.types()) {
        for (int i = 0; i < names.size(); i++) {
          dot(type, names.get(i), answer.groups().get(i), words).ifPresent(dots::add);
        }
        String said = ratio(type, names, answer.ratio(type, shown), words);
        sentences.add(type == InteractionType.CRITICAL ? 0 : sentences.size(), said);
      }
    }
    sentences.add(words.text("trend.sentence.compare.caveat"));
    int months = Math.min(shown, new LifecycleAnswer(everybody).months());
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                words.text("trend.basis.ratesCompared", observed(everybody), months),
                DotFigure.rates(
                    dots,
                    List.of(),
                    new DotFigure.Wording(
                        words.figure(
                            id(),
                            sentences.getFirst(),
                            "group",
                            "interactions",
                            "rate",
                            "lower",
                            "upper"),
                        words.text("trend.unit.rates"),
                        words.text("trend.column.interactions"),
                        words.text("trend.column.rate")),
                    words.locale()))
            .withPicks(Comparison.picks(words))
            .withReport(new Report.Comparison(words.asked(), Report.Measure.RATES, how)));
  }

  private static int observed(List<LifecycleRow> rows) {
    return rows.stream().mapToInt(LifecycleRow::observed).max().orElse(0);
  }

  private static Optional<DotFigure.Dot> dot(
      InteractionType type, String group, RateComparison.OfSide side, TrendWords words) {
    String name = words.text("trend.named.group", words.type(type), group);
    RateComparison.Tally tally = side.tally(type, words.question().months());
    return tally
        .rate()
        .map(
            rate ->
                new DotFigure.Dot(
                    name,
                    Math.toIntExact(tally.interactions()),
                    rate.rate(),
                    rate.interval().lower(),
                    rate.interval().upper(),
                    words.number(rate.rate(), 3),
                    tally.interactions() < 5,
                    key(type, side.side(), words),
                    words.text(
                        "trend.mark.ratesCompared",
                        name,
                        tally.interactions(),
                        words.number(tally.customerMonths(), 1),
                        words.number(rate.rate(), 3),
                        words.range(rate.interval(), 3))));
  }

  /// Opens the interactions only where the list can tell them: all months, and a question without a
  /// cohort.
  private static MarkKey key(InteractionType type, SideBySide.Side group, TrendWords words) {
    boolean told =
        words.question().months() == TrendQuestion.EVERY_MONTH
            && group.asked().whose().startedFrom() == null;
    InteractionFilter filter = new CountedRows(group.asked()).all().withTypes(Set.of(type));
    return told ? CountedRows.mark(filter) : MarkKey.NONE;
  }

  // An end that two decimals would write as 1 although it is not.
  private static boolean nearOne(RateRatio ratio) {
    return Math.abs(ratio.interval().lower() - 1) < 0.005
        || Math.abs(ratio.interval().upper() - 1) < 0.005;
  }

  private static String ratio(
      InteractionType type, List<String> names, Optional<RateRatio> found, TrendWords words) {
    if (found.isEmpty()) {
      return words.text("trend.sentence.ratio.none", words.type(type));
    }
    RateRatio ratio = found.get();
    return words.text(
        ratio.p() < RARE ? "trend.sentence.ratio" : "trend.sentence.ratio.alike",
        words.type(type),
        names.get(1),
        names.get(0),
        words.number(ratio.ratio(), 2),
        words.range(ratio.interval(), nearOne(ratio) ? 3 : 2),
        LogRankWords.p(ratio.p(), words));
  }
}
