package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Estimate;
import touchstone.analysis.MeanCumulativeCurve;
import touchstone.analysis.Support;
import touchstone.chart.CumulativeFigure;
import touchstone.chart.Curve;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.Asked;
import touchstone.trend.MeanCumulative;
import touchstone.trend.MeanCumulativeTrend;
import touchstone.trend.OwnCount;
import touchstone.trend.TrendScope;
import touchstone.ui.control.TypeLook;

/// How many interactions of each type a customer has had by a tenure day; one customer against the
/// mean of all.
final class CumulativeFace implements TrendFace {
  private final MeanCumulativeTrend trend;

  CumulativeFace(MeanCumulativeTrend trend) {
    this.trend = trend;
  }

  @Override
  public String id() {
    return "cumulative";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Asked population =
        words.isOne() ? words.asked().withWhose(TrendScope.ALL.whose()) : words.asked();
    MeanCumulative answer = trend.meanCumulative(population);
    MeanCumulativeCurve any = answer.curves().getFirst().curve();
    Optional<OwnCount> own =
        words.question().scope() instanceof TrendScope.One one
            ? trend.own(one.customer(), words.asked())
            : Optional.empty();
    if (any.subjects() == 0 || (words.isOne() && own.isEmpty())) {
      return Optional.empty();
    }
    int day = told(any, words);
    List<String> sentences = new ArrayList<>();
    for (MeanCumulative.OfType one : answer.curves()) {
      // The critical ones are what the panel is about.
      int place = one.type() == InteractionType.CRITICAL ? 0 : sentences.size();
      sentences.add(place, sentence(one, own, day, words));
    }
    String basis =
        words.text("trend.basis.cumulative", any.subjects(), events(answer), atRisk(any, day), day);
    CumulativeFigure.Wording wording =
        new CumulativeFigure.Wording(
            words.figure(
                "cumulative",
                sentences.getFirst(),
                "type",
                "curve",
                "day",
                "atRisk",
                "mean",
                "meanLower",
                "meanUpper"),
            words.text("trend.unit.cumulative"),
            words.text("trend.axis.day"),
            words.text("trend.axis.observed"),
            words.text("trend.tooFew"));
    List<CumulativeFigure.Type> types = new ArrayList<>();
    for (MeanCumulative.OfType one : answer.curves()) {
      types.add(
          new CumulativeFigure.Type(
              words.type(one.type()),
              mean(one, population, words),
              own.map(count -> own(one.type(), count, words)).orElse(CumulativeFigure.Own.NONE)));
    }
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                basis,
                CumulativeFigure.of(types, List.of(), wording, words.locale()))
            .withReport(new Report.MeanCumulative(population)));
  }

  /// The last tenure day shown on which enough are observed.
  private static int told(MeanCumulativeCurve curve, TrendWords words) {
    int day = 0;
    for (MeanCumulativeCurve.Step step : curve.steps()) {
      if (step.support() != Support.TINY && words.question().shows(step.tenureDay())) {
        day = step.tenureDay();
      }
    }
    return day;
  }

  private static int atRisk(MeanCumulativeCurve curve, int day) {
    return curve.steps().stream()
        .filter(step -> step.tenureDay() == day)
        .mapToInt(MeanCumulativeCurve.Step::atRisk)
        .findFirst()
        .orElse(0);
  }

  private static long events(MeanCumulative answer) {
    return answer.curves().stream().mapToLong(one -> one.curve().events()).sum();
  }

  private static String sentence(
      MeanCumulative.OfType one, Optional<OwnCount> own, int day, TrendWords words) {
    if (one.curve().subjects() < Support.DRAWN_FROM) {
      return words.text(
          "trend.sentence.cumulative.few", one.curve().subjects(), Support.DRAWN_FROM);
    }
    if (own.isEmpty()) {
      Estimate mean = one.curve().meanOn(day);
      return words.text(
          "trend.sentence.cumulative",
          words.type(one.type()),
          day,
          words.number(mean.value(), 1),
          words.range(mean.lower(), mean.upper(), 1));
    }
    int until = Math.min(day, own.get().exit());
    long count = days(own.get(), one.type()).stream().filter(d -> d <= until).count();
    Estimate mean = one.curve().meanOn(until);
    return words.text(
        "trend.sentence.cumulative.one",
        words.scopeName(),
        count,
        words.type(one.type()),
        until,
        words.number(mean.value(), 1),
        words.range(mean.lower(), mean.upper(), 1));
  }

  private static Curve mean(MeanCumulative.OfType one, Asked population, TrendWords words) {
    CountedRows counted = new CountedRows(population);
    List<Curve.Step> steps = new ArrayList<>();
    for (MeanCumulativeCurve.Step step : one.curve().steps()) {
      int day = step.tenureDay();
      if (words.question().shows(day)) {
        Estimate mean = step.mean();
        MarkKey key = step.events() == 0 ? MarkKey.NONE : counted.day(one.type(), day);
        steps.add(
            new Curve.Step(
                day,
                mean.value(),
                mean.lower(),
                mean.upper(),
                step.atRisk(),
                key,
                words.text(
                    "trend.mark.cumulative",
                    words.type(one.type()),
                    day,
                    words.number(mean.value(), 2),
                    words.range(mean.lower(), mean.upper(), 2),
                    step.atRisk(),
                    step.events())));
      }
    }
    String name = words.text("trend.curve.mean", one.curve().subjects());
    return new Curve(name, TypeLook.tone(one.type()), TypeLook.glyph(one.type()), steps);
  }

  private static List<Integer> days(OwnCount own, InteractionType type) {
    return own.days().getOrDefault(type, List.of());
  }

  private static CumulativeFigure.Own own(InteractionType type, OwnCount count, TrendWords words) {
    CountedRows counted = new CountedRows(words.asked());
    List<CumulativeFigure.OwnStep> steps = new ArrayList<>();
    List<Integer> days = days(count, type);
    for (int i = 0; i < days.size(); i++) {
      int day = days.get(i);
      boolean lastOfDay = i + 1 == days.size() || days.get(i + 1) != day;
      if (lastOfDay && words.question().shows(day)) {
        steps.add(
            new CumulativeFigure.OwnStep(
                day,
                i + 1,
                counted.day(type, day),
                words.text("trend.mark.own", words.scopeName(), words.type(type), day, i + 1)));
      }
    }
    int shown = (int) Math.min(count.exit(), (long) words.question().months() * 30);
    return new CumulativeFigure.Own(words.scopeName(), steps, shown);
  }
}
