package touchstone.ui.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.analysis.Pareto;
import touchstone.chart.ParetoFigure;
import touchstone.code.CodeList;
import touchstone.report.Report;
import touchstone.trend.CauseTrend;
import touchstone.trend.Causes;
import touchstone.trend.Causes.Measure;

/// Which causes weigh most, by incidents, customers, cost or the value of those they hit.
final class CausesFace implements TrendFace {
  private final CauseTrend trend;
  private final Measure measure;

  CausesFace(CauseTrend trend, Measure measure) {
    this.trend = trend;
    this.measure = measure;
  }

  @Override
  public String id() {
    return switch (measure) {
      case INCIDENTS -> "causeIncidents";
      case CUSTOMERS -> "causeCustomers";
      case COST -> "causeCost";
      case VALUE_AT_RISK -> "causeValue";
    };
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Causes answer = trend.causes(words.asked());
    List<Pareto.Bar<String>> bars = answer.pareto(measure);
    if (answer.causes().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Causes.Cause> byCode = new HashMap<>();
    answer.causes().forEach(cause -> byCode.put(cause.code(), cause));
    List<ParetoFigure.Cause> causes = new ArrayList<>();
    for (Pareto.Bar<String> bar : bars) {
      Causes.Cause cause = byCode.get(bar.cause());
      if (cause != null) {
        causes.add(cause(bar, cause, answer, words));
      }
    }
    long incidents = answer.causes().stream().mapToLong(Causes.Cause::incidents).sum();
    Causes.Cause none = byCode.get("");
    String basis = words.text("trend.basis.causes", incidents, none == null ? 0 : none.incidents());
    String sentence = sentence(bars, incidents, words);
    ParetoFigure.Wording wording =
        new ParetoFigure.Wording(
            words.figure(id(), sentence, "cause", id(), "ofAll", "cumulative"),
            words.text("trend.column." + id()),
            words.text("trend.column." + id()),
            words.text("trend.column.cumulative"));
    return Optional.of(
        new TrendPicture(sentence, "", basis, ParetoFigure.of(causes, wording, words.locale()))
            .withReport(new Report.Causes(answer.asked())));
  }

  private ParetoFigure.Cause cause(
      Pareto.Bar<String> bar, Causes.Cause cause, Causes answer, TrendWords words) {
    String name = words.code(CodeList.ROOT_CAUSE, bar.cause());
    String label =
        switch (measure) {
          case INCIDENTS -> words.count(cause.incidents());
          case CUSTOMERS -> words.count(cause.customers());
          case COST -> money(cause.cost(), answer, words);
          case VALUE_AT_RISK -> money(cause.valueAtRisk(), answer, words);
        };
    return new ParetoFigure.Cause(
        name,
        bar.amount(),
        label,
        CountedRows.mark(new CountedRows(answer.asked()).all().withCause(bar.cause())),
        words.text(
            "trend.mark.cause",
            name,
            cause.incidents(),
            cause.customers(),
            money(cause.cost(), answer, words),
            money(cause.valueAtRisk(), answer, words)));
  }

  private static String money(BigDecimal amount, Causes answer, TrendWords words) {
    return words.formats().money(amount, Currency.getInstance(answer.currency()));
  }

  private String sentence(List<Pareto.Bar<String>> bars, long incidents, TrendWords words) {
    if (bars.isEmpty()) {
      return words.text("trend.sentence.causes.none");
    }
    Pareto.Bar<String> first = bars.getFirst();
    String name = words.code(CodeList.ROOT_CAUSE, first.cause());
    if (first.cause().isEmpty()) {
      return words.text("trend.sentence.causes.unrecorded", words.percent(first.share()));
    }
    if (incidents < 10) {
      return words.text("trend.sentence.causes.few", incidents, name);
    }
    long vital = bars.stream().filter(Pareto.Bar::vital).count();
    return words.text(
        "trend.sentence." + id(),
        name,
        words.percent(first.share()),
        vital,
        words.percent(bars.get((int) vital - 1).cumulative()),
        bars.size());
  }
}
