package touchstone.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Tenure;
import touchstone.trend.Channels.Mix;
import touchstone.trend.Channels.Pair;
import touchstone.trend.Channels.Resolution;
import touchstone.trend.PlainExperience.Contact;

/// Channels and conversations, contact by contact.
record PlainChannels(PlainExperience store) {

  /// Channels by stage, channel after channel, and contacts to resolution. A conversation counts
  /// whole where any of its contacts is asked for.
  Channels channels(Asked asked) {
    Conversations conversations = new Conversations();
    store.contacts(asked).forEach(conversations::add);
    conversations.end();
    return new Channels(
        asked, mix(asked), conversations.pairs(), conversations.resolution(), conversations.open);
  }

  private List<Mix> mix(Asked asked) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (PlainExperience.Mixed one : store.mix(asked)) {
      String set = one.stage();
      String stage = set == null ? Tenure.stageAt(one.day()) : set;
      counts
          .computeIfAbsent(stage, _ -> new TreeMap<>())
          .merge(one.channel(), one.interactions(), Long::sum);
    }
    List<Mix> mix = new ArrayList<>();
    counts.forEach(
        (stage, channels) -> channels.forEach((channel, n) -> mix.add(new Mix(stage, channel, n))));
    return mix;
  }

  /// The walk over contacts, conversation by conversation.
  private static final class Conversations {
    private final Map<String, Map<String, long[]>> followed = new TreeMap<>();
    private final Map<Integer, Long> contacts = new TreeMap<>();
    private @Nullable Contact last;
    private int length;
    private int incidents;
    private int openIncidents;
    private long open;

    private void add(Contact one) {
      Contact before = last;
      if (before == null || before.thread() != one.thread()) {
        end();
      } else {
        long[] counts =
            followed
                .computeIfAbsent(before.channel(), _ -> new TreeMap<>())
                .computeIfAbsent(one.channel(), _ -> new long[3]);
        counts[0]++;
        Boolean repeated = one.repeated();
        counts[1] += repeated == null ? 0 : 1;
        counts[2] += repeated != null && repeated ? 1 : 0;
      }
      last = one;
      length++;
      incidents += one.status() == null ? 0 : 1;
      openIncidents += one.isOpenIncident() ? 1 : 0;
    }

    private void end() {
      Contact ended = last;
      boolean settled = incidents > 0 && openIncidents == 0;
      if (ended != null && (ended.closed() || settled)) {
        contacts.merge(length, 1L, Long::sum);
      } else if (ended != null) {
        open++;
      }
      length = 0;
      incidents = 0;
      openIncidents = 0;
    }

    private List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      followed.forEach(
          (from, next) ->
              next.forEach((to, n) -> pairs.add(new Pair(from, to, n[0], Share.of(n[2], n[1])))));
      pairs.sort(Comparator.comparingLong(Pair::contacts).reversed());
      return pairs;
    }

    private List<Resolution> resolution() {
      List<Resolution> told = new ArrayList<>();
      contacts.forEach((length, n) -> told.add(new Resolution(length, n)));
      return told;
    }
  }
}
