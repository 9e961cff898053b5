package touchstone.journal;

/// Where an act stands in the journal.
///
/// @param segment the number of the file, from 1
/// @param offset bytes from the beginning of the file
public record Place(int segment, long offset) {}
