package touchstone.logbook;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What the store says about how its data are read: the zone of times without one, the currency of
/// amounts without one, and who is written into the history. Part of the store, so that a change of
/// them stands in the history and can be undone.
///
/// @param zone absent where the system's own is meant
/// @param operator a name, never blank
public record HouseRules(@Nullable ZoneId zone, Currency currency, String operator) {
  public HouseRules {
    operator = operator.strip();
    if (operator.isEmpty()) {
      throw new IllegalArgumentException("the operator has no name");
    }
  }

  /// What holds until something is chosen.
  public static HouseRules usual(String systemUser) {
    return new HouseRules(
        null, Currency.getInstance("EUR"), systemUser.isBlank() ? "operator" : systemUser);
  }

  /// The zone in which new entries are made and days are counted.
  public ZoneId zoneOrSystem() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }

  public HouseRules withZone(@Nullable ZoneId chosen) {
    return new HouseRules(chosen, currency, operator);
  }

  public HouseRules withCurrency(Currency chosen) {
    return new HouseRules(zone, chosen, operator);
  }

  public HouseRules withOperator(String chosen) {
    return new HouseRules(zone, currency, chosen);
  }
}
