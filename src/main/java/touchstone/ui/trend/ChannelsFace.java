package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.analysis.Interval;
import touchstone.chart.ChannelFigure;
import touchstone.chart.DotFigure;
import touchstone.chart.Figure;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.report.Report;
import touchstone.trend.ChannelTrend;
import touchstone.trend.Channels;
import touchstone.trend.Share;
import touchstone.trend.TrendInteractionStore;

/// Where customers turn in each stage; or, from channel to channel of a conversation, how often
/// they had to say it again.
final class ChannelsFace implements TrendFace {
  /// Channels of their own; what is left is gathered.
  private static final int MOST_CHANNELS = 5;

  private static final int MOST_PAIRS = 12;
  private static final int FEW = 5;

  private final ChannelTrend trend;
  private final TrendInteractionStore rows;
  private final boolean pairs;

  ChannelsFace(ChannelTrend trend, TrendInteractionStore rows, boolean pairs) {
    this.trend = trend;
    this.rows = rows;
    this.pairs = pairs;
  }

  @Override
  public String id() {
    return pairs ? "pairs" : "mix";
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    Channels answer = trend.channels(words.asked());
    long all = answer.mix().stream().mapToLong(Channels.Mix::interactions).sum();
    long followed = answer.pairs().stream().mapToLong(Channels.Pair::contacts).sum();
    if (all == 0 || (pairs && followed == 0)) {
      return Optional.empty();
    }
    long closed = answer.resolution().stream().mapToLong(Channels.Resolution::conversations).sum();
    String basis =
        pairs
            ? words.text("trend.basis.pairs", followed, closed, answer.open())
            : words.text("trend.basis.mix", all);
    String sentence = pairs ? repeated(answer, words) : busiest(answer, all, words);
    String others =
        answer.medianContacts().isPresent()
            ? words.text("trend.sentence.contacts", answer.medianContacts().getAsInt(), closed)
            : "";
    return Optional.of(
        new TrendPicture(
                sentence,
                others,
                basis,
                pairs ? pairs(answer, sentence, words) : mix(answer, sentence, words))
            .withReport(new Report.Channels(answer.asked())));
  }

  private Figure mix(Channels answer, String sentence, TrendWords words) {
    List<String> channels = byCount(answer);
    List<String> own = channels.subList(0, Math.min(MOST_CHANNELS, channels.size()));
    List<String> rest = channels.subList(own.size(), channels.size());
    List<String> names = new ArrayList<>();
    own.forEach(one -> names.add(words.code(CodeList.CHANNEL, one)));
    if (!rest.isEmpty()) {
      names.add(words.text("trend.channel.others"));
    }
    List<ChannelFigure.Stage> stages = new ArrayList<>();
    for (String stage : stages(answer, words)) {
      List<ChannelFigure.Part> parts = new ArrayList<>();
      own.forEach(one -> parts.add(part(answer, stage, List.of(one), words)));
      if (!rest.isEmpty()) {
        parts.add(part(answer, stage, rest, words));
      }
      stages.add(new ChannelFigure.Stage(words.code(CodeList.STAGE, stage), parts));
    }
    return ChannelFigure.mix(
        names,
        stages,
        new ChannelFigure.Wording(
            words.figure(id(), sentence, "stage", "channel", "interactions", "share"),
            words.text("trend.unit.interactions"),
            words.text("trend.column.interactions")),
        words.locale());
  }

  private ChannelFigure.Part part(
      Channels answer, String stage, List<String> channels, TrendWords words) {
    long count =
        answer.mix().stream()
            .filter(one -> one.stage().equals(stage) && channels.contains(one.channel()))
            .mapToLong(Channels.Mix::interactions)
            .sum();
    String name =
        String.join(", ", channels.stream().map(one -> words.code(CodeList.CHANNEL, one)).toList());
    return new ChannelFigure.Part(
        count,
        new TrendMark(
            new Rows.Chosen(
                () ->
                    channels.stream()
                        .flatMap(one -> rows.inStage(answer.asked(), stage, one).stream())
                        .toList())),
        words.text("trend.mark.mix", words.code(CodeList.STAGE, stage), name, count));
  }

  private Figure pairs(Channels answer, String sentence, TrendWords words) {
    List<DotFigure.Dot> dots = new ArrayList<>();
    for (Channels.Pair pair : answer.pairs()) {
      Share share = pair.repeated();
      if (share.interval().isPresent() && dots.size() < MOST_PAIRS) {
        Interval interval = share.interval().get();
        boolean few = share.of() < FEW;
        String name = name(pair, words);
        dots.add(
            new DotFigure.Dot(
                name,
                Math.toIntExact(share.of()),
                share.value(),
                interval.lower(),
                interval.upper(),
                few
                    ? words.text("trend.of", share.cases(), share.of())
                    : words.percent(share.value()),
                few,
                new TrendMark(
                    new Rows.Chosen(() -> rows.following(answer.asked(), pair.from(), pair.to()))),
                words.text("trend.mark.pair", name, pair.contacts(), share.cases(), share.of())));
      }
    }
    return DotFigure.shares(
        dots,
        List.of(),
        new DotFigure.Wording(
            words.figure(id(), sentence, "pair", "known", "share", "shareLower", "shareUpper"),
            words.text("trend.unit.repeated"),
            words.text("trend.column.known"),
            words.text("trend.column.share")),
        words.locale());
  }

  private static String name(Channels.Pair pair, TrendWords words) {
    return words.text(
        "trend.pair",
        words.code(CodeList.CHANNEL, pair.from()),
        words.code(CodeList.CHANNEL, pair.to()));
  }

  private static String busiest(Channels answer, long all, TrendWords words) {
    String first = byCount(answer).getFirst();
    long most =
        answer.mix().stream()
            .filter(one -> one.channel().equals(first))
            .mapToLong(Channels.Mix::interactions)
            .sum();
    return words.text(
        "trend.sentence.mix",
        words.code(CodeList.CHANNEL, first),
        words.percent(most / (double) all),
        most,
        all);
  }

  private static String repeated(Channels answer, TrendWords words) {
    long cases = 0;
    long of = 0;
    for (Channels.Pair pair : answer.pairs()) {
      cases += pair.repeated().cases();
      of += pair.repeated().of();
    }
    Share share = Share.of(cases, of);
    if (of < FEW || share.interval().isEmpty()) {
      return words.text("trend.sentence.pairs.few", cases, of);
    }
    Interval interval = share.interval().get();
    return words.text(
        "trend.sentence.pairs",
        words.percent(share.value()),
        words.shares(interval.lower(), interval.upper()),
        cases,
        of);
  }

  /// The channels, the most used first.
  private static List<String> byCount(Channels answer) {
    Map<String, Long> counts = new HashMap<>();
    answer.mix().forEach(one -> counts.merge(one.channel(), one.interactions(), Long::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The stages that occur, in the order of their list.
  private static List<String> stages(Channels answer, TrendWords words) {
    Map<String, Boolean> there = new LinkedHashMap<>();
    for (Code code : words.codes().all(CodeList.STAGE)) {
      if (answer.mix().stream().anyMatch(one -> one.stage().equals(code.code()))) {
        there.put(code.code(), true);
      }
    }
    answer.mix().forEach(one -> there.putIfAbsent(one.stage(), true));
    return List.copyOf(there.keySet());
  }
}
