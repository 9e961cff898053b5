package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// Measures the texts around the plots of a figure's panels.
final class RoomSurvey {

  private static final double SMALL = PanelRoom.SMALL;

  private final List<Panel> panels;
  private final double width;
  private final double em;
  private final TextMeasure measure;

  RoomSurvey(List<Panel> panels, double width, double em, TextMeasure measure) {
    this.panels = panels;
    this.width = width;
    this.em = em;
    this.measure = measure;
  }

  /// The widest label left of a plot, at most a third of the panel.
  double gutter() {
    double widest = em * 1.5;
    for (Panel panel : panels) {
      if (panel.y().named()) {
        for (int i = 0; i < panel.y().places(); i++) {
          widest = Math.max(widest, Math.min(width(panel.y().text().apply(i)), width * 0.33));
        }
      } else {
        for (double value : Ticks.of(panel.y(), 5).at()) {
          widest = Math.max(widest, width(panel.y().text().apply(value)));
        }
      }
      for (Panel.CountRow row : panel.counts()) {
        double glyph = row.glyph() == null ? 0 : em * 1.2;
        widest = Math.max(widest, Math.min(width(row.label()) + glyph, width * 0.3));
      }
    }
    for (Panel panel : panels) {
      widest = apart(panel) ? widest : Math.max(widest, width(panel.x().label()));
    }
    return widest;
  }

  /// Whether a name of a horizontal axis is too wide to stand left of its numbers.
  boolean axisLine() {
    return panels.stream().anyMatch(this::apart);
  }

  /// Where names stand left of the plot, numbers under it begin at its very edge.
  private boolean apart(Panel panel) {
    boolean numbers = panel.y().named() && !panel.x().named();
    return width(panel.x().label()) > (numbers ? 0 : mostAxisName());
  }

  private double mostAxisName() {
    return Math.min(em * 7, width * 0.3);
  }

  /// Half the widest number under an axis.
  double overhang() {
    double widest = 0;
    for (Panel panel : panels) {
      for (Panel.CountRow row : panel.counts()) {
        for (String text : row.counts().values()) {
          widest = Math.max(widest, width(text));
        }
      }
    }
    return widest / 2;
  }

  /// The widest name right of a plot, in at most two lines and a quarter of the panel.
  double ends() {
    double most = Math.max(em * 5, width * 0.24);
    double widest = 0;
    for (Panel panel : panels) {
      for (String name : PanelRoom.endNames(panel)) {
        for (String line : TextLines.atMost(2, name, most, em * SMALL, measure)) {
          widest = Math.max(widest, width(line));
        }
      }
    }
    return widest == 0 ? 0 : Math.ceil(widest + em * 1.25);
  }

  /// The widths of the columns of text right of a plot.
  List<Double> columns() {
    List<Double> widths = new ArrayList<>();
    for (Panel panel : panels) {
      for (int i = 0; i < panel.columns().size(); i++) {
        Panel.Column column = panel.columns().get(i);
        double widest = Math.min(width(column.header()), em * 5.5);
        for (String word : column.header().split("\\s+", -1)) {
          widest = Math.max(widest, width(word));
        }
        for (String text : column.texts()) {
          widest = Math.max(widest, width(text));
        }
        if (i < widths.size()) {
          widths.set(i, Math.max(widths.get(i), widest));
        } else {
          widths.add(widest);
        }
      }
    }
    return widths;
  }

  /// The lines of the highest header over columns of these widths.
  int columnHeaderLines(List<Double> widths) {
    int lines = 0;
    for (Panel panel : panels) {
      for (int i = 0; i < Math.min(widths.size(), panel.columns().size()); i++) {
        String header = panel.columns().get(i).header();
        lines =
            Math.max(lines, TextLines.of(header, widths.get(i), em * SMALL, false, measure).size());
      }
    }
    return lines;
  }

  int headerLines() {
    int lines = 0;
    for (Panel panel : panels) {
      if (!panel.name().isEmpty() || !panel.unit().isEmpty()) {
        double name = measure.width(panel.name(), em, true) + em * 2;
        boolean beside = name + width(panel.unit()) <= width - 2 * PanelRoom.PAD * em;
        lines = Math.max(lines, beside ? 1 : 2);
      }
    }
    return lines;
  }

  boolean feet() {
    return panels.stream()
        .flatMap(panel -> panel.marks().stream())
        .anyMatch(mark -> mark instanceof Mark.Corner corner && !corner.upper());
  }

  private double width(String text) {
    return measure.width(text, em * SMALL, false);
  }
}
