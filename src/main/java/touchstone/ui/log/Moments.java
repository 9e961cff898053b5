package touchstone.ui.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import touchstone.logbook.House;
import touchstone.logbook.WhenWords;
import touchstone.ui.Formats;

/// Moments between the words of a field and the ISO text of an entry.
final class Moments {
  private Moments() {}

  /// ISO text as a field shows it: `2026-11-22 14:30`, without the offset and the seconds of none.
  static String readable(String iso) {
    String local =
        iso.replaceFirst("(?<=T\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d{1,9})?)(Z|[-+]\\d\\d:\\d\\d)$", "");
    return local.replaceFirst("(?<=T\\d\\d:\\d\\d):00$", "").replace('T', ' ');
  }

  /// The ISO text that a field's words mean, or the words themselves for the reader to refuse.
  static String past(String words, House house) {
    return words.isBlank() ? "" : WhenWords.past(words, house).orElse(words);
  }

  static String due(String words, House house) {
    return words.isBlank() ? "" : WhenWords.due(words, house).orElse(words);
  }

  /// ISO text as it is said on screen; empty where it is none.
  static Optional<String> spoken(String iso, Formats formats, ZoneId zone) {
    try {
      if (iso.length() == 10) {
        return Optional.of(formats.dayOfWeek(LocalDate.parse(iso)));
      }
      LocalDateTime local = local(iso, zone);
      return Optional.of(
          formats.dayOfWeek(local.toLocalDate()) + ", " + formats.time(local.toLocalTime()));
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  /// The moment as a field shows it where somebody hands it over.
  static String of(Instant moment, ZoneId zone) {
    return readable(moment.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString());
  }

  private static LocalDateTime local(String iso, ZoneId zone) {
    try {
      return LocalDateTime.ofInstant(OffsetDateTime.parse(iso).toInstant(), zone);
    } catch (DateTimeParseException withoutOffset) {
      return LocalDateTime.parse(iso);
    }
  }
}
