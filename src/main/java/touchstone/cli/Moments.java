package touchstone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/// Reads a moment from an option: an instant with an offset, a local date and time, or a day, which
/// means its end.
final class Moments {
  private static final List<BiFunction<String, ZoneId, Instant>> READINGS =
      List.of(
          (text, _) -> OffsetDateTime.parse(text).toInstant(),
          (text, zone) -> LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant(),
          (text, zone) ->
              LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));

  private Moments() {}

  /// @param zone the zone of the report, for what has no offset
  static Instant read(String option, String text, ZoneId zone) {
    for (BiFunction<String, ZoneId, Instant> reading : READINGS) {
      try {
        return reading.apply(text.strip(), zone);
      } catch (DateTimeException e) {
        // The next reading is tried.
      }
    }
    throw new Refusal(TouchstoneCommand.say("moment.unknown", option, text));
  }
}
