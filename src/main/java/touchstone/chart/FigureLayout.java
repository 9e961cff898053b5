package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// Places a figure: title and subtitle on top, panels in as many columns as are wide enough, the
/// note below. Pure: the same figure, size, font size and measure give the same [PlacedFigure].
public final class FigureLayout {

  private static final double TITLE = 1.25;
  private static final double LINE = 1.45;
  private static final double GAP = 1.0;
  private static final double NARROWEST_PANEL = 17;
  private static final double LOWEST_PANEL = 12.5;
  private static final double USUAL_PANEL = 19;

  private final Figure figure;
  private final double width;
  private final double em;
  private final TextMeasure measure;
  private final int columns;
  private final List<String> title;
  private final List<String> subtitle;
  private final List<String> note;

  private FigureLayout(Figure figure, double width, double em, TextMeasure measure) {
    this.figure = figure;
    this.width = width;
    this.em = em;
    this.measure = measure;
    this.columns = columns(figure.panels().size(), width, em);
    this.title = TextLines.of(figure.title(), width, em * TITLE, true, measure);
    this.subtitle = TextLines.of(figure.subtitle(), width, em, false, measure);
    this.note = TextLines.of(figure.note(), width, em * 0.92, false, measure);
  }

  /// The figure in a width and height; higher than `height` where its panels would be too low.
  ///
  /// @param fontSize of ordinary text, pixels; everything else follows from it
  public static PlacedFigure place(
      Figure figure, double width, double height, double fontSize, TextMeasure measure) {
    return new FigureLayout(figure, Math.max(width, fontSize * 8), fontSize, measure).place(height);
  }

  /// The height at which the figure looks best in a width.
  public static double preferredHeight(
      Figure figure, double width, double fontSize, TextMeasure measure) {
    FigureLayout layout =
        new FigureLayout(figure, Math.max(width, fontSize * 8), fontSize, measure);
    return layout.around() + layout.rows() * USUAL_PANEL * fontSize;
  }

  private PlacedFigure place(double height) {
    double panelHeight = Math.max(LOWEST_PANEL * em, (height - around()) / Math.max(1, rows()));
    List<Drawn> drawn = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    double y = lines(drawn, title, 0, em * TITLE, true, Tone.TEXT);
    y = lines(drawn, subtitle, y, em, false, Tone.MUTED) + em * 0.5;
    double panelWidth = (width - (columns - 1) * GAP * em) / columns;
    PanelLayout.Room room = PanelLayout.Room.of(figure.panels(), panelWidth, em, measure);
    for (int i = 0; i < figure.panels().size(); i++) {
      double x = (i % columns) * (panelWidth + GAP * em);
      int row = i / columns;
      double top = y + row * (panelHeight + GAP * em);
      new PanelLayout(figure.panels().get(i), i, room, x, top, panelWidth, panelHeight)
          .place(drawn, targets);
    }
    y += rows() * (panelHeight + GAP * em) - (rows() > 0 ? GAP * em : 0);
    y = lines(drawn, note, y + (note.isEmpty() ? 0 : em * 0.5), em * 0.92, false, Tone.MUTED);
    return new PlacedFigure(width, Math.max(height, Math.ceil(y)), drawn, targets);
  }

  private double lines(
      List<Drawn> drawn, List<String> lines, double top, double size, boolean bold, Tone tone) {
    double y = top;
    for (String line : lines) {
      drawn.add(new Drawn.Words(0, y + size * 1.08, line, size, bold, tone, Drawn.Anchor.START));
      y += size * LINE;
    }
    return y;
  }

  private double around() {
    return title.size() * em * TITLE * LINE
        + subtitle.size() * em * LINE
        + em * 0.5
        + Math.max(0, rows() - 1) * GAP * em
        + (note.isEmpty() ? 0 : em * 0.5 + note.size() * em * 0.92 * LINE);
  }

  private int rows() {
    return Math.ceilDiv(figure.panels().size(), columns);
  }

  /// In how many columns so many panels stand in a width.
  public static int columns(int panels, double width, double em) {
    int most = (int) ((width + GAP * em) / ((NARROWEST_PANEL + GAP) * em));
    int columns = Math.clamp(most, 1, Math.max(1, panels));
    return panels == 0 ? 1 : Math.ceilDiv(panels, Math.ceilDiv(panels, columns));
  }
}
