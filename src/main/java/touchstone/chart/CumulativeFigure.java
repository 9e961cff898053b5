package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Mean cumulative curves: how many interactions of each type a customer has had by a tenure day,
/// one panel a type on one scale; one customer's own count drawn against the population.
public final class CumulativeFigure {

  /// One type.
  ///
  /// @param mean the population's mean cumulative number, its name said right of the plot, e.g.
  ///   "mean of 214"
  /// @param own the customer's own count
  /// @param name as the user calls the type
  public record Type(String name, Curve mean, Own own) {}

  /// One customer's own cumulative count.
  ///
  /// @param name e.g. "Acme Solar, 90th percentile"; empty where no customer is compared
  /// @param steps by day, ascending
  /// @param until the day at which the customer's observation ends
  public record Own(String name, List<OwnStep> steps, double until) {
    /// No customer is compared.
    public static final Own NONE = new Own("", List.of(), 0);

    public Own {
      steps = List.copyOf(steps);
    }
  }

  /// The count from one day on.
  public record OwnStep(double day, int count, MarkKey key, String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: type, curve, day, at risk, value, lower, upper
  /// @param unit under the type's name, e.g. "interactions per customer, cumulative"
  /// @param day the horizontal axis, short
  /// @param atRisk the row of numbers under it, short
  /// @param tooFew where the curve has ended
  public record Wording(FigureWords words, String unit, String day, String atRisk, String tooFew) {}

  private CumulativeFigure() {}

  /// The figure; a stretch of tenure days may be shaded or a rule drawn by `annotations`.
  public static Figure of(
      List<Type> types, List<Mark> annotations, Wording wording, Locale locale) {
    double last = 1;
    double high = 0;
    for (Type type : types) {
      last = Math.max(last, Math.max(CurveMarks.lastDay(List.of(type.mean())), type.own().until()));
      high = Math.max(high, CurveMarks.highest(type.mean()));
      for (OwnStep step : type.own().steps()) {
        high = Math.max(high, step.count());
      }
    }
    Axis x = Axis.ofDays(wording.day(), 0, last, locale);
    Axis y = Axis.ofNumbers("", 0, high == 0 ? 1 : high, locale);
    List<Panel> panels = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Type type : types) {
      Curve mean = type.mean();
      List<Mark> marks = new ArrayList<>(annotations);
      if (CurveMarks.ended(mean) && CurveMarks.lastDrawn(mean) < last) {
        marks.add(new Mark.Stretch(CurveMarks.lastDrawn(mean), last, wording.tooFew(), true));
      }
      marks.addAll(CurveMarks.of(mean));
      marks.addAll(own(type.own()));
      panels.add(
          Panel.of(x, y, marks)
              .named(type.name(), wording.unit(), mean.tone(), mean.glyph())
              .withCounts(List.of(CurveMarks.atRisk(mean, wording.atRisk(), true, locale))));
      rows.addAll(rows(type, locale));
    }
    return wording.words().figure(rows.isEmpty() ? List.of() : panels, rows);
  }

  private static List<Mark> own(Own own) {
    if (own.name().isEmpty()) {
      return List.of();
    }
    List<Spot> spots = new ArrayList<>(List.of(new Spot(0, 0)));
    List<Mark.Point> points = new ArrayList<>();
    for (OwnStep step : own.steps()) {
      spots.add(new Spot(step.day(), step.count()));
      points.add(new Mark.Point(step.day(), step.count(), false, step.key(), step.text()));
    }
    spots.add(new Spot(own.until(), spots.getLast().y()));
    return List.of(
        new Mark.LinePath(Tone.TEXT, false, true, 3, spots, own.name(), Glyph.PLUS),
        new Mark.Points(Tone.TEXT, Glyph.PLUS, Mark.Crowding.THINNED, points));
  }

  private static List<List<String>> rows(Type type, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : CurveMarks.rows(List.of(type.mean()), locale)) {
      List<String> cells = new ArrayList<>(List.of(type.name()));
      cells.addAll(row);
      rows.add(cells);
    }
    for (OwnStep step : type.own().steps()) {
      String day = number.apply(step.day());
      String count = number.apply(step.count());
      rows.add(List.of(type.name(), type.own().name(), day, "", count, "", ""));
    }
    return rows;
  }
}
