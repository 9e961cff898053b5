package touchstone.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.trend.Channels.Mix;
import touchstone.trend.Channels.Pair;
import touchstone.trend.Channels.Resolution;
import touchstone.trend.snapshot.ChannelCounts;
import touchstone.trend.snapshot.CurrentSnapshot;

/// Where customers turn, and where they have to say it again. Any thread but the window's may ask.
public final class ChannelTrend {
  private final CurrentSnapshot snapshot;

  public ChannelTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// Channels by stage, channel after channel, and contacts to resolution. A conversation counts
  /// whole where any of its contacts is asked for.
  public Channels channels(Asked asked) {
    ChannelCounts counts =
        snapshot.now().channels(asked.whose(), asked.narrowing(), asked.observation());
    return new Channels(
        asked, mix(counts.mix()), pairs(counts.pairs()), resolution(counts), counts.open());
  }

  private static List<Mix> mix(List<ChannelCounts.Mix> counted) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (ChannelCounts.Mix one : counted) {
      counts
          .computeIfAbsent(one.stage(), _ -> new TreeMap<>())
          .merge(one.channel(), one.interactions(), Long::sum);
    }
    List<Mix> mix = new ArrayList<>();
    counts.forEach(
        (stage, channels) -> channels.forEach((channel, n) -> mix.add(new Mix(stage, channel, n))));
    return mix;
  }

  /// The most frequent first, else by their channels.
  private static List<Pair> pairs(List<ChannelCounts.Pair> counted) {
    return counted.stream()
        .sorted(
            Comparator.comparingLong(ChannelCounts.Pair::contacts)
                .reversed()
                .thenComparing(ChannelCounts.Pair::from)
                .thenComparing(ChannelCounts.Pair::to))
        .map(
            one ->
                new Pair(
                    one.from(), one.to(), one.contacts(), Share.of(one.repeated(), one.known())))
        .toList();
  }

  private static List<Resolution> resolution(ChannelCounts counts) {
    List<Resolution> told = new ArrayList<>();
    for (int contacts = 0; contacts < counts.resolved().length; contacts++) {
      if (counts.resolved()[contacts] > 0) {
        told.add(new Resolution(contacts, counts.resolved()[contacts]));
      }
    }
    return told;
  }
}
