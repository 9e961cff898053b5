package touchstone.interaction;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.customer.Money;

/// Something of value, in money or in its own unit; never converted silently.
///
/// @param kind a code of the value kind list; `money` has a currency as its unit
/// @param unit ISO 4217 code, or e.g. `min`, `pcs`
/// @param estimated guessed rather than known
public record Value(String kind, BigDecimal amount, String unit, boolean estimated) {
  public static final String MONEY = "money";
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<kind>[\\p{L}_]+):\\s*(?<amount>[-+]?\\d{1,14}(?:[.,]\\d{1,4})?)\\s*(?<unit>[^;]{0,40})");

  public Value {
    if (kind.isBlank() || unit.length() > 40) {
      throw new IllegalArgumentException("a value has a kind; its unit has at most 40 characters");
    }
    if (kind.equals(MONEY)) {
      unit = new Money(amount, unit).currency();
    }
    amount = Money.plain(amount);
  }

  public static Value of(Money money) {
    return new Value(MONEY, money.amount(), money.currency(), false);
  }

  /// Reads `25EUR`, `€25`, `time: 30 min`; a leading `~` marks an estimate.
  public static Optional<Value> parse(String text, String currencyIfNone) {
    String bare = text.strip();
    boolean estimated = bare.startsWith("~");
    String rest = estimated ? bare.substring(1).strip() : bare;
    Optional<Money> money = Money.parse(rest, currencyIfNone);
    if (money.isPresent()) {
      return money.map(m -> new Value(MONEY, m.amount(), m.currency(), estimated));
    }
    Matcher other = OTHER.matcher(rest);
    if (!other.matches() || other.group("kind").equals(MONEY)) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(other.group("amount").replace(',', '.'));
    return Optional.of(
        new Value(other.group("kind"), amount, other.group("unit").strip(), estimated));
  }

  /// The text that `parse` reads back as the same value.
  public String text() {
    String bare =
        kind.equals(MONEY)
            ? new Money(amount, unit).text()
            : (kind + ": " + amount.toPlainString() + " " + unit).strip();
    return estimated ? "~" + bare : bare;
  }
}
