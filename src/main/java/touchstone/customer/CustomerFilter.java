package touchstone.customer;

import org.jspecify.annotations.Nullable;

/// Which customers a list shows; an absent field does not narrow.
///
/// @param text found in the name, accents and case ignored, or at the start of the reference
/// @param stage a code of the stage list, as of the asked-for day
public record CustomerFilter(
    @Nullable String text,
    @Nullable String segment,
    @Nullable String stage,
    @Nullable String owner,
    @Nullable CustomerKind kind) {
  public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null);

  public CustomerFilter withText(@Nullable String newText) {
    return new CustomerFilter(newText, segment, stage, owner, kind);
  }

  public CustomerFilter withSegment(@Nullable String newSegment) {
    return new CustomerFilter(text, newSegment, stage, owner, kind);
  }

  public CustomerFilter withStage(@Nullable String newStage) {
    return new CustomerFilter(text, segment, newStage, owner, kind);
  }
}
