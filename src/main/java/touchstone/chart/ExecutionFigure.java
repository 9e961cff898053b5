package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Execution against impression: a grid with the number of planned interactions in every cell, the
/// user's own standard as two rules and the names of the four quadrants at the corners. Cells of
/// fewer than five are hollow.
public final class ExecutionFigure {

  /// One cell.
  ///
  /// @param execution the index of its level of execution, from 0, the lowest
  /// @param impression the index of its level of impression, from 0, the lowest
  /// @param count how many planned interactions
  /// @param key what it opens
  /// @param text its value in words
  public record Cell(int execution, int impression, int count, MarkKey key, String text) {}

  /// The levels from which on execution and impression meet the standard, as indexes; 0 or the
  /// number of levels where all or none do. One between two indexes lies within a level.
  ///
  /// @param executionLabel what is written at its rule; may be empty
  /// @param impressionLabel the same for the impression
  public record Standard(
      double execution, double impression, String executionLabel, String impressionLabel) {
    public Standard(double execution, double impression) {
      this(execution, impression, "", "");
    }
  }

  /// The names of the quadrants.
  ///
  /// @param model well executed, good impression
  /// @param moment well executed, poor impression: the wrong offer or moment
  /// @param lucky poorly executed, good impression
  /// @param coach poorly executed, poor impression
  public record Quadrants(String model, String moment, String lucky, String coach) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: execution, impression, n
  /// @param unit above the plot, what the vertical axis is
  /// @param execution the horizontal axis
  public record Wording(FigureWords words, String unit, String execution) {}

  private ExecutionFigure() {}

  /// The figure.
  ///
  /// @param executions the names of the levels of execution, the lowest first
  /// @param impressions the names of the levels of impression, the lowest first
  public static Figure grid(
      List<String> executions,
      List<String> impressions,
      List<Cell> cells,
      Standard standard,
      Quadrants quadrants,
      Wording wording,
      Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    int top = impressions.size() - 1;
    int most = cells.stream().mapToInt(Cell::count).max().orElse(0);
    List<Mark.Cell> drawn = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Cell cell : cells) {
      boolean few = cell.count() < CohortFigure.READ_FROM;
      double shade = most == 0 ? 0 : 0.1 + 0.9 * cell.count() / most;
      drawn.add(
          new Mark.Cell(
              cell.execution(),
              top - cell.impression(),
              shade,
              few ? Mark.Look.HOLLOW : Mark.Look.FIRM,
              number.apply(cell.count()),
              cell.key(),
              cell.text()));
      rows.add(
          List.of(
              executions.get(cell.execution()),
              impressions.get(cell.impression()),
              number.apply(cell.count())));
    }
    List<Mark> marks =
        List.of(
            new Mark.Cells(Tone.PLANNED, drawn),
            new Mark.Rule(
                true, standard.execution() - 0.5, standard.executionLabel(), Tone.TEXT, false),
            new Mark.Rule(
                false,
                top - standard.impression() + 0.5,
                standard.impressionLabel(),
                Tone.TEXT,
                false),
            new Mark.Corner(false, true, quadrants.lucky()),
            new Mark.Corner(true, true, quadrants.model()),
            new Mark.Corner(false, false, quadrants.coach()),
            new Mark.Corner(true, false, quadrants.moment()));
    Panel panel =
        Panel.of(
                Axis.ofCategories(wording.execution(), executions),
                Axis.ofCategories("", impressions.reversed()),
                marks)
            .named("", wording.unit(), Tone.NEUTRAL, null);
    return wording.words().figure(cells.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
