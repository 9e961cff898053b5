package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// Places a figure: title and subtitle on top, panels in as many columns as are wide enough, note
/// and footer below. Pure: the same figure, size, font size and measure give the same
/// [PlacedFigure].
public final class FigureLayout {

  private static final double TITLE = 1.25;
  private static final double LINE = 1.45;
  private static final double GAP = 1.0;
  private static final double NARROWEST_PANEL = 17;
  private static final double NARROWEST_NAMED = 30;

  private final Figure figure;
  private final double width;
  private final double em;
  private final TextMeasure measure;
  private final int columns;
  private final double panelWidth;
  private final PanelRoom room;
  private final List<String> title;
  private final List<String> subtitle;
  private final List<String> note;
  private final List<String> footer;

  private FigureLayout(Figure figure, double width, double em, TextMeasure measure) {
    this.figure = figure;
    this.width = width;
    this.em = em;
    this.measure = measure;
    this.columns = columns(figure, width, em);
    this.panelWidth = (width - (columns - 1) * GAP * em) / columns;
    this.room = PanelRoom.of(figure.panels(), panelWidth, em, measure);
    this.title = TextLines.of(figure.title(), width, em * TITLE, true, measure);
    this.subtitle = TextLines.of(figure.subtitle(), width, em, false, measure);
    this.note = TextLines.of(figure.note(), width, em * 0.92, false, measure);
    this.footer = TextLines.of(figure.footer(), width, em * 0.86, false, measure);
  }

  /// The figure in a width and height; higher than `height` where its panels would be too low.
  ///
  /// @param fontSize of ordinary text, pixels; everything else follows from it
  public static PlacedFigure place(
      Figure figure, double width, double height, double fontSize, TextMeasure measure) {
    return new FigureLayout(figure, Math.max(width, fontSize * 8), fontSize, measure).place(height);
  }

  /// The figure in a width, as high as it looks best.
  public static PlacedFigure place(
      Figure figure, double width, double fontSize, TextMeasure measure) {
    double height = preferredHeight(figure, width, fontSize, measure);
    return place(figure, width, height, fontSize, measure);
  }

  /// The height at which the figure looks best in a width.
  public static double preferredHeight(
      Figure figure, double width, double fontSize, TextMeasure measure) {
    FigureLayout layout =
        new FigureLayout(figure, Math.max(width, fontSize * 8), fontSize, measure);
    double height = layout.around();
    for (int row = 0; row < layout.rows(); row++) {
      height += layout.usual(row);
    }
    return Math.ceil(height);
  }

  private PlacedFigure place(double height) {
    double[] heights = heights(height - around());
    List<Drawn> drawn = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    List<PlacedFigure.Box> plots = new ArrayList<>();
    double y = lines(drawn, title, 0, em * TITLE, true, Tone.TEXT);
    y = lines(drawn, subtitle, y, em, false, Tone.MUTED) + em * 0.5;
    for (int row = 0; row < rows(); row++) {
      y += row > 0 ? GAP * em : 0;
      int last = Math.min((row + 1) * columns, figure.panels().size());
      for (int i = row * columns; i < last; i++) {
        double x = (i % columns) * (panelWidth + GAP * em);
        PlacedFigure.Box box = new PlacedFigure.Box(x, y, panelWidth, heights[row]);
        PanelLayout panel = new PanelLayout(figure.panels().get(i), room, box, drawn);
        int series = targets.isEmpty() ? 0 : targets.getLast().series() + 1;
        targets.addAll(panel.place(i, series));
        plots.add(panel.plot());
      }
      y += heights[row];
    }
    y = lines(drawn, note, y + (note.isEmpty() ? 0 : em * 0.5), em * 0.92, false, Tone.MUTED);
    y = lines(drawn, footer, y + (footer.isEmpty() ? 0 : em * 0.5), em * 0.86, false, Tone.MUTED);
    return new PlacedFigure(width, Math.max(height, Math.ceil(y)), drawn, targets, plots);
  }

  /// The heights of the rows of panels: none lower than can be read, rows of names no higher than
  /// looks best.
  private double[] heights(double available) {
    double[] heights = new double[rows()];
    double least = 0;
    double best = 0;
    int growing = 0;
    for (int row = 0; row < heights.length; row++) {
      least += lowest(row);
      best += usual(row);
      growing += named(row) ? 0 : 1;
    }
    double share = best <= least ? 0 : Math.clamp((available - least) / (best - least), 0, 1);
    double extra = growing == 0 ? 0 : Math.max(0, available - best) / growing;
    for (int row = 0; row < heights.length; row++) {
      heights[row] = lowest(row) + share * (usual(row) - lowest(row));
      heights[row] += named(row) ? 0 : extra;
    }
    return heights;
  }

  private double lines(
      List<Drawn> drawn, List<String> lines, double top, double size, boolean bold, Tone tone) {
    double y = top;
    for (String line : lines) {
      String fits =
          measure.width(line, size, bold) <= width
              ? line
              : TextLines.shortened(line, width * (bold ? 0.94 : 1), size, measure);
      drawn.add(new Drawn.Words(0, y + size * 1.08, fits, size, bold, tone, Drawn.Anchor.START));
      y += size * LINE;
    }
    return y;
  }

  private double around() {
    return title.size() * em * TITLE * LINE
        + subtitle.size() * em * LINE
        + em * 0.5
        + Math.max(0, rows() - 1) * GAP * em
        + (note.isEmpty() ? 0 : em * 0.5 + note.size() * em * 0.92 * LINE)
        + (footer.isEmpty() ? 0 : em * 0.5 + footer.size() * em * 0.86 * LINE);
  }

  private List<Panel> row(int row) {
    int last = Math.min((row + 1) * columns, figure.panels().size());
    return figure.panels().subList(row * columns, last);
  }

  private double lowest(int row) {
    return row(row).stream().mapToDouble(room::lowest).max().orElse(0);
  }

  private double usual(int row) {
    return row(row).stream().mapToDouble(room::usual).max().orElse(0);
  }

  private boolean named(int row) {
    return row(row).stream().allMatch(panel -> panel.y().named());
  }

  private int rows() {
    return Math.ceilDiv(figure.panels().size(), columns);
  }

  /// In how many columns the panels of a figure stand in a width.
  static int columns(Figure figure, double width, double em) {
    double narrowest = NARROWEST_PANEL;
    for (Panel panel : figure.panels()) {
      boolean wide =
          panel.y().named()
              || panel.x().spacing() == Axis.Spacing.DATES
              || !PanelRoom.endNames(panel).isEmpty();
      narrowest = wide ? NARROWEST_NAMED : narrowest;
    }
    int panels = figure.panels().size();
    int most = (int) ((width + GAP * em) / ((narrowest + GAP) * em));
    int columns = Math.clamp(most, 1, Math.max(1, panels));
    return panels == 0 ? 1 : Math.ceilDiv(panels, Math.ceilDiv(panels, columns));
  }
}
