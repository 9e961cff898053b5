package touchstone.draft;

/// What a draft is of: the form it was typed into, and the record it changes.
///
/// @param form the form's lower-case name, such as `entry` or `review`
/// @param record what tells the record apart within that form, mostly its id; empty for a new one
public record DraftSubject(String form, String record) {
  public DraftSubject {
    if (!form.matches("[a-z_]{1,40}")) {
      throw new IllegalArgumentException("a form's name has lower-case letters and _ only");
    }
  }

  /// A record that is not there yet.
  public static DraftSubject ofNew(String form) {
    return new DraftSubject(form, "");
  }

  /// A record that is changed.
  public static DraftSubject of(String form, long record) {
    return new DraftSubject(form, Long.toString(record));
  }

  /// Whether no record is there yet.
  public boolean isNew() {
    return record.isEmpty();
  }

  /// The record's id, or -1 where the record is none that has a number.
  public long number() {
    return record.matches("\\d{1,18}") ? Long.parseLong(record) : -1;
  }
}
