package touchstone.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How much of what happens is written down, over time: what was logged as bars, what was to be
/// expected as a stepped line with its interval. Bars below the interval are hatched.
public final class CoverageFigure {

  /// One stretch of time, e.g. a week.
  ///
  /// @param from its first day
  /// @param days how many days it has
  /// @param logged how many were logged in it
  /// @param expected how many were to be expected
  /// @param lower lower end of the interval of what was to be expected
  /// @param upper upper end
  /// @param key what it opens
  /// @param text its value in words
  public record Span(
      LocalDate from,
      int days,
      int logged,
      double expected,
      double lower,
      double upper,
      MarkKey key,
      String text) {

    /// Whether less was logged than can be by chance.
    public boolean fell() {
      return logged < lower;
    }
  }

  /// What the figure says.
  ///
  /// @param words its table's columns: from, logged, expected, lower, upper
  /// @param unit the vertical axis, e.g. "interactions logged per week"
  /// @param expected the name of the line
  /// @param fell the name of what is hatched, e.g. "coverage fell"
  public record Wording(FigureWords words, String unit, String expected, String fell) {}

  private CoverageFigure() {}

  /// The figure; `spans` in order; notes pinned on dates among the `annotations`.
  public static Figure of(
      List<Span> spans, List<Mark> annotations, Wording wording, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    LocalDate first = spans.isEmpty() ? LocalDate.EPOCH : spans.getFirst().from();
    LocalDate last =
        spans.isEmpty()
            ? first.plusDays(1)
            : spans.getLast().from().plusDays(spans.getLast().days() - 1L);
    Axis x = Axis.ofDates("", first, last, locale);
    double high = 1;
    List<Mark.Bar> enough = new ArrayList<>();
    List<Mark.Bar> fallen = new ArrayList<>();
    List<Spot> line = new ArrayList<>();
    List<Mark.Reach> reaches = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Span span : spans) {
      double from = span.from().toEpochDay();
      high = Math.max(high, Math.max(span.logged(), span.upper()));
      (span.fell() ? fallen : enough)
          .add(
              new Mark.Bar(
                  from + span.days() / 2.0, 0, span.logged(), "", span.key(), span.text()));
      line.add(new Spot(from, span.expected()));
      reaches.add(new Mark.Reach(from, span.lower(), span.upper()));
      rows.add(
          List.of(
              x.text().apply(from),
              number.apply(span.logged()),
              number.apply(span.expected()),
              number.apply(span.lower()),
              number.apply(span.upper())));
    }
    if (!spans.isEmpty()) {
      Mark.Reach end = reaches.getLast();
      line.add(new Spot(x.high(), line.getLast().y()));
      reaches.add(new Mark.Reach(x.high(), end.low(), end.high()));
    }
    double width = spans.isEmpty() ? 1 : spans.getFirst().days() * 0.72;
    List<Mark> marks = new ArrayList<>(annotations);
    marks.add(new Mark.Band(Tone.NEUTRAL, true, reaches));
    marks.add(new Mark.Bars(Tone.ACCENT, Pattern.SOLID, false, false, width, enough));
    marks.add(new Mark.Bars(Tone.CRITICAL, Pattern.HATCH, false, false, width, fallen));
    marks.add(new Mark.LinePath(Tone.TEXT, false, true, 1, line, wording.expected(), null));
    if (!fallen.isEmpty()) {
      double at = fallen.getFirst().at();
      marks.add(new Mark.Heading(at, wording.fell(), Tone.CRITICAL, Pattern.HATCH, null));
    }
    Panel panel =
        Panel.of(x, Axis.ofCounts("", high, locale), marks)
            .named("", wording.unit(), Tone.NEUTRAL, null);
    return wording.words().figure(spans.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
