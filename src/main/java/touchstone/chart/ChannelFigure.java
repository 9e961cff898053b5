package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// The mix of channels in each stage: bars of 100 % to the right, parts in the same order in all,
/// told apart by name, place and pattern; the number of interactions beside each.
public final class ChannelFigure {

  /// One stage.
  ///
  /// @param name as the user calls it
  /// @param parts one for each channel, in the order of the channels
  public record Stage(String name, List<Part> parts) {
    public Stage {
      parts = List.copyOf(parts);
    }

    long count() {
      return parts.stream().mapToLong(Part::count).sum();
    }
  }

  /// One channel in a stage.
  ///
  /// @param count interactions
  /// @param key what it opens
  /// @param text its value in words
  public record Part(long count, MarkKey key, String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: stage, channel, count, share
  /// @param unit the horizontal axis, e.g. "share of interactions"
  /// @param count the column of numbers, short
  public record Wording(FigureWords words, String unit, String count) {}

  private ChannelFigure() {}

  /// The figure; more than six channels should be gathered before into "other".
  public static Figure mix(
      List<String> channels, List<Stage> stages, Wording wording, Locale locale) {
    DoubleFunction<String> percent =
        share -> Axis.ofShares("", 1, locale).text().apply(Math.round(share * 100) / 100.0);
    DoubleFunction<String> number = Numbers.plain(locale);
    List<List<String>> rows = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int channel = 0; channel < channels.size(); channel++) {
      List<Mark.Bar> bars = new ArrayList<>();
      double middle = Double.NaN;
      for (int i = 0; i < stages.size(); i++) {
        Stage stage = stages.get(i);
        long all = stage.count();
        Part part = stage.parts().get(channel);
        if (all > 0) {
          long before = stage.parts().subList(0, channel).stream().mapToLong(Part::count).sum();
          double from = (double) before / all;
          double to = (double) (before + part.count()) / all;
          middle = Double.isNaN(middle) ? (from + to) / 2 : middle;
          if (part.count() > 0) {
            bars.add(new Mark.Bar(i, from, to, percent.apply(to - from), part.key(), part.text()));
          }
        }
      }
      Tone tone = Tone.series(channel);
      Pattern pattern = Pattern.series(channel);
      if (!bars.isEmpty()) {
        marks.add(new Mark.Heading(middle, channels.get(channel), tone, pattern, null));
        marks.add(new Mark.Bars(tone, pattern, true, true, 0.74, bars));
      }
    }
    for (Stage stage : stages) {
      for (int channel = 0; channel < channels.size(); channel++) {
        long count = stage.parts().get(channel).count();
        String share = stage.count() == 0 ? "" : number.apply((double) count / stage.count());
        rows.add(List.of(stage.name(), channels.get(channel), number.apply((double) count), share));
      }
    }
    Panel panel =
        Panel.of(
                Axis.ofShares(wording.unit(), 1, locale),
                Axis.ofCategories("", stages.stream().map(Stage::name).toList()),
                marks)
            .withColumns(
                List.of(
                    new Panel.Column(
                        wording.count(),
                        stages.stream().map(s -> number.apply((double) s.count())).toList())));
    return wording.words().figure(stages.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
