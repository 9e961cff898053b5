package touchstone.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a cell of a date column says, or why it says nothing.
public sealed interface DateReading {

  /// A moment: the day as it was written, the instant, and the zone it counts in. A date without a
  /// time is the midnight at which its day begins. `warning` is there where the day is unlikely.
  record Read(LocalDate day, Instant at, ZoneId zone, @Nullable Sentence warning)
      implements DateReading {}

  /// No moment; `question` where an offset in the cell would be the answer.
  record Unread(Sentence reason, Sentence remedy, boolean question) implements DateReading {}
}
