package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Interval;
import touchstone.analysis.RankCorrelation;
import touchstone.chart.DotFigure;
import touchstone.chart.ExecutionFigure;
import touchstone.chart.Figure;
import touchstone.chart.MarkKey;
import touchstone.report.Report;
import touchstone.trend.Execution;
import touchstone.trend.Execution.Quadrant;
import touchstone.trend.ExecutionTrend;
import touchstone.trend.TrendInteractionStore;

/// Whether doing it well makes the difference: execution against impression of planned contacts, or
/// what each key point does to the impression when met.
final class ExecutionFace implements TrendFace {
  private static final int LEVELS = 100 / Execution.LEVEL;
  private static final int FEW = 10;

  private final ExecutionTrend trend;
  private final TrendInteractionStore rows;
  private final boolean steps;

  ExecutionFace(ExecutionTrend trend, TrendInteractionStore rows, boolean steps) {
    this.trend = trend;
    this.rows = rows;
    this.steps = steps;
  }

  @Override
  public String id() {
    return steps ? "steps" : "grid";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Execution answer = trend.execution(words.asked());
    if (answer.contacts().isEmpty()) {
      return Optional.empty();
    }
    String basis =
        words.text(
            "trend.basis.execution",
            answer.paired(),
            answer.unpaired(),
            answer.standard().execution(),
            answer.standard().impression());
    String correlation = correlation(answer, words);
    String quadrants =
        words.text(
            "trend.sentence.quadrants",
            answer.count(Quadrant.MODEL),
            answer.count(Quadrant.MOMENT),
            answer.count(Quadrant.LUCKY),
            answer.count(Quadrant.COACH));
    String first = steps ? steps(answer, words) : correlation;
    return Optional.of(
        new TrendPicture(
                first,
                steps ? correlation : quadrants,
                basis,
                steps ? effects(answer, first, words) : grid(answer, first, words))
            .withReport(new Report.Execution(answer.asked())));
  }

  private Figure grid(Execution answer, String sentence, TrendWords words) {
    List<String> levels = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      levels.add(words.count((long) level * Execution.LEVEL));
    }
    List<ExecutionFigure.Cell> cells = new ArrayList<>();
    for (Execution.Cell cell : answer.grid()) {
      cells.add(
          new ExecutionFigure.Cell(
              cell.execution(),
              cell.impression(),
              cell.contacts(),
              key(answer, cell),
              words.text(
                  "trend.mark.cell",
                  levels.get(cell.execution()),
                  levels.get(cell.impression()),
                  cell.contacts())));
    }
    return ExecutionFigure.grid(
        levels,
        levels,
        cells,
        new ExecutionFigure.Standard(
            answer.standard().execution() / (double) Execution.LEVEL,
            answer.standard().impression() / (double) Execution.LEVEL,
            words.text("trend.standard", answer.standard().execution()),
            words.text("trend.standard", answer.standard().impression())),
        new ExecutionFigure.Quadrants(
            words.text("trend.quadrant.model"),
            words.text("trend.quadrant.moment"),
            words.text("trend.quadrant.lucky"),
            words.text("trend.quadrant.coach")),
        new ExecutionFigure.Wording(
            words.figure(id(), sentence, "execution", "impression", "contacts"),
            words.text("trend.unit.impression"),
            words.text("trend.axis.execution")),
        words.locale());
  }

  private MarkKey key(Execution answer, Execution.Cell cell) {
    return new TrendMark(new Rows.Chosen(() -> rows.scoredIn(answer.asked(), cell)));
  }

  private Figure effects(Execution answer, String sentence, TrendWords words) {
    List<DotFigure.Dot> dots = new ArrayList<>();
    for (Execution.Step step : answer.steps()) {
      Interval interval = step.effect().interval();
      String name = words.text("trend.keyPoint." + step.keyPoint());
      dots.add(
          new DotFigure.Dot(
              name,
              step.met() + step.missed(),
              step.effect().difference(),
              interval.lower(),
              interval.upper(),
              words.number(step.effect().difference(), 1),
              Math.min(step.met(), step.missed()) < 5,
              new TrendMark(new Rows.Chosen(() -> rows.scoredIn(answer.asked(), step.keyPoint()))),
              words.text(
                  "trend.mark.step",
                  name,
                  words.number(step.effect().difference(), 1),
                  words.range(interval, 1),
                  step.met(),
                  step.missed())));
    }
    return DotFigure.effects(
        dots,
        List.of(new DotFigure.Reference(0, words.text("trend.reference.none"))),
        new DotFigure.Wording(
            words.figure(
                id(), sentence, "keyPoint", "contacts", "effect", "effectLower", "effectUpper"),
            words.text("trend.unit.effect"),
            words.text("trend.column.contacts"),
            words.text("trend.column.effect")),
        words.locale());
  }

  private static String correlation(Execution answer, TrendWords words) {
    Optional<RankCorrelation> found = answer.correlation();
    if (found.isEmpty() || found.get().pairs() < FEW || found.get().interval().isEmpty()) {
      return words.text("trend.sentence.execution.few", answer.paired());
    }
    Interval interval = found.get().interval().get();
    String key =
        interval.contains(0)
            ? "trend.sentence.execution.none"
            : found.get().rho() > 0
                ? "trend.sentence.execution.together"
                : "trend.sentence.execution.against";
    return words.text(
        key, words.number(found.get().rho(), 2), words.range(interval, 2), found.get().pairs());
  }

  private static String steps(Execution answer, TrendWords words) {
    List<String> clear =
        answer.steps().stream()
            .filter(step -> !step.effect().interval().contains(0))
            .map(step -> words.text("trend.keyPoint." + step.keyPoint()))
            .toList();
    if (answer.steps().isEmpty()) {
      return words.text("trend.sentence.steps.few");
    }
    return clear.isEmpty()
        ? words.text("trend.sentence.steps.none")
        : words.text("trend.sentence.steps", String.join(", ", clear));
  }
}
