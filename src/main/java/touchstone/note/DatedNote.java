package touchstone.note;

import java.time.LocalDate;

/// A note pinned on a date, seen on every chart of time.
///
/// @param label what happened, in the user's words; up to 200 characters on one line
/// @param rebases whether the limits of control charts are reckoned anew from this day on
public record DatedNote(long id, LocalDate day, String label, boolean rebases) {
  /// The longest label.
  public static final int LONGEST = 200;

  public DatedNote {
    if (!isLabel(label)) {
      throw new IllegalArgumentException("a note says something, on one line");
    }
  }

  /// Whether a text can stand on a note.
  public static boolean isLabel(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }
}
