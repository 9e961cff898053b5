package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// One customer's cumulative net value by tenure day as a step line, with its break-even day.
public final class ValueFigure {

  /// The balance after one day's exchanges.
  ///
  /// @param balance in the ledger's currency
  /// @param key what its mark opens
  /// @param text its value in words
  public record Step(int tenureDay, double balance, MarkKey key, String text) {}

  /// What the figure says in the user's language.
  ///
  /// @param currency the vertical axis
  /// @param day the horizontal axis, short
  /// @param breakEven the name of the break-even line, with its day
  public record Wording(
      String title,
      String subtitle,
      String currency,
      String day,
      String breakEven,
      String note,
      String summary) {}

  private ValueFigure() {}

  /// The figure up to `lastDay`, the day the observation ends.
  public static Figure of(
      List<Step> steps,
      OptionalInt breakEvenDay,
      int lastDay,
      Wording words,
      FigureTable table,
      Locale locale) {
    double low = 0;
    double high = 0;
    List<Spot> spots = new ArrayList<>();
    List<Mark.Point> points = new ArrayList<>();
    int first = 0;
    int last = Math.max(lastDay, 1);
    for (Step step : steps) {
      low = Math.min(low, step.balance());
      high = Math.max(high, step.balance());
      first = Math.min(first, step.tenureDay());
      last = Math.max(last, step.tenureDay());
      spots.add(new Spot(step.tenureDay(), step.balance()));
      points.add(
          new Mark.Point(
              step.tenureDay(), step.balance(), step.balance() < 0, step.key(), step.text()));
    }
    if (!spots.isEmpty() && spots.getLast().x() < last) {
      spots.add(new Spot(last, spots.getLast().y()));
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.LinePath(Tone.ACCENT, false, true, spots));
    breakEvenDay.ifPresent(
        day -> marks.add(new Mark.Rule(true, day, words.breakEven(), Tone.TEXT, true)));
    marks.add(new Mark.Points(Tone.ACCENT, Glyph.CIRCLE, Mark.Crowding.THINNED, points));
    double span = Math.max(1, high - low);
    Axis x = Axis.ofDays(words.day(), first - 0.02 * last, last * 1.02, locale);
    Axis y = Axis.ofNumbers(words.currency(), low, Math.max(high, low + span), locale);
    Panel panel = Panel.of(x, y, marks).named("", words.currency(), Tone.ACCENT, null);
    return new Figure(
        words.title(), words.subtitle(), List.of(panel), words.note(), "", words.summary(), table);
  }
}
