package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Values with their intervals, one to a line, on one scale: the recovered share by action, the
/// share that had to repeat by pair of channels, the effect of a step.
public final class DotFigure {

  /// One line.
  ///
  /// @param name as the user calls it
  /// @param cases how many it stands on
  /// @param value where the dot is
  /// @param lower lower end of the interval
  /// @param upper upper end
  /// @param label value and interval as written
  /// @param few whether it is drawn hollow because it stands on few
  /// @param key what it opens
  /// @param text its value in words
  public record Dot(
      String name,
      int cases,
      double value,
      double lower,
      double upper,
      String label,
      boolean few,
      MarkKey key,
      String text) {}

  /// A value to compare with, e.g. the overall share or no effect.
  ///
  /// @param label its name; may be empty
  public record Reference(double value, String label) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: name, n, value, lower, upper
  /// @param unit the horizontal axis
  /// @param cases the column of numbers, short
  /// @param value the column of values, short
  public record Wording(FigureWords words, String unit, String cases, String value) {}

  private DotFigure() {}

  /// Shares on a scale from 0 to at most 1, in the order given.
  public static Figure shares(
      List<Dot> dots, List<Reference> references, Wording wording, Locale locale) {
    double high = dots.stream().mapToDouble(Dot::upper).max().orElse(1);
    Axis x = Axis.ofShares(wording.unit(), high <= 0 ? 1 : high, locale);
    return of(x, dots, references, wording, locale);
  }

  /// Rates on a scale from 0, in the order given.
  public static Figure rates(
      List<Dot> dots, List<Reference> references, Wording wording, Locale locale) {
    double high = dots.stream().mapToDouble(Dot::upper).max().orElse(1);
    Axis x = Axis.ofNumbers(wording.unit(), 0, high <= 0 ? 1 : high, locale);
    return of(x, dots, references, wording, locale);
  }

  /// Differences around 0, signed, in the order given.
  public static Figure effects(
      List<Dot> dots, List<Reference> references, Wording wording, Locale locale) {
    double low = 0;
    double high = 0;
    for (Dot dot : dots) {
      low = Math.min(low, Math.min(dot.lower(), dot.value()));
      high = Math.max(high, Math.max(dot.upper(), dot.value()));
    }
    Axis x =
        Axis.ofNumbers(wording.unit(), low, high == low ? low + 1 : high, locale)
            .written(Numbers.signed(locale));
    return of(x, dots, references, wording, locale);
  }

  private static Figure of(
      Axis x, List<Dot> dots, List<Reference> references, Wording wording, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    List<Mark> marks = new ArrayList<>();
    for (Reference reference : references) {
      marks.add(new Mark.Rule(true, reference.value(), reference.label(), Tone.TEXT, true));
    }
    List<Mark.Reach> reaches = new ArrayList<>();
    List<Mark.Point> points = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      reaches.add(new Mark.Reach(i, dot.lower(), dot.upper()));
      points.add(new Mark.Point(dot.value(), i, dot.few(), dot.key(), dot.text()));
      rows.add(
          List.of(
              dot.name(),
              number.apply(dot.cases()),
              number.apply(dot.value()),
              number.apply(dot.lower()),
              number.apply(dot.upper())));
    }
    marks.add(new Mark.Whiskers(Tone.ACCENT, true, reaches));
    marks.add(new Mark.Points(Tone.ACCENT, Glyph.CIRCLE, Mark.Crowding.SMALLER, points));
    Panel panel =
        Panel.of(x, Axis.ofCategories("", dots.stream().map(Dot::name).toList()), marks)
            .withColumns(
                List.of(
                    new Panel.Column(
                        wording.cases(),
                        dots.stream().map(dot -> number.apply(dot.cases())).toList()),
                    new Panel.Column(wording.value(), dots.stream().map(Dot::label).toList())));
    return wording.words().figure(dots.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
