package touchstone.journal;

/// A part of the journal that cannot be read.
///
/// @param file its name
/// @param from the first act that is missing
/// @param until the last act that is missing; 0 where that cannot be told
/// @param repaired whether it was taken from the copy beside the backups
public record JournalDamage(String file, long from, long until, boolean repaired) {}
