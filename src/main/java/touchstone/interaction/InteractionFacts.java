package touchstone.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to say of an interaction, whoever's it is and whenever it was written down.
///
/// @param occurredAt when it happened
/// @param zone the zone it was entered in; decides on which day it was
/// @param businessFunction a code of that list
/// @param intent a code of that list
/// @param summary one line, at most 1,000 characters, may be empty
/// @param narrative at most 20,000 characters
/// @param execution how well it was done, 0 to 100
/// @param keyPoints scores 1 to 5 of those key points that were scored
/// @param hadToRepeat whether the customer had to say something again; absent: nobody noted it
/// @param source a code of that list
public record InteractionFacts(
    Instant occurredAt,
    ZoneId zone,
    InteractionType type,
    TouchPoint touchPoint,
    @Nullable String businessFunction,
    @Nullable String intent,
    @Nullable Phase phase,
    @Nullable String handler,
    String summary,
    @Nullable String narrative,
    @Nullable Impression impression,
    @Nullable Integer execution,
    Map<KeyPoint, Integer> keyPoints,
    @Nullable Boolean hadToRepeat,
    @Nullable String source) {
  public static final int SUMMARY_AT_MOST = 1_000;
  public static final int NARRATIVE_AT_MOST = 20_000;

  public InteractionFacts {
    if (summary.length() > SUMMARY_AT_MOST
        || (narrative != null && narrative.length() > NARRATIVE_AT_MOST)) {
      throw new IllegalArgumentException("the summary or the narrative is too long");
    }
    if (execution != null && (execution < 0 || execution > 100)) {
      throw new IllegalArgumentException("execution is 0 to 100");
    }
    if (keyPoints.values().stream().anyMatch(score -> score < 1 || score > 5)) {
      throw new IllegalArgumentException("key points are scored 1 to 5");
    }
    keyPoints = Map.copyOf(keyPoints);
  }

  /// The day it was where it happened.
  public LocalDate day() {
    return occurredAt.atZone(zone).toLocalDate();
  }
}
