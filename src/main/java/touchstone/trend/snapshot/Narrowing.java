package touchstone.trend.snapshot;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;

/// Which interactions a question counts; an absent field or an empty set does not narrow. Whose
/// they are is the question's scope; narrowing never changes how long anybody is observed.
///
/// @param channels codes of that list
/// @param function a code of the list of business functions
/// @param handler who handled it, exactly as written
/// @param tag a tag of the interaction
/// @param cause a code of the list of root causes, of the interaction's incident
public record Narrowing(
    Set<InteractionType> types,
    Set<String> channels,
    @Nullable String function,
    @Nullable String handler,
    @Nullable String tag,
    @Nullable String cause,
    Valence valence) {
  /// Every interaction.
  public static final Narrowing NONE =
      new Narrowing(Set.of(), Set.of(), null, null, null, null, Valence.ANY);

  /// Critical incidents.
  public static final Narrowing CRITICAL = NONE.withTypes(Set.of(InteractionType.CRITICAL));

  public Narrowing {
    types = types.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(types));
    channels = Set.copyOf(channels);
  }

  public Narrowing withTypes(Set<InteractionType> value) {
    return new Narrowing(value, channels, function, handler, tag, cause, valence);
  }

  public Narrowing withChannels(Set<String> value) {
    return new Narrowing(types, value, function, handler, tag, cause, valence);
  }

  public Narrowing withFunction(@Nullable String value) {
    return new Narrowing(types, channels, value, handler, tag, cause, valence);
  }

  public Narrowing withHandler(@Nullable String value) {
    return new Narrowing(types, channels, function, value, tag, cause, valence);
  }

  public Narrowing withTag(@Nullable String value) {
    return new Narrowing(types, channels, function, handler, value, cause, valence);
  }

  public Narrowing withCause(@Nullable String value) {
    return new Narrowing(types, channels, function, handler, tag, value, valence);
  }

  public Narrowing withValence(Valence value) {
    return new Narrowing(types, channels, function, handler, tag, cause, value);
  }
}
