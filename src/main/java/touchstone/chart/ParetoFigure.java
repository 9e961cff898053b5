package touchstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Causes, the heaviest on top: bars to the right, and beside them the value and the cumulative
/// share as text.
public final class ParetoFigure {

  /// One cause.
  ///
  /// @param name as the user calls it
  /// @param value what it weighs: a count, customers, money; 0 up
  /// @param label the value as written
  /// @param key what it opens
  /// @param text its value in words
  public record Cause(String name, double value, String label, MarkKey key, String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: cause, value, share, cumulative share
  /// @param unit the horizontal axis, e.g. "incidents"
  /// @param value the column of values, short
  /// @param cumulative the column of cumulative shares, short
  public record Wording(FigureWords words, String unit, String value, String cumulative) {}

  private ParetoFigure() {}

  /// The figure; the causes are sorted here, those of equal weight stay in their order.
  public static Figure of(List<Cause> causes, Wording wording, Locale locale) {
    List<Cause> sorted = new ArrayList<>(causes);
    sorted.sort(Comparator.comparingDouble(Cause::value).reversed());
    double all = sorted.stream().mapToDouble(Cause::value).sum();
    DoubleFunction<String> share = Axis.ofShares("", 1, locale).text();
    DoubleFunction<String> number = Numbers.plain(locale);
    List<Mark.Bar> bars = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    double sum = 0;
    for (Cause cause : sorted) {
      sum += cause.value();
      String until = all == 0 ? "" : share.apply(Math.min(1, sum / all));
      bars.add(new Mark.Bar(bars.size(), 0, cause.value(), "", cause.key(), cause.text()));
      shares.add(until);
      String own = all == 0 ? "" : share.apply(cause.value() / all);
      rows.add(List.of(cause.name(), number.apply(cause.value()), own, until));
    }
    double high = sorted.isEmpty() ? 1 : sorted.getFirst().value();
    Panel panel =
        Panel.of(
                scale(sorted, wording.unit(), high == 0 ? 1 : high, locale),
                Axis.ofCategories("", sorted.stream().map(Cause::name).toList()),
                List.of(new Mark.Bars(Tone.ACCENT, Pattern.SOLID, true, false, 0.66, bars)))
            .withColumns(
                List.of(
                    new Panel.Column(wording.value(), sorted.stream().map(Cause::label).toList()),
                    new Panel.Column(wording.cumulative(), shares)));
    return wording.words().figure(sorted.isEmpty() ? List.of() : List.of(panel), rows);
  }

  // Of whole things there are no fractions on the scale either.
  private static Axis scale(List<Cause> causes, String unit, double high, Locale locale) {
    boolean whole = causes.stream().allMatch(cause -> cause.value() == Math.rint(cause.value()));
    return whole ? Axis.ofCounts(unit, high, locale) : Axis.ofNumbers(unit, 0, high, locale);
  }
}
