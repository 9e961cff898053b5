package touchstone.logbook;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What the store says about how its data are read: the zone of times without one, the currency of
/// amounts without one, who is written into the history, and from which scores on a planned contact
/// was done and taken well. Part of the store, so that a change of them stands in the history and
/// can be undone.
///
/// @param zone absent where the system's own is meant
/// @param operator a name, never blank
/// @param execution from which score on a contact was well executed, 0..100
/// @param impression from which score on it left a good impression, 0..100
public record HouseRules(
    @Nullable ZoneId zone, Currency currency, String operator, int execution, int impression) {
  /// The standard proposed at first.
  public static final int USUAL_EXECUTION = 80;

  public static final int USUAL_IMPRESSION = 70;

  public HouseRules {
    if (execution < 0 || execution > 100 || impression < 0 || impression > 100) {
      throw new IllegalArgumentException("a standard lies outside 0 to 100");
    }
    operator = operator.strip();
    if (operator.isEmpty()) {
      throw new IllegalArgumentException("the operator has no name");
    }
  }

  /// Rules with the standard proposed at first.
  public HouseRules(@Nullable ZoneId zone, Currency currency, String operator) {
    this(zone, currency, operator, USUAL_EXECUTION, USUAL_IMPRESSION);
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
    return new HouseRules(chosen, currency, operator, execution, impression);
  }

  public HouseRules withCurrency(Currency chosen) {
    return new HouseRules(zone, chosen, operator, execution, impression);
  }

  public HouseRules withOperator(String chosen) {
    return new HouseRules(zone, currency, chosen, execution, impression);
  }

  public HouseRules withExecution(int chosen) {
    return new HouseRules(zone, currency, operator, chosen, impression);
  }

  public HouseRules withImpression(int chosen) {
    return new HouseRules(zone, currency, operator, execution, chosen);
  }
}
