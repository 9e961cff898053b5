package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// A text broken at its spaces into lines that fit a width.
final class TextLines {

  private TextLines() {}

  /// The lines; none for a blank text. A word wider than the width gets a line of its own.
  static List<String> of(
      String text, double width, double size, boolean bold, TextMeasure measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && measure.width(longer, size, bold) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /// As `of`, but at most so many lines, none wider than the width; what is left out ends in an
  /// ellipsis.
  static List<String> atMost(
      int most, String text, double width, double size, TextMeasure measure) {
    List<String> all = of(text, width, size, false, measure);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.size()); i++) {
      boolean cut = i == most - 1 && all.size() > most;
      lines.add(
          shortened(
              cut ? String.join(" ", all.subList(i, all.size())) : all.get(i),
              width,
              size,
              measure));
    }
    return lines;
  }

  /// The text itself, or as much of its beginning as fits, ended by an ellipsis.
  static String shortened(String text, double width, double size, TextMeasure measure) {
    String shorter = text;
    while (shorter.length() > 1 && measure.width(shorter, size, false) > width) {
      String kept = shorter.endsWith("…") ? shorter.substring(0, shorter.length() - 1) : shorter;
      shorter = kept.substring(0, kept.length() - 1).stripTrailing() + "…";
    }
    return shorter;
  }
}
