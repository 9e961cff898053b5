package touchstone.incident;

import org.jspecify.annotations.Nullable;

/// The four blocks of the critical incident technique, each at most 20,000 characters.
///
/// @param happened what happened
/// @param customerResponse what the customer did in response
/// @param recoveryUsed what was done about it
/// @param recoveryEffect how well that worked
public record Story(
    @Nullable String happened,
    @Nullable String customerResponse,
    @Nullable String recoveryUsed,
    @Nullable String recoveryEffect) {
  public static final int AT_MOST = 20_000;
  public static final Story UNTOLD = new Story(null, null, null, null);

  public Story {
    refuseTooLong(happened);
    refuseTooLong(customerResponse);
    refuseTooLong(recoveryUsed);
    refuseTooLong(recoveryEffect);
  }

  private static void refuseTooLong(@Nullable String block) {
    if (block != null && block.length() > AT_MOST) {
      throw new IllegalArgumentException("a block of the story has at most 20,000 characters");
    }
  }
}
