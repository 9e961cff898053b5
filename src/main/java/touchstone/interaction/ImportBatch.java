package touchstone.interaction;

/// One import, so that it can be told apart and taken back: the file, what was made of its columns,
/// and what became of its rows.
///
/// @param sha256 of the file's bytes, hexadecimal
/// @param kind what was imported: `interactions` or `customers`
public record ImportBatch(
    long id,
    String fileName,
    String sha256,
    String kind,
    String mapping,
    long rows,
    long created,
    long updated,
    long unchanged,
    long duplicate,
    long rejected) {}
