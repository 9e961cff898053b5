package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.chart.DistributionFigure;
import touchstone.report.Report;
import touchstone.trend.ChannelTrend;
import touchstone.trend.Channels;
import touchstone.trend.TrendInteractionStore;

/// How many contacts it takes until a conversation is resolved.
final class ResolutionFace implements TrendFace {
  /// From so many contacts on conversations are gathered.
  private static final int GATHERED = 10;

  private final ChannelTrend trend;
  private final TrendInteractionStore rows;

  ResolutionFace(ChannelTrend trend, TrendInteractionStore rows) {
    this.trend = trend;
    this.rows = rows;
  }

  @Override
  public String id() {
    return "resolution";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Channels answer = trend.channels(words.asked());
    long closed = answer.resolution().stream().mapToLong(Channels.Resolution::conversations).sum();
    OptionalInt median = answer.medianContacts();
    if (median.isEmpty()) {
      return Optional.empty();
    }
    long once =
        answer.resolution().stream()
            .filter(one -> one.contacts() == 1)
            .mapToLong(Channels.Resolution::conversations)
            .sum();
    String sentence =
        closed < FEW
            ? words.text("trend.sentence.resolution.few", closed)
            : words.text("trend.sentence.contacts", median.getAsInt(), closed);
    String others =
        closed < FEW
            ? ""
            : words.text(
                "trend.sentence.once", once, closed, words.percent(once / (double) closed));
    return Optional.of(
        new TrendPicture(
                sentence,
                others,
                words.text("trend.basis.resolution", closed, answer.open()),
                DistributionFigure.of(
                    amounts(answer, words),
                    new DistributionFigure.Wording(
                        words.figure(id(), sentence, "contacts", "conversations", "atMost"),
                        words.text("trend.unit.conversations"),
                        words.text("trend.column.conversations"),
                        words.text("trend.column.atMost")),
                    words.locale()))
            .withReport(new Report.Channels(answer.asked())));
  }

  private static final int FEW = 5;

  private List<DistributionFigure.Amount> amounts(Channels answer, TrendWords words) {
    int longest = answer.resolution().getLast().contacts();
    List<DistributionFigure.Amount> amounts = new ArrayList<>();
    for (int least = 1; least <= Math.min(longest, GATHERED); least++) {
      int from = least;
      int to = least == GATHERED ? Integer.MAX_VALUE : least;
      long conversations =
          answer.resolution().stream()
              .filter(one -> from <= one.contacts() && one.contacts() <= to)
              .mapToLong(Channels.Resolution::conversations)
              .sum();
      long contacts =
          answer.resolution().stream()
              .filter(one -> from <= one.contacts() && one.contacts() <= to)
              .mapToLong(one -> one.contacts() * one.conversations())
              .sum();
      String name =
          words.text(
              from == GATHERED && longest > GATHERED
                  ? "trend.contacts.orMore"
                  : "trend.contacts.name",
              from);
      amounts.add(
          new DistributionFigure.Amount(
              name,
              conversations,
              conversations == 0
                  ? touchstone.chart.MarkKey.NONE
                  : new TrendMark(new Rows.Chosen(() -> rows.resolvedIn(answer.asked(), from, to))),
              words.text("trend.mark.resolution", name, conversations, contacts)));
    }
    return amounts;
  }
}
