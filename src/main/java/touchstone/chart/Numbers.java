package touchstone.chart;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How the values of a figure are written on its axes and in its table.
final class Numbers {

  private Numbers() {}

  /// At most four decimals; never "-0"; nothing for what is no number.
  static DoubleFunction<String> plain(Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(4);
    return value -> Double.isFinite(value) ? format.format(value == 0 ? 0.0 : value) : "";
  }

  /// With its sign: -2, 0, +2.
  static DoubleFunction<String> signed(Locale locale) {
    DoubleFunction<String> plain = plain(locale);
    return value -> {
      String bare = plain.apply(Math.abs(value));
      return value == 0 ? bare : (value < 0 ? "−" : "+") + bare;
    };
  }
}
