package touchstone.draft;

import java.time.Instant;
import java.util.Map;

/// Input that is not saved yet.
///
/// @param id names its file: lower-case letters, digits and hyphens
/// @param keptAt when it was last kept
/// @param title what tells it apart in a list, such as a customer and a summary; may be empty
/// @param texts by field
public record KeptDraft(String id, Instant keptAt, String title, Map<String, String> texts) {
  public KeptDraft {
    if (!id.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("a draft's id has letters, digits and hyphens only");
    }
    texts = Map.copyOf(texts);
  }
}
