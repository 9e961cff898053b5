package touchstone.store;

/// A backup opened to be read.
///
/// @param database refuses every act with READ_ONLY; closing it leaves nothing behind
/// @param backup which one it is
public record OpenedBackup(Database database, Backup backup) {}
