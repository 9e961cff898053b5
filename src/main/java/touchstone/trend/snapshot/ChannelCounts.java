package touchstone.trend.snapshot;

import java.util.List;

/// Interactions by stage and channel, and conversations contact after contact.
///
/// @param mix by stage and channel, in no order; a stage may be there twice
/// @param pairs contacts that followed one another in a conversation, in no order
/// @param resolved how many resolved conversations took as many contacts as the place says
/// @param open conversations not resolved
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record ChannelCounts(List<Mix> mix, List<Pair> pairs, long[] resolved, long open) {

  /// @param stage a code of the list of stages: the one set on the day, else that of the tenure
  public record Mix(String stage, String channel, long interactions) {}

  /// @param contacts those through `to` that followed one through `from`
  /// @param known those of them of which it is known whether the customer had to repeat something
  /// @param repeated those in which it had to
  public record Pair(String from, String to, long contacts, long known, long repeated) {}

  public ChannelCounts {
    mix = List.copyOf(mix);
    pairs = List.copyOf(pairs);
  }
}
