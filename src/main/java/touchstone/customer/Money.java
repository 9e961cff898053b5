package touchstone.customer;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of one ISO 4217 currency; never a floating-point number, never converted silently.
///
/// @param amount at most four decimal places, any sign
/// @param currency three-letter code
public record Money(BigDecimal amount, String currency) {
  private static final Map<String, String> SIGNS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<before>\\p{L}{3}|\\p{Sc})?\\s*(?<amount>[-+]?\\d+(?:[.,]\\d{1,4})?)\\s*(?<after>\\p{L}{3}|\\p{Sc})?");
  private static final int PLACES = 4;
  private static final int DIGITS = 19;

  public Money {
    if (amount.scale() > PLACES && amount.stripTrailingZeros().scale() > PLACES) {
      throw new IllegalArgumentException("money has at most four decimal places");
    }
    if (amount.precision() - amount.scale() > DIGITS - PLACES) {
      throw new IllegalArgumentException("money has at most fifteen digits before the point");
    }
    amount = plain(amount);
    currency =
        known(currency).orElseThrow(() -> new IllegalArgumentException("not an ISO 4217 currency"));
  }

  /// Reads `25EUR`, `25.50 EUR`, `€25` or, in the given currency, `25`. A comma is a decimal point.
  public static Optional<Money> parse(String text, String currencyIfNone) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches() || (written.group("before") != null && written.group("after") != null)) {
      return Optional.empty();
    }
    String unit =
        written.group("before") == null ? written.group("after") : written.group("before");
    BigDecimal amount = new BigDecimal(written.group("amount").replace(',', '.'));
    if (amount.precision() - amount.scale() > DIGITS - PLACES) {
      return Optional.empty();
    }
    return known(unit == null ? currencyIfNone : unit).map(currency -> new Money(amount, currency));
  }

  /// `25.00 EUR`: the currency's own number of decimals, more only where the amount has them.
  public String text() {
    int usual = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return amount.setScale(Math.max(usual, amount.scale())).toPlainString() + " " + currency;
  }

  /// The same number without zeros at its end, so that equal amounts are equal records.
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.setScale(Math.max(0, bare.scale()));
  }

  private static Optional<String> known(String unit) {
    String code = SIGNS.getOrDefault(unit, unit).toUpperCase(Locale.ROOT);
    try {
      return Optional.of(Currency.getInstance(code).getCurrencyCode());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
