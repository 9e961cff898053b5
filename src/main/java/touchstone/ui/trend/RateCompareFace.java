package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.PoissonRate;
import touchstone.analysis.RateRatio;
import touchstone.chart.DotFigure;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionType;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;

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

  /// What is counted of one type in one group.
  private record Tally(long count, double months) {}

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    List<LifecycleRow> everybody = trend.rates(words.asked());
    if (everybody.isEmpty()) {
      return Optional.empty();
    }
    Map<Comparison.Group, List<LifecycleRow>> rows = new LinkedHashMap<>();
    for (Comparison.Group group :
        Comparison.chosen(words).groups(words, asked -> observed(trend.rates(asked)))) {
      rows.put(group, trend.rates(group.asked()));
    }
    List<Comparison.Group> groups = List.copyOf(rows.keySet());
    List<String> sentences = new ArrayList<>();
    List<DotFigure.Dot> dots = new ArrayList<>();
    if (groups.size() < 2) {
      sentences.add(words.text("trend.sentence.compare.few", groups.size()));
    } else {
      for (InteractionType type : types(everybody)) {
        List<Tally> tallies = new ArrayList<>();
        rows.forEach((_, one) -> tallies.add(tally(one, type, words)));
        for (int i = 0; i < groups.size(); i++) {
          dot(type, groups.get(i), tallies.get(i), words).ifPresent(dots::add);
        }
        String said = ratio(type, groups, tallies, words);
        sentences.add(type == InteractionType.CRITICAL ? 0 : sentences.size(), said);
      }
    }
    sentences.add(words.text("trend.sentence.compare.caveat"));
    int months = Math.min(words.question().months(), new LifecycleAnswer(everybody).months());
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
            .withPicks(Comparison.picks(words)));
  }

  private static int observed(List<LifecycleRow> rows) {
    return rows.stream().mapToInt(LifecycleRow::observed).max().orElse(0);
  }

  private static List<InteractionType> types(List<LifecycleRow> rows) {
    return new LifecycleAnswer(rows).types();
  }

  private static Tally tally(List<LifecycleRow> rows, InteractionType type, TrendWords words) {
    long count = 0;
    double months = 0;
    for (LifecycleRow row : rows) {
      if (row.type() == type && row.month() < words.question().months()) {
        count += row.interactions();
        months += row.customerMonths();
      }
    }
    return new Tally(count, months);
  }

  private static Optional<DotFigure.Dot> dot(
      InteractionType type, Comparison.Group group, Tally tally, TrendWords words) {
    String name = words.text("trend.named.group", words.type(type), group.name());
    return PoissonRate.of(tally.count(), tally.months())
        .map(
            rate ->
                new DotFigure.Dot(
                    name,
                    Math.toIntExact(tally.count()),
                    rate.rate(),
                    rate.interval().lower(),
                    rate.interval().upper(),
                    words.number(rate.rate(), 3),
                    tally.count() < 5,
                    key(type, group, words),
                    words.text(
                        "trend.mark.ratesCompared",
                        name,
                        tally.count(),
                        words.number(tally.months(), 1),
                        words.number(rate.rate(), 3),
                        words.range(rate.interval(), 3))));
  }

  /// Opens the interactions only where the list can tell them: all months, and a question without a
  /// cohort.
  private static MarkKey key(InteractionType type, Comparison.Group group, TrendWords words) {
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
      InteractionType type, List<Comparison.Group> groups, List<Tally> tallies, TrendWords words) {
    Tally one = tallies.get(0);
    Tally other = tallies.get(1);
    Optional<RateRatio> found =
        RateRatio.of(other.count(), other.months(), one.count(), one.months())
            .filter(ratio -> Double.isFinite(ratio.interval().upper()));
    if (found.isEmpty()) {
      return words.text("trend.sentence.ratio.none", words.type(type));
    }
    RateRatio ratio = found.get();
    return words.text(
        ratio.p() < RARE ? "trend.sentence.ratio" : "trend.sentence.ratio.alike",
        words.type(type),
        groups.get(1).name(),
        groups.get(0).name(),
        words.number(ratio.ratio(), 2),
        words.range(ratio.interval(), nearOne(ratio) ? 3 : 2),
        LogRankWords.p(ratio.p(), words));
  }
}
