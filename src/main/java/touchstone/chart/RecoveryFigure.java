package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How customers took an incident before and after its recovery: one slope for each action, from
/// the mean before to the mean after, on the scale -2 to +2.
public final class RecoveryFigure {

  /// One recovery action.
  ///
  /// @param name with its number, as written beside the slope, e.g. "refund, n 18"
  /// @param cases how many incidents
  /// @param before mean valence before, -2..2
  /// @param after mean valence after, -2..2
  /// @param key what it opens
  /// @param text its value in words
  public record Action(
      String name, int cases, double before, double after, MarkKey key, String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: action, n, before, after
  /// @param unit the vertical axis
  /// @param before the left place
  /// @param after the right place
  public record Wording(FigureWords words, String unit, String before, String after) {}

  private RecoveryFigure() {}

  /// The figure; slopes on fewer than five cases are dashed with hollow ends.
  public static Figure slopes(List<Action> actions, Wording wording, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    Axis y = new Axis("", -2, 2, Axis.Spacing.COUNTS, Numbers.signed(locale), locale);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Rule(true, 0, "", Tone.GRID, false));
    marks.add(new Mark.Rule(true, 1, "", Tone.GRID, false));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      Tone tone = Tone.series(i);
      Glyph glyph = Glyph.series(i);
      boolean few = action.cases() < CohortFigure.READ_FROM;
      List<Spot> ends = List.of(new Spot(0, action.before()), new Spot(1, action.after()));
      marks.add(new Mark.LinePath(tone, few, false, ends).labelled(action.name(), glyph));
      marks.add(
          new Mark.Points(
              tone,
              glyph,
              Mark.Crowding.SMALLER,
              List.of(
                  new Mark.Point(0, action.before(), few, action.key(), action.text()),
                  new Mark.Point(1, action.after(), few, action.key(), action.text()))));
      rows.add(
          List.of(
              action.name(),
              number.apply(action.cases()),
              number.apply(action.before()),
              number.apply(action.after())));
    }
    Panel panel =
        Panel.of(Axis.ofCategories("", List.of(wording.before(), wording.after())), y, marks)
            .named("", wording.unit(), Tone.NEUTRAL, null);
    return wording.words().figure(actions.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
