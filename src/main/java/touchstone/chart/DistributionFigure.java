package touchstone.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How many cases took how much, such as conversations by the contacts they took: lying bars in the
/// order of the amounts, the number of cases and the share that took as much at most beside each.
public final class DistributionFigure {

  /// One amount.
  ///
  /// @param name as written, e.g. "3 contacts"
  /// @param cases how many took that much
  /// @param key what it opens
  /// @param text its value in words
  public record Amount(String name, long cases, MarkKey key, String text) {}

  /// What the figure says.
  ///
  /// @param words its table's columns: amount, cases, share that took as much at most
  /// @param unit the horizontal axis
  /// @param cases the column of numbers, short
  /// @param atMost the column of cumulative shares, short
  public record Wording(FigureWords words, String unit, String cases, String atMost) {}

  private DistributionFigure() {}

  /// The figure, the smallest amount on top.
  public static Figure of(List<Amount> amounts, Wording wording, Locale locale) {
    DoubleFunction<String> number = Numbers.plain(locale);
    DoubleFunction<String> share = Axis.ofShares("", 1, locale).text();
    long all = amounts.stream().mapToLong(Amount::cases).sum();
    double high = amounts.stream().mapToLong(Amount::cases).max().orElse(1);
    List<Mark.Bar> bars = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    long sum = 0;
    for (Amount amount : amounts) {
      sum += amount.cases();
      String atMost = all == 0 ? "" : share.apply(Math.round(1_000.0 * sum / all) / 1_000.0);
      bars.add(new Mark.Bar(bars.size(), 0, amount.cases(), "", amount.key(), amount.text()));
      shares.add(atMost);
      rows.add(List.of(amount.name(), number.apply((double) amount.cases()), atMost));
    }
    Panel panel =
        Panel.of(
                Axis.ofCounts(wording.unit(), high, locale),
                Axis.ofCategories("", amounts.stream().map(Amount::name).toList()),
                List.of(new Mark.Bars(Tone.ACCENT, Pattern.SOLID, true, false, 0.66, bars)))
            .withColumns(
                List.of(
                    new Panel.Column(
                        wording.cases(),
                        amounts.stream().map(a -> number.apply((double) a.cases())).toList()),
                    new Panel.Column(wording.atMost(), shares)));
    return wording.words().figure(amounts.isEmpty() ? List.of() : List.of(panel), rows);
  }
}
