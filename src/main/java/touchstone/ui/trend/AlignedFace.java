package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.AlignedLifecycle.Event;
import touchstone.trend.Asked;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendInteractionStore;
import touchstone.ui.control.TypeLook;

/// How often the four types happen in each month after an event: the first critical incident, or
/// break-even. Who had no such event is left out and counted in the sentence.
final class AlignedFace implements TrendFace {
  private final LifecycleTrend trend;
  private final TrendInteractionStore interactions;

  AlignedFace(LifecycleTrend trend, TrendInteractionStore interactions) {
    this.trend = trend;
    this.interactions = interactions;
  }

  @Override
  public String id() {
    return "aligned";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Event event =
        words.question().pick().equals(Event.BREAK_EVEN.name())
            ? Event.BREAK_EVEN
            : Event.FIRST_INCIDENT;
    AlignedLifecycle answer = trend.aligned(words.asked(), event);
    if (answer.with() + answer.without() == 0) {
      return Optional.empty();
    }
    LifecycleAnswer rows = new LifecycleAnswer(answer.rows());
    int months = Math.min(words.question().months(), rows.months());
    String sentence =
        words.text("trend.sentence.aligned." + event, answer.with(), answer.without());
    List<String> others = new ArrayList<>();
    if (months > 0) {
      others.addAll(new LifecycleSentences(words).of(rows, months));
    }
    others.add(words.text("trend.sentence.compare.caveat"));
    List<TrendPicture.Pick> picks = new ArrayList<>();
    for (Event one : Event.values()) {
      picks.add(new TrendPicture.Pick(one.name(), words.text("trend.aligned." + one)));
    }
    return Optional.of(
        new TrendPicture(
                sentence,
                String.join(" ", others),
                words.text(
                    "trend.basis.aligned",
                    rows.observedIn(0),
                    rows.interactions(months),
                    answer.without()),
                figure(answer, months, sentence, words))
            .withPicks(picks)
            .withReport(new Report.After(answer.asked(), event)));
  }

  /// Opens what a month counts.
  private MarkKey key(AlignedLifecycle answer, LifecycleRow row) {
    if (row.interactions() == 0) {
      return MarkKey.NONE;
    }
    Asked asked = answer.asked();
    Asked typed = asked.withNarrowing(asked.narrowing().withTypes(Set.of(row.type())));
    return new TrendMark(
        new Rows.Chosen(
            () -> interactions.within(typed, trend.counted(asked, answer.event(), row.month()))));
  }

  private Figure figure(AlignedLifecycle aligned, int months, String sentence, TrendWords words) {
    LifecycleAnswer answer = new LifecycleAnswer(aligned.rows());
    List<LifecycleFigure.Series> series = new ArrayList<>();
    for (InteractionType type : answer.types()) {
      List<LifecycleFigure.Month> points = new ArrayList<>();
      for (LifecycleRow row : answer.of(type)) {
        if (row.month() < months) {
          points.add(
              new LifecycleFigure.Month(
                  row.month(),
                  row.observed(),
                  row.interactions(),
                  row.rate(),
                  row.lower(),
                  row.upper(),
                  key(aligned, row),
                  LifecycleFace.told(row, words)));
        }
      }
      series.add(
          new LifecycleFigure.Series(
              words.type(type), TypeLook.tone(type), TypeLook.glyph(type), points));
    }
    FigureTable table = LifecycleFace.table(answer, months, words);
    return LifecycleFigure.rates(
        series,
        new LifecycleFigure.Wording(
            words.text("trend.figure.aligned"),
            words.subtitle(),
            words.text("trend.unit.rates"),
            words.text("trend.axis.monthSince"),
            words.text("trend.axis.observed"),
            words.text("trend.tooFew"),
            words.text("trend.note.aligned"),
            sentence),
        table,
        words.locale());
  }
}
