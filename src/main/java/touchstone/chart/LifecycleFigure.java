package touchstone.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// The figures of the types over the months of the relationship: as rate for many customers, as
/// plain counts for one. One panel a type, one scale for all.
public final class LifecycleFigure {

  /// From how many observed on a line is drawn solid.
  public static final int SOLID_FROM = 40;

  /// From how many observed on a line is drawn at all.
  public static final int DRAWN_FROM = 10;

  /// One type with its months.
  ///
  /// @param name as the user calls the type
  /// @param months by month, without gaps, from month 0
  public record Series(String name, Tone tone, Glyph glyph, List<Month> months) {
    public Series {
      months = List.copyOf(months);
    }
  }

  /// One month of one type.
  ///
  /// @param month 0, 1, 2 ...
  /// @param observed customers observed in it
  /// @param count interactions in it
  /// @param rate interactions per customer-month
  /// @param lower lower end of the rate's interval
  /// @param upper upper end of the rate's interval
  /// @param key what its mark opens
  /// @param text its value in words
  public record Month(
      int month,
      int observed,
      long count,
      double rate,
      double lower,
      double upper,
      MarkKey key,
      String text) {}

  /// What the figure says in the user's language.
  ///
  /// @param unit under the type's name, e.g. "per customer-month" or "interactions"
  /// @param month the horizontal axis, short
  /// @param observed the row of numbers under it, short
  /// @param tooFew where no line is drawn
  public record Wording(
      String title,
      String subtitle,
      String unit,
      String month,
      String observed,
      String tooFew,
      String note,
      String summary) {}

  private LifecycleFigure() {}

  /// Rates with their band; dashed below 40 observed, nothing below 10.
  public static Figure rates(List<Series> series, Wording words, FigureTable table, Locale locale) {
    return rates(series, List.of(), words, table, locale);
  }

  /// As `rates`, with stages, the median break-even and the like drawn in each panel.
  ///
  /// @param annotations in lifecycle months; drawn under the data
  public static Figure rates(
      List<Series> series,
      List<Mark> annotations,
      Wording words,
      FigureTable table,
      Locale locale) {
    Axis x = Axis.ofMonths(words.month(), months(series), locale);
    List<Panel> panels = new ArrayList<>();
    for (Series one : series) {
      Panel.CountRow observed = Panel.CountRow.at(words.observed(), observed(one, locale));
      panels.add(panel(one, series, x, month -> month, annotations, words, observed, locale));
    }
    return new Figure(
        words.title(), words.subtitle(), panels, words.note(), "", words.summary(), table);
  }

  /// Rates of calendar months instead of lifecycle months.
  ///
  /// @param first the calendar month that stands in the series as month 0
  /// @param annotations in days since 1970-01-01, e.g. dated notes; drawn under the data
  public static Figure calendar(
      List<Series> series,
      YearMonth first,
      List<Mark> annotations,
      Wording words,
      FigureTable table,
      Locale locale) {
    LocalDate end = first.plusMonths(Math.max(1, months(series)) - 1L).atEndOfMonth();
    Axis x = Axis.ofDates(words.month(), first.atDay(1), end, locale);
    List<Panel> panels = new ArrayList<>();
    for (Series one : months(series) == 0 ? List.<Series>of() : series) {
      TreeMap<Integer, String> counts = new TreeMap<>();
      observed(one, locale)
          .forEach((m, n) -> counts.put((int) first.plusMonths(m).atDay(1).toEpochDay(), n));
      Panel.CountRow observed =
          new Panel.CountRow(words.observed(), Tone.MUTED, null, counts, true);
      panels.add(
          panel(
              one, series, x, month -> dayOf(first, month), annotations, words, observed, locale));
    }
    return new Figure(
        words.title(), words.subtitle(), panels, words.note(), "", words.summary(), table);
  }

  private static Panel panel(
      Series one,
      List<Series> all,
      Axis x,
      DoubleUnaryOperator place,
      List<Mark> annotations,
      Wording words,
      Panel.CountRow observed,
      Locale locale) {
    List<Mark> marks = new ArrayList<>(annotations);
    marks.addAll(new LifecycleMarks(one, place, words.tooFew()).marks());
    Axis y = Axis.ofNumbers(words.unit(), 0, highestRate(all), locale);
    return Panel.of(x, y, marks)
        .named(one.name(), words.unit(), one.tone(), one.glyph())
        .withCounts(List.of(observed));
  }

  /// The day of a place among months, whole numbers being the middles of months.
  private static double dayOf(YearMonth first, double month) {
    double whole = Math.floor(month + 0.5);
    YearMonth at = first.plusMonths((long) whole);
    return at.atDay(1).toEpochDay() + (month + 0.5 - whole) * at.lengthOfMonth();
  }

  /// Counts as bars, for one customer: no rate, no smoothing.
  public static Figure counts(
      List<Series> series, Wording words, FigureTable table, Locale locale) {
    Axis x = Axis.ofMonths(words.month(), months(series), locale);
    long most = 0;
    for (Series one : series) {
      most = Math.max(most, one.months().stream().mapToLong(Month::count).max().orElse(0));
    }
    Axis y = Axis.ofCounts(words.unit(), (double) most, locale);
    List<Panel> panels = new ArrayList<>();
    for (Series one : series) {
      List<Mark.Bar> bars = new ArrayList<>();
      for (Month month : one.months()) {
        if (month.count() > 0) {
          String label = String.format(locale, "%d", month.count());
          bars.add(
              new Mark.Bar(
                  month.month(), 0, (double) month.count(), label, month.key(), month.text()));
        }
      }
      List<Mark> marks = List.of(new Mark.Bars(one.tone(), Pattern.SOLID, false, false, 0.7, bars));
      panels.add(Panel.of(x, y, marks).named(one.name(), words.unit(), one.tone(), one.glyph()));
    }
    return new Figure(
        words.title(), words.subtitle(), panels, words.note(), "", words.summary(), table);
  }

  private static int months(List<Series> series) {
    return series.stream().mapToInt(one -> one.months().size()).max().orElse(0);
  }

  /// High enough for every line and for the bands that stand on many; a band on few is cut off.
  private static double highestRate(List<Series> series) {
    double high = 0;
    for (Series one : series) {
      for (Month month : one.months()) {
        if (month.observed() >= SOLID_FROM) {
          high = Math.max(high, month.upper());
        } else if (month.observed() >= DRAWN_FROM) {
          high = Math.max(high, Math.min(month.upper(), month.rate() * 1.6));
        }
      }
    }
    return high == 0 ? 1 : high;
  }

  private static Map<Integer, String> observed(Series one, Locale locale) {
    Map<Integer, String> texts = new HashMap<>();
    for (Month month : one.months()) {
      texts.put(month.month(), String.format(locale, "%,d", month.observed()));
    }
    return texts;
  }
}
