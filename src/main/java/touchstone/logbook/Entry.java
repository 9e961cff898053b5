package touchstone.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.incident.Story;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.Value;

/// A whole valid entry, ready to be logged.
///
/// @param reference the user's own, absent to be given one
/// @param customer reference or name of the customer
/// @param customerName the name a new customer gets where `customer` is its reference
/// @param recordedAt when it was first written down, where that is known from elsewhere
/// @param thread the user's id of the conversation
public record Entry(
    @Nullable String reference,
    String customer,
    @Nullable String customerName,
    InteractionFacts facts,
    @Nullable Instant recordedAt,
    @Nullable String thread,
    List<String> tags,
    List<Value> given,
    List<Value> received,
    Noticed noticed,
    @Nullable Promise promise) {
  public Entry {
    tags = List.copyOf(tags);
    given = List.copyOf(given);
    received = List.copyOf(received);
  }

  /// What whoever logs it already knows of the incident.
  public record Noticed(
      @Nullable String trigger,
      @Nullable Integer severity,
      @Nullable Integer valenceBefore,
      @Nullable Integer valenceAfter,
      Story story) {
    /// Whether anything at all was said of an incident.
    public boolean said() {
      return trigger != null
          || severity != null
          || valenceBefore != null
          || valenceAfter != null
          || !story.equals(Story.UNTOLD);
    }
  }

  /// A follow-up promised while logging.
  public record Promise(String what, LocalDate due, @Nullable Instant dueAt) {}
}
