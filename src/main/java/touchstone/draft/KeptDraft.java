package touchstone.draft;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Input that is not saved yet.
///
/// @param id names its file: lower-case letters, digits and hyphens
/// @param keptAt when it was last kept
/// @param subject the form and the record it belongs to
/// @param title what tells it apart in a list, such as a customer and a summary; may be empty
/// @param texts by field; an empty text says that the field was emptied
public record KeptDraft(
    String id, Instant keptAt, DraftSubject subject, String title, Map<String, String> texts) {
  public KeptDraft {
    if (!id.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("a draft's id has letters, digits and hyphens only");
    }
    texts = Map.copyOf(texts);
  }

  /// Whether a text stands anywhere in it, in whatever case and width; an empty one stands in none.
  public boolean mentions(String text) {
    String sought = folded(text);
    return !sought.isEmpty()
        && Stream.concat(Stream.of(title, subject.record()), texts.values().stream())
            .anyMatch(one -> folded(one).contains(sought));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
