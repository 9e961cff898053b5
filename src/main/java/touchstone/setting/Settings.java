package touchstone.setting;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the user chose. `textSize` is in per cent, 80 to 200; `zone` and `language` are absent
/// where the system's own are meant; `operator` is who is written into the history.
public record Settings(
    Theme theme,
    int textSize,
    @Nullable ZoneId zone,
    @Nullable Locale language,
    Currency homeCurrency,
    String operator) {
  public static final int SMALLEST_TEXT = 80;
  public static final int LARGEST_TEXT = 200;
  public static final int USUAL_TEXT = 100;

  public Settings {
    if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
      throw new IllegalArgumentException("text size " + textSize + " is outside 80..200");
    }
    if (operator.isBlank()) {
      throw new IllegalArgumentException("the operator has no name");
    }
    operator = operator.strip();
  }

  /// What holds until something is chosen.
  public static Settings usual(String systemUser) {
    return new Settings(
        Theme.SYSTEM,
        USUAL_TEXT,
        null,
        null,
        Currency.getInstance("EUR"),
        systemUser.isBlank() ? "operator" : systemUser);
  }

  /// The zone in which new entries are made and days are counted.
  public ZoneId zoneOrSystem() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }

  public Locale languageOrSystem() {
    return language == null ? Locale.getDefault() : language;
  }

  public Settings withTheme(Theme chosen) {
    return new Settings(chosen, textSize, zone, language, homeCurrency, operator);
  }

  /// The nearest allowed size to `percent`.
  public Settings withTextSize(int percent) {
    int within = Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT);
    return new Settings(theme, within, zone, language, homeCurrency, operator);
  }

  public Settings withZone(@Nullable ZoneId chosen) {
    return new Settings(theme, textSize, chosen, language, homeCurrency, operator);
  }

  public Settings withLanguage(@Nullable Locale chosen) {
    return new Settings(theme, textSize, zone, chosen, homeCurrency, operator);
  }

  public Settings withHomeCurrency(Currency chosen) {
    return new Settings(theme, textSize, zone, language, chosen, operator);
  }

  public Settings withOperator(String chosen) {
    return new Settings(theme, textSize, zone, language, homeCurrency, chosen);
  }
}
