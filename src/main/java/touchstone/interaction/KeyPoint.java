package touchstone.interaction;

import java.util.List;
import java.util.Locale;

/// What an interaction of a type stands or falls with; scored 1 to 5, or not at all.
public enum KeyPoint {
  EDUCATION,
  COMPETENCE,
  CONSISTENCY,
  OPPORTUNITY,
  APPROPRIATENESS,
  EMPATHY;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The key points of a type, in the order a form asks them.
  public static List<KeyPoint> of(InteractionType type) {
    return switch (type) {
      case STABILIZING -> List.of(EDUCATION, COMPETENCE, CONSISTENCY);
      case CRITICAL -> List.of(OPPORTUNITY);
      case PLANNED -> List.of(APPROPRIATENESS);
      case SURPRISE -> List.of(EMPATHY);
    };
  }
}
