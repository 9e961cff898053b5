package touchstone.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    int months = months(series);
    Axis x = Axis.ofMonths(words.month(), months, locale);
    Axis y = Axis.ofNumbers(words.unit(), 0, highestRate(series), locale);
    List<Panel> panels = new ArrayList<>();
    for (Series one : series) {
      List<Mark> marks = new ArrayList<>();
      silences(one, words.tooFew(), marks);
      lines(one, marks);
      panels.add(
          new Panel(
              one.name(),
              words.unit(),
              one.tone(),
              one.glyph(),
              x,
              y,
              marks,
              new Panel.CountRow(words.observed(), observed(one, locale))));
    }
    return new Figure(
        words.title(), words.subtitle(), panels, words.note(), words.summary(), table);
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
                  month.month(), (double) month.count(), label, month.key(), month.text()));
        }
      }
      List<Mark> marks = List.of(new Mark.Bars(one.tone(), 0.7, bars));
      panels.add(new Panel(one.name(), words.unit(), one.tone(), one.glyph(), x, y, marks, null));
    }
    return new Figure(
        words.title(), words.subtitle(), panels, words.note(), words.summary(), table);
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

  private static void silences(Series one, String reason, List<Mark> marks) {
    int from = -1;
    for (Month month : one.months()) {
      boolean few = month.observed() < DRAWN_FROM;
      if (few && from < 0) {
        from = month.month();
      } else if (!few && from >= 0) {
        marks.add(new Mark.Silence(from - 0.5, month.month() - 0.5, reason));
        from = -1;
      }
    }
    if (from >= 0) {
      marks.add(new Mark.Silence(from - 0.5, one.months().size() - 0.5, reason));
    }
  }

  private static void lines(Series one, List<Mark> marks) {
    List<Mark> paths = new ArrayList<>();
    List<Mark.Point> points = new ArrayList<>();
    List<Mark.Reach> reaches = new ArrayList<>();
    Month before = null;
    for (Month month : one.months()) {
      boolean drawn = month.observed() >= DRAWN_FROM;
      if (drawn) {
        boolean few = month.observed() < SOLID_FROM;
        points.add(new Mark.Point(month.month(), month.rate(), few, month.key(), month.text()));
        reaches.add(new Mark.Reach(month.month(), month.lower(), month.upper()));
        if (before != null) {
          boolean dashed = few || before.observed() < SOLID_FROM;
          Spot from = new Spot(before.month(), before.rate());
          extend(paths, one.tone(), dashed, from, new Spot(month.month(), month.rate()));
        }
      } else if (!reaches.isEmpty()) {
        marks.add(new Mark.Band(one.tone(), reaches));
        reaches = new ArrayList<>();
      }
      before = drawn ? month : null;
    }
    if (!reaches.isEmpty()) {
      marks.add(new Mark.Band(one.tone(), reaches));
    }
    marks.addAll(paths);
    marks.add(new Mark.Points(one.tone(), one.glyph(), points));
  }

  private static void extend(List<Mark> paths, Tone tone, boolean dashed, Spot from, Spot to) {
    List<Spot> spots = new ArrayList<>(List.of(from));
    if (!paths.isEmpty()
        && paths.getLast() instanceof Mark.LinePath last
        && last.dashed() == dashed
        && last.spots().getLast().equals(from)) {
      paths.removeLast();
      spots = new ArrayList<>(last.spots());
    }
    spots.add(to);
    paths.add(new Mark.LinePath(tone, dashed, false, spots));
  }

  private static Map<Integer, String> observed(Series one, Locale locale) {
    Map<Integer, String> texts = new HashMap<>();
    for (Month month : one.months()) {
      texts.put(month.month(), String.format(locale, "%,d", month.observed()));
    }
    return texts;
  }
}
