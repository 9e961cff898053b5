package touchstone.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One figure of each kind with made-up numbers, of any size, for tests.
public final class MadeUpCharts {

  private MadeUpCharts() {}

  /// All kinds by name, in this size: 0, 1, 2 and so on; about 24 is usual.
  public static Map<String, Figure> all(int size) {
    MadeUpLines lines = new MadeUpLines(size);
    MadeUpLists lists = new MadeUpLists(size);
    Map<String, Figure> all = new LinkedHashMap<>();
    all.put("lifecycle", MadeUpFigures.rates(size, 400));
    all.put("calendar", lines.calendar());
    all.put("cumulative", lines.cumulative());
    all.put("incidence", lines.incidence());
    all.put("retention", lines.retention());
    all.put("cohorts", lists.cohorts());
    all.put("control", lines.control(size * 2, ControlFigure.Order.DATES));
    all.put("run", lines.run());
    all.put("rare", lines.control(size, ControlFigure.Order.EVENTS_BY_RATIO));
    all.put("coverage", lines.coverage());
    all.put("pareto", lists.pareto());
    all.put("slopes", lists.slopes());
    all.put("recovered", lists.recovered());
    all.put("effects", lists.effects());
    all.put("channels", lists.channels());
    all.put("execution", lists.execution());
    all.put("value", lines.value());
    return all;
  }

  /// One kind by its name, in this size.
  public static Figure of(String name, int size) {
    return Objects.requireNonNull(all(size).get(name), name);
  }

  /// A control chart of very many points.
  public static Figure longControl(int points) {
    return new MadeUpLines(points).control(points, ControlFigure.Order.DATES);
  }

  static FigureWords words(String title, String... columns) {
    return new FigureWords(
        title,
        "All customers, 1 Jan 2024 to 23 Nov 2026, 214 customers, 3,012 interactions",
        "Bands: 95 % intervals. Hollow: fewer than five. No claim about causes.",
        "What is to be seen, in words",
        List.of(columns));
  }

  static MadeUpFigures.Cell key(String series, int at) {
    return new MadeUpFigures.Cell(series, at);
  }
}
