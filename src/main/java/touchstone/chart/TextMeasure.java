package touchstone.chart;

/// How wide a text will be when painted; each painter's surroundings bring their own.
@FunctionalInterface
public interface TextMeasure {

  /// An estimate for a sans-serif face without a toolkit, rather wide than narrow.
  TextMeasure ESTIMATE =
      (text, size, bold) -> {
        double units = 0;
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          units +=
              "iljI.,:;'|! ".indexOf(c) >= 0
                  ? 0.33
                  : "mwMW%@".indexOf(c) >= 0 ? 0.9 : Character.isUpperCase(c) ? 0.7 : 0.58;
        }
        return units * size * (bold ? 1.06 : 1.0);
      };

  /// The width in pixels of one line of text at a font size in pixels.
  double width(String text, double size, boolean bold);
}
