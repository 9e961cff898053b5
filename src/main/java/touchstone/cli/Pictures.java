package touchstone.cli;

import touchstone.chart.Figure;
import touchstone.chart.Palette;

/// Paints figures without a window.
public interface Pictures {
  /// As vectors.
  String svg(Figure figure, Palette palette);

  /// As a PNG file, `scale` times a page's width in pixels. Needs no display; once in a process.
  byte[] png(Figure figure, Palette palette, int scale);
}
