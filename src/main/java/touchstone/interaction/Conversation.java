package touchstone.interaction;

import java.time.LocalDate;
import java.util.List;

/// A thread with what happened in it.
///
/// @param path the channels in the order in which the conversation went over them, one after the
///   other of the same kind told once
/// @param first the day it began
/// @param last the day of the latest interaction
/// @param repeats how often the customer had to say something again
public record Conversation(
    InteractionThread thread,
    List<String> path,
    LocalDate first,
    LocalDate last,
    long interactions,
    long repeats) {
  public Conversation {
    path = List.copyOf(path);
  }
}
