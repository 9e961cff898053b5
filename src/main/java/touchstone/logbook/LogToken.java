package touchstone.logbook;

/// A stretch of the log bar's line that was understood.
///
/// @param start index of its first char in the line
/// @param end index after its last char
/// @param value what it says, as the field's text
public record LogToken(EntryField field, int start, int end, String value) {}
