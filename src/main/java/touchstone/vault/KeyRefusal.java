package touchstone.vault;

import java.util.Locale;
import java.util.ResourceBundle;

/// Why a key was not given out, told as one sentence. Holds nothing of what was typed.
public final class KeyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What went wrong; the lower-case name is the key of its sentence.
  public enum Reason {
    /// The key file is whole and that password is not its.
    WRONG_PASSWORD,
    /// The recovery key is well typed and not this store's, or no longer.
    WRONG_RECOVERY_KEY,
    /// The groups of a recovery key do not fit its last one.
    MISTYPED,
    /// A recovery key has too few signs, or too many.
    LENGTH,
    /// A password that is no protection.
    SHORT,
    /// Neither the key file nor its copy is whole.
    DAMAGED,
    /// The key file is of a version that is not known here.
    NEWER,
    /// There is no key to be given out.
    NO_KEY,
    /// The store is encrypted already.
    ALREADY
  }

  private final Reason reason;

  public KeyRefusal(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// The sentence for a user, with the remedy in it.
  public String sentence(Locale locale) {
    return ResourceBundle.getBundle("touchstone.vault.refusals", locale)
        .getString(reason.name().toLowerCase(Locale.ROOT));
  }
}
