package touchstone.interaction;

import java.util.Locale;
import java.util.Optional;

/// The four exclusive types of interaction, in the order of the timeline's lanes. What a type is
/// called on screen is an editable code label; its id never changes.
public enum InteractionType {
  /// Early, routine, keeps the customer: education, competence, consistency.
  STABILIZING('S'),
  /// Out of routine and memorable, and a protocol exists: opportunity.
  CRITICAL('C'),
  /// The brand's own initiative to sell more: appropriateness.
  PLANNED('P'),
  /// Out of routine and no protocol exists: empathy.
  SURPRISE('U');

  private final char letter;

  InteractionType(char letter) {
    this.letter = letter;
  }

  /// The letter that names the type beside its shape, so that colour never stands alone.
  public char letter() {
    return letter;
  }

  /// The stable id used in tables, CSV and on the command line, e.g. `critical`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type with that stable id, whatever its case.
  public static Optional<InteractionType> ofId(String id) {
    for (InteractionType type : values()) {
      if (type.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
