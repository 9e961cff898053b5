package touchstone.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
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
    /// The disk of the folder is full. Argument: folder.
    FULL,
    /// The folder's path holds a character that no store path may hold. Arguments: folder,
    /// character.
    PATH,
    /// The file is damaged or not a store. Arguments: file, detail.
    UNREADABLE,
    /// The file was written by a newer version. Arguments: file, its schema, ours.
    NEWER,
    /// The database failed while it was read, and was made again.
    BROKE_DOWN,
    /// The database could not answer just now, and nothing is known to be wrong with it.
    BUSY,
    /// Writing failed (disk full, folder gone). Argument: detail.
    WRITE,
    /// A backup could not be made or is not whole. Argument: folder or file.
    BACKUP,
    /// A file is no backup, or a damaged one. Argument: file.
    BACKUP_DAMAGED,
    /// There is no whole backup in a folder. Argument: folder.
    BACKUP_NONE,
    /// The memory did not suffice for an act.
    MEMORY,
    /// A file holds what could run on its own. Arguments: file, what.
    FOREIGN,
    /// The store is encrypted, and what was given does not open it. Argument: folder.
    LOCKED,
    /// The store is encrypted and its key file is nowhere. Argument: folder.
    NO_KEY,
    /// The key file is whole, and the store was sealed with another key or not at all. Argument:
    /// folder.
    OTHER_KEY,
    /// What an act wrote cannot be read in the journal any more. Argument: act number.
    HISTORY,
    /// The store was opened to be read only.
    READ_ONLY,
    /// There is too little room for so much. Arguments: folder, megabytes left.
    ROOM,
    /// What is to be undone was changed since, or something was hung on it. Arguments: act number,
    /// name of the later act, who, when in milliseconds since 1970.
    CHANGED_SINCE,
    /// What is to be brought back belongs to a record that is gone. Arguments: act number, table,
    /// id.
    OWNER_GONE,
    /// What is to be undone was of a person who was erased since. Argument: act number.
    ERASED,
    /// A record that was to be changed is not there any more. Arguments: table, id.
    GONE,
    /// The store is closing and takes no more.
    CLOSED
  }

  private final Reason reason;
  private final transient Object[] arguments;
  private final transient @Nullable Since since;

  /// Why an act cannot be taken back.
  ///
  /// @param table the kind of record that stands in the way
  /// @param record the id of that record
  /// @param later the act that made it so, where one is known
  public record Since(String table, long record, @Nullable PastAct later) {}

  public StoreFailure(Reason reason, @Nullable Throwable cause, Object... arguments) {
    this(reason, cause, null, arguments);
  }

  private StoreFailure(
      Reason reason, @Nullable Throwable cause, @Nullable Since since, Object... arguments) {
    super(reason.name(), cause);
    this.reason = reason;
    this.since = since;
    this.arguments = arguments.clone();
  }

  /// An act cannot be taken back because of what happened since.
  static StoreFailure changedSince(long act, Since since) {
    PastAct later = since.later();
    return new StoreFailure(
        Reason.CHANGED_SINCE,
        null,
        since,
        Long.toString(act),
        later == null ? "" : later.name(),
        later == null ? "" : later.who(),
        later == null ? 0L : later.at().toEpochMilli());
  }

  /// What an act brings back would belong to nothing.
  static StoreFailure ownerGone(long act, Since since) {
    return new StoreFailure(
        Reason.OWNER_GONE, null, since, Long.toString(act), since.table(), since.record());
  }

  /// The record that stands in the way of taking an act back.
  public Optional<Since> since() {
    return Optional.ofNullable(since);
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
