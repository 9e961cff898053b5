package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.Mark;
import touchstone.chart.Tone;
import touchstone.customer.Tenure;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.LifecycleRow;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.ValueTrend;
import touchstone.ui.control.TypeLook;

/// How often the four types happen in each month of the relationship: as rates for many, as plain
/// counts when asked for and for one customer, who has no rate worth a line.
final class LifecycleFace implements TrendFace {
  private static final List<String> COLUMNS =
      List.of("type", "month", "observed", "exposure", "interactions", "rate", "lower", "upper");

  private final LifecycleTrend trend;
  private final ValueTrend value;
  private final boolean counts;

  LifecycleFace(LifecycleTrend trend, ValueTrend value, boolean counts) {
    this.trend = trend;
    this.value = value;
    this.counts = counts;
  }

  @Override
  public String id() {
    return counts ? "counts" : "rates";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    LifecycleAnswer answer = new LifecycleAnswer(trend.rates(words.asked()));
    if (answer.rows().isEmpty()) {
      return Optional.empty();
    }
    boolean plain = counts || words.isOne();
    int months = Math.min(words.question().months(), answer.months());
    List<String> sentences = new LifecycleSentences(words).of(answer, months);
    String basis =
        words.text(
            "trend.basis",
            answer.observedIn(0),
            answer.interactions(months),
            answer.observedIn(months - 1),
            months - 1);
    LifecycleFigure.Wording wording =
        new LifecycleFigure.Wording(
            words.text(plain ? "trend.figure.counts" : "trend.figure.rates"),
            words.subtitle(),
            words.text(plain ? "trend.unit.counts" : "trend.unit.rates"),
            words.text("trend.axis.month"),
            words.text("trend.axis.observed"),
            words.text("trend.tooFew"),
            words.text(plain ? "trend.note.counts" : "trend.note.rates"),
            sentences.getFirst());
    List<LifecycleFigure.Series> series = new ArrayList<>();
    for (InteractionType type : answer.types()) {
      series.add(series(type, answer, months, words));
    }
    FigureTable table = table(answer, months, words);
    Figure figure =
        plain
            ? LifecycleFigure.counts(series, wording, table, words.locale())
            : LifecycleFigure.rates(series, turns(months, words), wording, table, words.locale());
    return Optional.of(
        new TrendPicture(
                sentences.getFirst(),
                String.join(" ", sentences.subList(1, sentences.size())),
                basis,
                figure)
            .withReport(new Report.Lifecycle(words.asked())));
  }

  /// Where the stages of a relationship end, and where half of the customers have broken even.
  private List<Mark> turns(int months, TrendWords words) {
    List<Mark> turns = new ArrayList<>();
    for (Tenure.Band band : Tenure.BANDS) {
      double from = monthOf((double) band.fromDay());
      if (band.fromDay() > 0 && from < months - 1) {
        turns.add(new Mark.Rule(true, from, "", Tone.GRID, false));
      }
    }
    IncidenceFace.half(value.breakEven(words.asked()))
        .ifPresent(
            day -> {
              if (monthOf(day) < months - 1) {
                String label = words.text("trend.halfBrokeEven", Math.round(day));
                turns.add(new Mark.Rule(true, monthOf(day), label, Tone.TEXT, true));
              }
            });
    return turns;
  }

  /// The place of a tenure day among months, whole numbers being the middles of months.
  private static double monthOf(double day) {
    return day / Tenure.MONTH - 0.5;
  }

  private static LifecycleFigure.Series series(
      InteractionType type, LifecycleAnswer answer, int months, TrendWords words) {
    CountedRows counted = new CountedRows(words.asked());
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
                counted.month(type, row.month()),
                told(row, words)));
      }
    }
    return new LifecycleFigure.Series(
        words.type(type), TypeLook.tone(type), TypeLook.glyph(type), points);
  }

  static String told(LifecycleRow row, TrendWords words) {
    return words.text(
        "trend.mark.rate",
        words.type(row.type()),
        row.month(),
        row.interactions(),
        row.observed(),
        words.number(row.rate(), 2),
        words.number(row.lower(), 2),
        words.number(row.upper(), 2));
  }

  static FigureTable table(LifecycleAnswer answer, int months, TrendWords words) {
    List<String> header = new ArrayList<>();
    for (String column : COLUMNS) {
      header.add(words.text("trend.column." + column));
    }
    List<List<String>> rows = new ArrayList<>();
    for (LifecycleRow row : answer.rows()) {
      if (row.month() < months) {
        rows.add(
            List.of(
                words.type(row.type()),
                words.count(row.month()),
                words.count(row.observed()),
                words.number(row.customerMonths(), 2),
                words.count(row.interactions()),
                words.number(row.rate(), 4),
                words.number(row.lower(), 4),
                words.number(row.upper(), 4)));
      }
    }
    return new FigureTable(header, rows);
  }
}
