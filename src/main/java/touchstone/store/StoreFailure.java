package touchstone.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A foreseen failure of the store, told as one sentence and what to do about it.
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What went wrong; the lower-case name is the key of its sentence.
  public enum Reason {
    /// Another process has the store open. Argument: folder.
    IN_USE,
    /// The folder cannot be made or written. Arguments: folder, why.
    FOLDER,
    /// The folder's path holds a character that no store path may hold. Arguments: folder,
    /// character.
    PATH,
    /// The file is damaged or not a store. Arguments: file, detail.
    UNREADABLE,
    /// The file was written by a newer version. Arguments: file, its schema, ours.
    NEWER,
    /// Writing failed (disk full, folder gone). Argument: detail.
    WRITE,
    /// What is to be undone was changed since. Argument: act number.
    CHANGED_SINCE,
    /// What is to be undone was of a person who was erased since. Argument: act number.
    ERASED,
    /// A record that was to be changed is not there any more. Arguments: table, id.
    GONE,
    /// The store is closing and takes no more.
    CLOSED
  }

  private final Reason reason;
  private final transient Object[] arguments;

  public StoreFailure(Reason reason, @Nullable Throwable cause, Object... arguments) {
    super(reason.name(), cause);
    this.reason = reason;
    this.arguments = arguments.clone();
  }

  public Reason reason() {
    return reason;
  }

  /// The sentence for a user, with the remedy in it.
  public String sentence(Locale locale) {
    String pattern =
        ResourceBundle.getBundle("touchstone.store.failures", locale)
            .getString(reason.name().toLowerCase(Locale.ROOT));
    return new MessageFormat(pattern, locale).format(arguments);
  }

  @Override
  public String getMessage() {
    return sentence(Locale.getDefault());
  }
}
