package touchstone.trend.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;

/// What the kind of a row says in one byte: its type, whether it is an incident, and how the
/// customer took it.
final class Mood {
  static final int NO_INCIDENT = 0;
  static final int UNKNOWN = 1;
  private static final int NEUTRAL = 4;
  private static final int KINDS = 32;

  private static final List<InteractionType> TYPES = List.of(InteractionType.values());

  private Mood() {}

  /// The number of a type: its place among the types.
  static int number(InteractionType type) {
    return TYPES.indexOf(type);
  }

  static InteractionType typeOf(int number) {
    return TYPES.get(number);
  }

  /// The mood of an incident: of its valence before the recovery, else after it.
  static int of(@Nullable Integer valence) {
    return valence == null ? UNKNOWN : NEUTRAL + valence;
  }

  /// The kind of a row: type in the lowest two bits, mood in the next three.
  static int kind(int type, int mood) {
    return type | mood << 2;
  }

  static int type(int kind) {
    return kind & 3;
  }

  /// Which kinds a narrowing lets pass, by kind; nothing where it lets all pass.
  static boolean @Nullable [] table(Narrowing narrowing) {
    if (narrowing.types().isEmpty() && narrowing.valence() == Valence.ANY) {
      return null;
    }
    boolean[] passes = new boolean[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      int type = type(kind);
      int mood = kind >> 2;
      boolean typed =
          narrowing.types().isEmpty()
              || narrowing.types().stream().anyMatch(one -> number(one) == type);
      boolean felt =
          switch (narrowing.valence()) {
            case ANY -> true;
            case NEGATIVE -> mood > UNKNOWN && mood < NEUTRAL;
            case NEUTRAL -> mood == NEUTRAL;
            case POSITIVE -> mood > NEUTRAL;
            case UNKNOWN -> mood == UNKNOWN;
          };
      passes[kind] = typed && felt;
    }
    return passes;
  }
}
