package touchstone.past;

import java.time.Instant;

/// A record that is not as it was at an earlier moment.
///
/// @param kind the table of the record a reader would name, e.g. `interaction`
/// @param acts how many acts wrote it or a part of it since
/// @param name what the latest of them did, e.g. `edit`
public record ChangedRecord(
    Subject subject,
    String kind,
    RecordChange.How how,
    int acts,
    Instant at,
    String who,
    String name) {}
