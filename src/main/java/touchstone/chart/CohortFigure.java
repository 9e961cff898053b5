package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// The cohort table: a line for each start month, a column for each month of life, the darker the
/// higher. Months not yet complete are hatched, cells of fewer than five customers are grey; one
/// that is both is hatched on grey, so that no shade tells what its number would.
public final class CohortFigure {

  /// Below how many customers a cell is grey.
  public static final int READ_FROM = 5;

  /// Those who started in the same month.
  ///
  /// @param name the start month as written
  /// @param customers how many started
  /// @param cells by month of life
  public record Cohort(String name, int customers, List<Cell> cells) {
    public Cohort {
      cells = List.copyOf(cells);
    }
  }

  /// One month of life of a cohort.
  ///
  /// @param month 0, 1, 2 ...
  /// @param atRisk customers it stands on
  /// @param value what the shade tells, 0 up
  /// @param label the value as written in the cell, as short as can be: 86 instead of 86 %
  /// @param immature whether the month is not over for all of them
  /// @param key what it opens
  /// @param text its value in words
  public record Cell(
      int month,
      int atRisk,
      double value,
      String label,
      boolean immature,
      MarkKey key,
      String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: cohort, month, at risk, value, immature
  /// @param month the horizontal axis, short
  /// @param customers the column right of the table, short
  /// @param immature what the table says of an immature cell
  public record Wording(FigureWords words, String month, String customers, String immature) {}

  private CohortFigure() {}

  /// The figure.
  public static Figure of(List<Cohort> cohorts, Wording wording, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    double high = 0;
    int months = 1;
    for (Cohort cohort : cohorts) {
      for (Cell cell : cohort.cells()) {
        high = Math.max(high, cell.atRisk() >= READ_FROM ? cell.value() : 0);
        months = Math.max(months, cell.month() + 1);
      }
    }
    List<String> names = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      names.add(number.apply(month));
    }
    List<Mark.Cell> cells = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < cohorts.size(); i++) {
      for (Cell cell : cohorts.get(i).cells()) {
        boolean few = cell.atRisk() < READ_FROM;
        Mark.Look look =
            cell.immature()
                ? few ? Mark.Look.FEW_IMMATURE : Mark.Look.IMMATURE
                : few ? Mark.Look.FEW : Mark.Look.FIRM;
        double shade = high == 0 ? 0 : 0.1 + 0.9 * cell.value() / high;
        cells.add(
            new Mark.Cell(cell.month(), i, shade, look, cell.label(), cell.key(), cell.text()));
        rows.add(
            List.of(
                cohorts.get(i).name(),
                number.apply(cell.month()),
                number.apply(cell.atRisk()),
                number.apply(cell.value()),
                cell.immature() ? wording.immature() : ""));
      }
    }
    Panel panel =
        Panel.of(
                Axis.ofCategories(wording.month(), names),
                Axis.ofCategories("", cohorts.stream().map(Cohort::name).toList()),
                List.of(new Mark.Cells(Tone.ACCENT, cells)))
            .withColumns(
                List.of(
                    new Panel.Column(
                        wording.customers(),
                        cohorts.stream().map(c -> number.apply(c.customers())).toList())));
    return wording.words().figure(cohorts.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
