package touchstone.logbook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// A merge or split that cannot be: the sentence says why and what to do. Nothing was changed.
public final class MergeRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Why; the lower-case name is the key of its sentence.
  public enum Reason {
    /// Somebody is to be merged with themselves. Argument: name.
    ITSELF,
    /// It is not merged into anybody, so there is nothing to split. Argument: name.
    NOT_MERGED,
    /// Entries are to go to the customer they are of, or none were chosen.
    NOTHING_TO_MOVE,
    /// The end kept of one would lie before the start kept of the other.
    ENDS_BEFORE_START
  }

  private final Reason reason;
  private final String argument;

  MergeRefused(Reason reason, String argument) {
    super(reason.name());
    this.reason = reason;
    this.argument = argument;
  }

  public Reason reason() {
    return reason;
  }

  /// The sentence for a user.
  public String sentence(Locale locale) {
    String pattern =
        ResourceBundle.getBundle("touchstone.logbook.merging", locale)
            .getString(reason.name().toLowerCase(Locale.ROOT));
    return new MessageFormat(pattern, locale).format(new Object[] {argument});
  }

  @Override
  public String getMessage() {
    return sentence(Locale.getDefault());
  }
}
