package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import touchstone.chart.LifecycleFigure.Month;
import touchstone.chart.LifecycleFigure.Series;

/// Figures with made-up numbers, for tests.
public final class MadeUpFigures {

  /// The key of the made-up marks.
  public record Cell(String series, int at) implements MarkKey {}

  private static final List<String> NAMES =
      List.of("Stabilizing", "Critical", "Planned", "Surprise");

  static final List<Tone> TONES =
      List.of(Tone.STABILIZING, Tone.CRITICAL, Tone.PLANNED, Tone.SURPRISE);
  private static final List<Glyph> GLYPHS =
      List.of(Glyph.CIRCLE, Glyph.TRIANGLE, Glyph.SQUARE, Glyph.DIAMOND);

  private MadeUpFigures() {}

  /// Rates of four types over so many months, the number observed falling from `observed`.
  public static Figure rates(int months, int observed) {
    LifecycleFigure.Wording words =
        new LifecycleFigure.Wording(
            "How do the four types change over the relationship?",
            "All customers, 1 Jan 2024 to 23 Nov 2026, 214 customers, 3,012 interactions",
            "per customer-month",
            "month",
            "observed",
            "too few observed",
            "Band: 95 % interval. Dashed and hollow: fewer than 40 customers observed. Same scale"
                + " in all four.",
            "Stabilizing falls from 9.0 to 1.5");
    return LifecycleFigure.rates(series(months, observed), words, table(), Locale.ENGLISH);
  }

  /// The same rates over calendar months.
  public static Figure calendar(int months, java.time.YearMonth first, List<Mark> annotations) {
    LifecycleFigure.Wording words =
        new LifecycleFigure.Wording(
            "How do the four types change over time?",
            "All customers",
            "per customer-month",
            "",
            "observed",
            "too few observed",
            "Band: 95 % interval.",
            "Stabilizing falls from 9.0 to 1.5");
    return LifecycleFigure.calendar(
        series(months, 400), first, annotations, words, table(), Locale.ENGLISH);
  }

  /// Counts of four types over so many months.
  public static Figure counts(int months) {
    LifecycleFigure.Wording words =
        new LifecycleFigure.Wording(
            "What happened in each month?",
            "Acme Solar, 42 interactions over 365 days",
            "interactions",
            "month",
            "",
            "",
            "",
            "Most in month 2");
    return LifecycleFigure.counts(series(months, 1), words, table(), Locale.ENGLISH);
  }

  /// The golden ledger as a figure.
  public static Figure value() {
    double[][] steps = {
      {0, -120}, {10, -90}, {35, -98.5}, {40, -53.5}, {70, 6.5}, {95, -18.5}, {100, 21.5}
    };
    List<ValueFigure.Step> list = new ArrayList<>();
    for (double[] step : steps) {
      int day = (int) step[0];
      list.add(new ValueFigure.Step(day, step[1], new Cell("value", day), "day " + day));
    }
    ValueFigure.Wording words =
        new ValueFigure.Wording(
            "Has this customer paid back?",
            "Acme Solar, EUR 21.50 after 120 days",
            "EUR, cumulative",
            "day",
            "break-even day 70",
            "Fell back below zero on day 95.",
            "Break-even on day 70");
    return ValueFigure.of(list, OptionalInt.of(70), 120, words, table(), Locale.ENGLISH);
  }

  private static List<Series> series(int months, int observed) {
    List<Series> series = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      List<Month> list = new ArrayList<>();
      for (int m = 0; m < months; m++) {
        int n = (int) Math.round(observed * Math.exp(-m * 3.2 / 24));
        double rate =
            switch (t) {
              case 0 -> 1.5 + 7.5 * Math.exp(-m / 5.0);
              case 1 -> 1 + 0.1 * m;
              case 2 -> 0.8 + 2.4 * (1 - Math.exp(-m / 4.0));
              default -> 0.4 + 0.3 * Math.sin(m);
            };
        double half = 1.96 * Math.sqrt(rate / Math.max(1, n));
        Cell key = new Cell(NAMES.get(t), m);
        String text = NAMES.get(t) + ", month " + m + ": " + Math.round(rate * 100) / 100.0;
        list.add(
            new Month(
                m,
                n,
                Math.round(rate * 1.2),
                rate,
                Math.max(0, rate - half),
                rate + half,
                key,
                text));
      }
      series.add(new Series(NAMES.get(t), TONES.get(t), GLYPHS.get(t), list));
    }
    return series;
  }

  private static FigureTable table() {
    return new FigureTable(List.of("type", "month"), List.of(List.of("critical", "0")));
  }
}
