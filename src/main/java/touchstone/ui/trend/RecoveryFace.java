package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.Interval;
import touchstone.chart.DotFigure;
import touchstone.chart.Figure;
import touchstone.chart.MarkKey;
import touchstone.chart.RecoveryFigure;
import touchstone.code.CodeList;
import touchstone.report.Report;
import touchstone.trend.Recoveries;
import touchstone.trend.RecoveryTrend;
import touchstone.trend.Share;
import touchstone.trend.TrendInteractionStore;

/// What recoveries achieve: the share recovered by action with its interval, or the mean valence
/// before and after.
final class RecoveryFace implements TrendFace {
  /// Slopes that can be told apart.
  private static final int MOST_SLOPES = 5;

  /// Below so many no percentage is shown.
  private static final int FEW = 5;

  private final RecoveryTrend trend;
  private final TrendInteractionStore rows;
  private final boolean slopes;

  RecoveryFace(RecoveryTrend trend, TrendInteractionStore rows, boolean slopes) {
    this.trend = trend;
    this.rows = rows;
    this.slopes = slopes;
  }

  @Override
  public String id() {
    return slopes ? "slopes" : "recovered";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Recoveries answer = trend.recoveries(words.asked());
    if (answer.negative() == 0) {
      return Optional.empty();
    }
    String basis =
        words.text(
            "trend.basis.recovery", answer.negative(), answer.recovered().of(), answer.unknown());
    List<String> sentences = new ArrayList<>(List.of(recovered(answer.recovered(), words)));
    answer
        .change()
        .ifPresent(
            change ->
                sentences.add(
                    words.text(
                        change.interval().contains(0)
                            ? "trend.sentence.recovery.noChange"
                            : change.difference() > 0
                                ? "trend.sentence.recovery.better"
                                : "trend.sentence.recovery.worse",
                        words.number(change.difference(), 2),
                        words.range(change.interval(), 2))));
    sentences.add(words.text("trend.sentence.recovery.paradox"));
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                basis,
                slopes
                    ? slopes(answer, sentences.getFirst(), words)
                    : shares(answer, sentences.getFirst(), words))
            .withReport(new Report.Recovery(answer.asked())));
  }

  private Figure shares(Recoveries answer, String sentence, TrendWords words) {
    List<DotFigure.Dot> dots = new ArrayList<>();
    for (Recoveries.Action one : answer.actions()) {
      Share share = one.recovered();
      if (share.interval().isPresent()) {
        Interval interval = share.interval().get();
        boolean few = share.of() < FEW;
        dots.add(
            new DotFigure.Dot(
                name(one, words),
                Math.toIntExact(share.of()),
                share.value(),
                interval.lower(),
                interval.upper(),
                few
                    ? words.text("trend.of", share.cases(), share.of())
                    : words.percent(share.value()),
                few,
                key(answer, one),
                told(one, answer, words)));
      }
    }
    List<DotFigure.Reference> overall =
        answer.recovered().of() == 0
            ? List.of()
            : List.of(
                new DotFigure.Reference(
                    answer.recovered().value(), words.text("trend.reference.all")));
    return DotFigure.shares(
        dots,
        overall,
        new DotFigure.Wording(
            words.figure(id(), sentence, "action", "known", "share", "shareLower", "shareUpper"),
            words.text("trend.unit.recovered"),
            words.text("trend.column.known"),
            words.text("trend.column.share")),
        words.locale());
  }

  private Figure slopes(Recoveries answer, String sentence, TrendWords words) {
    List<RecoveryFigure.Action> actions = new ArrayList<>();
    for (Recoveries.Action one : answer.actions()) {
      long n = one.slopes().stream().mapToLong(Recoveries.Slope::incidents).sum();
      if (n > 0 && actions.size() < MOST_SLOPES) {
        double before = 0;
        double after = 0;
        for (Recoveries.Slope slope : one.slopes()) {
          before += slope.before() * (double) slope.incidents() / n;
          after += slope.after() * (double) slope.incidents() / n;
        }
        actions.add(
            new RecoveryFigure.Action(
                words.text("trend.named.n", name(one, words), n),
                Math.toIntExact(n),
                before,
                after,
                key(answer, one),
                told(one, answer, words)));
      }
    }
    return RecoveryFigure.slopes(
        actions,
        new RecoveryFigure.Wording(
            words.figure(id(), sentence, "action", "known", "before", "after"),
            words.text("trend.unit.valence"),
            words.text("trend.axis.before"),
            words.text("trend.axis.after")),
        words.locale());
  }

  private MarkKey key(Recoveries answer, Recoveries.Action one) {
    return new TrendMark(new Rows.Chosen(() -> rows.recoveredBy(answer.asked(), one.action())));
  }

  static String name(Recoveries.Action one, TrendWords words) {
    return one.action().isEmpty()
        ? words.text("trend.action.none")
        : words.code(CodeList.RECOVERY_ACTION, one.action());
  }

  private static String told(Recoveries.Action one, Recoveries answer, TrendWords words) {
    String text =
        words.text(
            "trend.mark.recovery",
            name(one, words),
            one.incidents(),
            one.recovered().cases(),
            one.recovered().of());
    return one.costPerRecovered()
        .map(
            cost ->
                text
                    + " "
                    + words.text(
                        "trend.mark.recoveryCost",
                        words
                            .formats()
                            .money(
                                cost.setScale(2, java.math.RoundingMode.HALF_UP),
                                Currency.getInstance(answer.currency())),
                        one.costed()))
        .orElse(text);
  }

  private static String recovered(Share share, TrendWords words) {
    if (share.of() == 0) {
      return words.text("trend.sentence.recovery.unknown");
    }
    if (share.of() < FEW || share.interval().isEmpty()) {
      return words.text("trend.sentence.recovery.few", share.cases(), share.of());
    }
    Interval interval = share.interval().get();
    return words.text(
        "trend.sentence.recovery",
        words.percent(share.value()),
        words.shares(interval.lower(), interval.upper()),
        share.cases(),
        share.of());
  }
}
