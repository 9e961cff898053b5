package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// What the panels of a figure share, so that their plots line up.
///
/// @param gutter the width of the labels left of each plot
/// @param overhang how far a number under the axis may reach beyond the plot's ends
/// @param ends the width of the names right of each plot; 0 where there are none
/// @param columns the widths of the columns of text right of each plot; those for which there is no
///   room are left out
/// @param headerLines 1, or 2 where a unit does not fit beside its name
/// @param headRows the lines of names between header and plot
/// @param feet whether a line of names stands under the plot
/// @param countRows the rows of numbers under the axes
/// @param axisLine whether the name of the horizontal axis has a line of its own
record PanelRoom(
    double gutter,
    double overhang,
    double ends,
    List<Double> columns,
    int headerLines,
    int headRows,
    boolean feet,
    int countRows,
    boolean axisLine,
    double em,
    TextMeasure measure) {

  static final double PAD = 0.75;
  static final double SMALL = 0.86;

  private static final double LEAST_PLOT = 11;

  static PanelRoom of(List<Panel> panels, double width, double em, TextMeasure measure) {
    RoomSurvey survey = new RoomSurvey(panels, width, em, measure);
    PanelRoom room =
        new PanelRoom(
            survey.gutter(),
            survey.overhang(),
            survey.ends(),
            survey.columns(),
            survey.headerLines(),
            0,
            survey.feet(),
            panels.stream().mapToInt(panel -> panel.counts().size()).max().orElse(0),
            survey.axisLine(),
            em,
            measure);
    while (room.plotWidth(width) < LEAST_PLOT * em && !room.columns().isEmpty()) {
      room = room.with(room.ends(), room.columns().subList(0, room.columns().size() - 1), 0);
    }
    if (room.plotWidth(width) < LEAST_PLOT * em * 0.7) {
      room = room.with(0, room.columns(), 0);
    }
    int rows = survey.columnHeaderLines(room.columns());
    for (Panel panel : panels) {
      rows = Math.max(rows, HeadStrip.of(panel, room.area(panel, 0, 0, width, 0), room).rows());
    }
    return room.with(room.ends(), room.columns(), rows);
  }

  private PanelRoom with(double newEnds, List<Double> newColumns, int rows) {
    return new PanelRoom(
        gutter,
        overhang,
        newEnds,
        List.copyOf(newColumns),
        headerLines,
        rows,
        feet,
        countRows,
        axisLine,
        em,
        measure);
  }

  /// Where the labels left of a plot end.
  double gutterEnd(double x) {
    return x + PAD * em + gutter;
  }

  /// The plot of a panel with its scales.
  PlotArea area(Panel panel, double x, double y, double width, double height) {
    double left = gutterEnd(x) + Math.max(em * 0.6, overhang + em * 0.3);
    double right = Math.max(left + em, left + plotWidth(width));
    double top = y + em * (1.2 + headerLines * 1.45 + headRows * 1.3);
    double bottom = Math.max(top + em, y + height - em * under());
    Ticks across = AxisFit.of(panel, right - left, em, measure);
    PlotArea.Scale up = PlotArea.Scale.of(panel.y(), upTicks(panel, bottom - top));
    return new PlotArea(
        left,
        top,
        right,
        bottom,
        PlotArea.Scale.of(panel.x(), across),
        panel.y().named() ? up.reversed() : up);
  }

  /// The ticks of the vertical axis in a height.
  Ticks upTicks(Panel panel, double height) {
    double each = panel.y().named() ? em * 1.25 : em * 2.4;
    return Ticks.of(panel.y(), (int) Math.max(1, height / each));
  }

  private double plotWidth(double width) {
    double left = PAD * em + gutter + Math.max(em * 0.6, overhang + em * 0.3);
    double right = PAD * em + Math.max(Math.max(em * 0.4, overhang), ends > 0 ? ends + em : 0);
    double texts = columns.stream().mapToDouble(column -> column + em).sum();
    return width - left - right - texts;
  }

  /// The height of what stands under a plot, in em.
  private double under() {
    return PAD + 1.35 + countRows * 1.35 + (feet ? 1.3 : 0) + (axisLine ? 1.35 : 0);
  }

  /// The height of what stands around a plot, in pixels.
  private double around() {
    return em * (1.2 + headerLines * 1.45 + headRows * 1.3 + under());
  }

  /// The least height in which a panel can be read.
  double lowest(Panel panel) {
    double plot = panel.y().named() ? panel.y().places() * rowHeight(panel) * 0.8 : em * 8.5;
    return around() + Math.max(plot, namesHeight(panel));
  }

  /// The height in which a panel looks best.
  double usual(Panel panel) {
    double plot = panel.y().named() ? panel.y().places() * rowHeight(panel) : em * 15;
    return around() + Math.max(plot, namesHeight(panel));
  }

  private double rowHeight(Panel panel) {
    int lines = 1;
    for (int i = 0; i < panel.y().places(); i++) {
      lines = Math.max(lines, nameLines(panel.y().text().apply(i)).size());
    }
    boolean grid = panel.marks().stream().anyMatch(mark -> mark instanceof Mark.Cells);
    return Math.max(em * (grid ? 2.2 : 2.0), em * (1.2 * lines + 0.4));
  }

  /// A name of the vertical axis as it is written left of the plot.
  List<String> nameLines(String name) {
    return TextLines.atMost(2, name, gutter, em * SMALL, measure);
  }

  /// A name right of the plot, in lines.
  List<String> endLines(String name) {
    return ends == 0 ? List.of() : TextLines.atMost(2, name, ends - em * 1.2, em * SMALL, measure);
  }

  private double namesHeight(Panel panel) {
    double height = 0;
    for (String name : endNames(panel)) {
      height += endLines(name).size() * em * 1.1 + em * 0.2;
    }
    return height;
  }

  /// The names that stand right of a panel's plot.
  static List<String> endNames(Panel panel) {
    List<String> names = new ArrayList<>();
    for (Mark mark : panel.marks()) {
      if (mark instanceof Mark.LinePath line && !line.label().isEmpty()) {
        names.add(line.label());
      } else if (mark instanceof Mark.Rule rule && !rule.upright() && !rule.label().isEmpty()) {
        names.add(rule.label());
      }
    }
    return names;
  }
}
