package touchstone.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import touchstone.logbook.Draft;
import touchstone.logbook.EntryField;
import touchstone.logbook.ReviewField;

/// One made-up interaction before it is filed.
///
/// @param local when it happened, by the clock of the place
/// @param recordedAt when it was written down
/// @param review what the review of its incident says; absent where there is none, or none yet
record Happening(
    Member member,
    LocalDateTime local,
    Instant recordedAt,
    Draft<EntryField> entry,
    @Nullable Draft<ReviewField> review) {
  String channel() {
    return entry.text(EntryField.CHANNEL);
  }
}
