package touchstone.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import touchstone.journal.Chain;

/// A backup: a file that holds the database as it stood after one act, and what it takes to tell
/// that it is whole.
///
/// @param store whose it is
/// @param act the number of the last act in it
/// @param chain the journal's chain after that act
/// @param at when it was made
/// @param schema the number of its schema
/// @param size of the database in it, in bytes
/// @param sha256 of the database in it, hexadecimal
public record Backup(
    Path file,
    UUID store,
    long act,
    Chain chain,
    Instant at,
    int schema,
    long size,
    String sha256) {}
