package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// The plot of one panel while its marks are placed: what is drawn, what can be opened, and which
/// places are taken.
final class PlotSheet {

  /// How dark the light fill under a text may be; text stays readable on it in every palette.
  static final double LIGHT_FILL = 0.4;

  /// How an area is filled.
  ///
  /// @param light whether text can be read on it; it has an outline then
  record Filling(Tone tone, Pattern pattern, boolean light) {}

  private final Panel panel;
  private final int index;
  private final PlotArea area;
  private final PanelRoom room;
  private final List<Drawn> drawn;
  private final List<Target> targets = new ArrayList<>();
  private final List<Spot> data = new ArrayList<>();
  private final List<double[]> labels = new ArrayList<>();
  private int series;

  /// @param index of the panel in its figure
  /// @param series the number of the first series
  PlotSheet(Panel panel, int index, int series, PlotArea area, PanelRoom room, List<Drawn> drawn) {
    this.panel = panel;
    this.index = index;
    this.series = series;
    this.area = area;
    this.room = room;
    this.drawn = drawn;
  }

  Panel panel() {
    return panel;
  }

  /// The marks of the panel that lie within its scales, in drawing order.
  List<Mark> marks() {
    return panel.marks().stream().filter(area::shows).toList();
  }

  PlotArea area() {
    return area;
  }

  PanelRoom room() {
    return room;
  }

  double em() {
    return room.em();
  }

  /// The marks that can be opened so far.
  List<Target> targets() {
    return targets;
  }

  /// The targets that follow belong to a series of their own.
  void nextSeries() {
    series++;
  }

  void draw(Drawn thing) {
    drawn.add(thing);
  }

  void target(MarkKey key, String text, double x, double y, double halfWidth, double halfHeight) {
    targets.add(new Target(key, text, x, y, halfWidth, halfHeight, index, series - 1));
  }

  /// A rectangle in a pattern; its outline is drawn where text is to be read on it.
  void filled(double x, double y, double width, double height, Filling filling) {
    boolean plain = filling.pattern() == Pattern.SOLID;
    double opacity = filling.light() ? (plain ? LIGHT_FILL : 0.14) : plain ? 1 : 0.22;
    draw(new Drawn.Box(x, y, width, height, 1, filling.tone(), opacity));
    if (!plain) {
      List<Spot> strokes = filling.pattern().strokes(x, y, width, height, em() * 0.5);
      if (!strokes.isEmpty()) {
        draw(new Drawn.Strokes(strokes, filling.tone(), 1.2));
      }
    }
    if (filling.light() || !plain) {
      draw(new Drawn.Frame(x, y, width, height, 1, filling.tone(), 1));
    }
  }

  void words(double x, double baseline, String text, Tone tone, Drawn.Anchor anchor) {
    draw(new Drawn.Words(x, baseline, text, em() * PanelRoom.SMALL, false, tone, anchor));
  }

  double width(String text) {
    return room.measure().width(text, em() * PanelRoom.SMALL, false);
  }

  /// Data lie here; labels keep off.
  void occupy(Spot spot) {
    data.add(spot);
  }

  /// Data lie all along these lines.
  void occupyAlong(List<Spot> spots) {
    for (int i = 0; i < spots.size(); i++) {
      data.add(spots.get(i));
      if (i > 0) {
        Spot a = spots.get(i - 1);
        Spot b = spots.get(i);
        int pieces = (int) (Math.hypot(b.x() - a.x(), b.y() - a.y()) / (em() * 0.6));
        for (int k = 1; k < pieces; k++) {
          double share = (double) k / pieces;
          data.add(new Spot(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y())));
        }
      }
    }
  }

  /// A label lies here; others keep off.
  void claim(double x, double y, double width, double height) {
    labels.add(new double[] {x, y, width, height});
  }

  /// Whether neither data nor labels lie in a rectangle within the plot.
  boolean free(double x, double y, double width, double height) {
    double margin = em() * 0.25;
    for (double[] other : labels) {
      if (x < other[0] + other[2] + margin
          && other[0] < x + width + margin
          && y < other[1] + other[3]
          && other[1] < y + height) {
        return false;
      }
    }
    if (x < area.left() || x + width > area.right() || y < area.top()) {
      return false;
    }
    return y + height <= area.bottom()
        && data.stream()
            .noneMatch(
                spot ->
                    spot.x() > x - margin
                        && spot.x() < x + width + margin
                        && spot.y() > y - margin
                        && spot.y() < y + height + margin);
  }
}
