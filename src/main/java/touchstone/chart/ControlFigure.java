package touchstone.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/// A control chart: what was counted, in order, its centre and limits, and what signals a change.
/// Limits may differ from point to point (exposure) and be based anew at a note; a run chart has a
/// centre only; points of rare events stand in their order instead of on dates.
public final class ControlFigure {

  /// One point.
  ///
  /// @param place days since 1970-01-01 on a scale of dates, else its number in the order, from 1
  /// @param value what was measured
  /// @param centre the centre line there
  /// @param lower the lower limit; not a number where there is none
  /// @param upper the upper limit; not a number where there is none
  /// @param phase how often limits were based anew before it; lines break between phases
  /// @param signal the name of the rule it breaks; empty where it is ordinary variation
  /// @param open what it is called while it still runs, such as the time since the last event;
  ///   empty for what has been measured
  /// @param key what it opens
  /// @param text its value in words
  public record Point(
      double place,
      double value,
      double centre,
      double lower,
      double upper,
      int phase,
      String signal,
      String open,
      MarkKey key,
      String text) {

    /// A point that has been measured.
    public Point(
        double place,
        double value,
        double centre,
        double lower,
        double upper,
        int phase,
        String signal,
        MarkKey key,
        String text) {
      this(place, value, centre, lower, upper, phase, signal, "", key, text);
    }

    private boolean isOpen() {
      return !open.isEmpty();
    }

    /// The place of a day on a scale of dates.
    public static double on(LocalDate day) {
      return day.toEpochDay();
    }
  }

  /// What was written down for a place.
  ///
  /// @param rebased whether the limits are based anew from there on
  public record Note(double place, String label, boolean rebased, MarkKey key, String text) {}

  /// Along what the points stand.
  public enum Order {
    /// On their dates.
    DATES,
    /// One after the other, evenly.
    EVENTS,
    /// Evenly, values on a scale of ratios: days between rare events.
    EVENTS_BY_RATIO
  }

  /// What the figure says.
  ///
  /// @param words its table's columns: place, value, centre, lower, upper, signal
  /// @param unit the vertical axis, e.g. "per 100 customers and week"
  /// @param across the horizontal axis, short
  /// @param centre the name of the last centre line, with its value
  /// @param lower the name of the last lower limit, with its value
  /// @param upper the name of the last upper limit, with its value
  public record Wording(
      FigureWords words, String unit, String across, String centre, String lower, String upper) {}

  private ControlFigure() {}

  /// The figure; `points` in order of place.
  public static Figure of(
      List<Point> points, List<Note> notes, Order order, Wording wording, Locale locale) {
    Axis x = across(points, notes, order, wording.across(), locale);
    Axis y = up(points, order, locale);
    List<Mark> marks = new ControlLimits(points, wording, y.low()).marks();
    for (Note note : notes) {
      marks.add(new Mark.Note(note.place(), note.label(), note.rebased(), note.key(), note.text()));
    }
    List<Mark.Point> ordinary = new ArrayList<>();
    Map<String, List<Mark.Point>> signals = new LinkedHashMap<>();
    List<Spot> spots = new ArrayList<>();
    for (Point point : points) {
      if (point.isOpen() && !spots.isEmpty()) {
        Spot here = new Spot(point.place(), point.value());
        marks.add(
            new Mark.LinePath(
                Tone.NEUTRAL, true, false, 1, List.of(spots.getLast(), here), "", null));
      } else {
        spots.add(new Spot(point.place(), point.value()));
      }
      Mark.Point mark =
          new Mark.Point(point.place(), point.value(), point.isOpen(), point.key(), point.text());
      if (point.signal().isEmpty()) {
        ordinary.add(mark);
      } else {
        signals.computeIfAbsent(point.signal(), _ -> new ArrayList<>()).add(mark);
      }
    }
    marks.add(new Mark.LinePath(Tone.NEUTRAL, false, false, 1, spots, "", null));
    marks.add(new Mark.Points(Tone.NEUTRAL, Glyph.CIRCLE, Mark.Crowding.SMALLER, ordinary));
    int shape = 1;
    for (Map.Entry<String, List<Mark.Point>> signal : signals.entrySet()) {
      Mark.Point first = signal.getValue().getFirst();
      Glyph glyph = Glyph.series(shape++);
      marks.add(new Mark.Points(Tone.CRITICAL, glyph, Mark.Crowding.SMALLER, signal.getValue()));
      marks.add(new Mark.Heading(first.x(), signal.getKey(), Tone.CRITICAL, Pattern.SOLID, glyph));
    }
    Panel panel = Panel.of(x, y, marks).named("", wording.unit(), Tone.NEUTRAL, null);
    return wording
        .words()
        .figure(points.isEmpty() ? List.of() : List.of(panel), rows(points, x, locale));
  }

  private static Axis across(
      List<Point> points, List<Note> notes, Order order, String label, Locale locale) {
    double low = points.isEmpty() ? 0 : points.getFirst().place();
    double high = points.isEmpty() ? 1 : points.getLast().place();
    for (Note note : notes) {
      low = Math.min(low, note.place());
      high = Math.max(high, note.place());
    }
    double room = Math.max(order == Order.DATES ? 3 : 0.5, (high - low) * 0.015);
    if (order == Order.DATES) {
      LocalDate first = LocalDate.ofEpochDay((long) Math.floor(low - room));
      return Axis.ofDates(label, first, LocalDate.ofEpochDay((long) (high + room)), locale);
    }
    return Axis.ofDays(label, low - room, high + room, locale);
  }

  private static Axis up(List<Point> points, Order order, Locale locale) {
    double low = order == Order.EVENTS_BY_RATIO ? Double.MAX_VALUE : 0;
    double high = 0;
    for (Point point : points) {
      for (double value : new double[] {point.value(), point.upper(), point.centre()}) {
        high = Double.isFinite(value) ? Math.max(high, value) : high;
      }
      for (double value : new double[] {point.value(), point.lower()}) {
        boolean seen = Double.isFinite(value) && (order != Order.EVENTS_BY_RATIO || value >= 0.1);
        low = seen ? Math.min(low, value) : low;
      }
    }
    if (order == Order.EVENTS_BY_RATIO) {
      return Axis.ofRatios("", low == Double.MAX_VALUE ? 1 : low, high == 0 ? 10 : high, locale);
    }
    return Axis.ofNumbers("", low, high == low ? low + 1 : high, locale);
  }

  private static List<List<String>> rows(List<Point> points, Axis x, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    List<List<String>> rows = new ArrayList<>();
    for (Point point : points) {
      rows.add(
          List.of(
              x.text().apply(point.place()),
              number.apply(point.value()),
              number.apply(point.centre()),
              number.apply(point.lower()),
              number.apply(point.upper()),
              point.isOpen() && point.signal().isEmpty() ? point.open() : point.signal()));
    }
    return rows;
  }
}
