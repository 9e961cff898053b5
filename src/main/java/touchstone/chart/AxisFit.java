package touchstone.chart;

/// Chooses the ticks of an axis to the right: as many as have room for their labels and for the
/// numbers under them.
final class AxisFit {

  private final Panel panel;
  private final double width;
  private final double em;
  private final TextMeasure measure;

  private AxisFit(Panel panel, double width, double em, TextMeasure measure) {
    this.panel = panel;
    this.width = width;
    this.em = em;
    this.measure = measure;
  }

  /// The densest ticks whose labels and counts keep half an em between them.
  ///
  /// @param width of the plot, pixels
  static Ticks of(Panel panel, double width, double em, TextMeasure measure) {
    return new AxisFit(panel, width, em, measure).densest();
  }

  private Ticks densest() {
    int most = (int) Math.max(1, width / em);
    boolean numbers =
        panel.x().spacing() == Axis.Spacing.NUMBERS || panel.x().spacing() == Axis.Spacing.COUNTS;
    Ticks ticks = Ticks.of(panel.x(), most);
    for (int n = numbers ? Math.min(most, 10) : most; n > 0; n--) {
      ticks = Ticks.of(panel.x(), n);
      if (fits(ticks)) {
        return ticks;
      }
    }
    for (int n = 2; n < 64 && !fits(ticks); n++) {
      ticks = Ticks.of(panel.x(), 1).every(n);
    }
    return ticks;
  }

  private boolean fits(Ticks ticks) {
    PlotArea.Scale scale = PlotArea.Scale.of(panel.x(), ticks);
    double end = Double.NEGATIVE_INFINITY;
    for (double value : ticks.at()) {
      double half = half(ticks.text().apply(value));
      for (Panel.CountRow row : panel.counts()) {
        half = Math.max(half, half(row.text(value)));
      }
      double at = scale.share(value) * width;
      if (at - half < end + em * 0.5) {
        return false;
      }
      end = at + half;
    }
    return true;
  }

  private double half(String text) {
    return measure.width(text, em * PanelRoom.SMALL, false) / 2;
  }
}
