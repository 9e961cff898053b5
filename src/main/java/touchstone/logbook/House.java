package touchstone.logbook;

import java.time.Instant;
import java.time.ZoneId;
import touchstone.code.Codes;

/// What reading an input depends on: the vocabulary, the zone of times without one, the currency of
/// amounts without one, and now.
public record House(Codes codes, ZoneId zone, String currency, Instant now) {
  public House inZone(ZoneId other) {
    return new House(codes, other, currency, now);
  }

  public House with(Codes other) {
    return new House(other, zone, currency, now);
  }
}
