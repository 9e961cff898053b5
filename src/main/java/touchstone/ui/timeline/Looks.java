package touchstone.ui.timeline;

import javafx.beans.value.ObservableValue;
import touchstone.chart.Palette;
import touchstone.ui.Formats;
import touchstone.ui.Frame;

/// How the page's pictures and signs look.
final class Looks {
  private Looks() {}

  /// The palette of the theme in force.
  static ObservableValue<Palette> palette(Frame frame) {
    return frame.appearance().darkProperty().map(dark -> dark ? Palette.DARK : Palette.LIGHT);
  }

  /// A number with its sign: +3, −2, 0.
  static String signed(long n, Formats formats) {
    String bare = formats.count(Math.abs(n));
    return n == 0 ? bare : (n < 0 ? "−" : "+") + bare;
  }
}
