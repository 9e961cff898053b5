package touchstone.trend;

import java.util.List;
import java.util.OptionalInt;

/// The answer to: where do customers turn, and where do they have to say it again?
///
/// @param mix interactions by lifecycle stage on their day and by channel
/// @param pairs from the channel of one contact to that of the next in the same conversation
/// @param resolution how many contacts resolved conversations took: those closed, and those with
///   incidents whose reviews are all closed
/// @param open conversations not resolved
public record Channels(
    Asked asked, List<Mix> mix, List<Pair> pairs, List<Resolution> resolution, long open) {

  /// Interactions in one stage through one channel.
  ///
  /// @param stage a code of the list of stages; empty where none was set on that day
  public record Mix(String stage, String channel, long interactions) {}

  /// Contacts that followed one another in a conversation.
  ///
  /// @param contacts how many
  /// @param repeated those in which the customer had to say something again, of those known
  public record Pair(String from, String to, long contacts, Share repeated) {}

  /// How many resolved conversations took so many contacts.
  public record Resolution(int contacts, long conversations) {}

  public Channels {
    mix = List.copyOf(mix);
    pairs = List.copyOf(pairs);
    resolution = List.copyOf(resolution);
  }

  /// The contacts that half of the resolved conversations took at most; empty without any.
  public OptionalInt medianContacts() {
    long all = resolution.stream().mapToLong(Resolution::conversations).sum();
    long seen = 0;
    for (Resolution one : resolution) {
      seen += one.conversations();
      if (2 * seen >= all) {
        return OptionalInt.of(one.contacts());
      }
    }
    return OptionalInt.empty();
  }
}
