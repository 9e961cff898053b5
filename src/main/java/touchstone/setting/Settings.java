package touchstone.setting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the user chose for this machine. `textSize` is in per cent, 80 to 200; `language` is absent
/// where the system's own is meant.
public record Settings(Theme theme, int textSize, @Nullable Locale language) {
  public static final int SMALLEST_TEXT = 80;
  public static final int LARGEST_TEXT = 200;
  public static final int USUAL_TEXT = 100;

  public Settings {
    if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
      throw new IllegalArgumentException("text size " + textSize + " is outside 80..200");
    }
  }

  /// What holds until something is chosen.
  public static Settings usual() {
    return new Settings(Theme.SYSTEM, USUAL_TEXT, null);
  }

  public Locale languageOrSystem() {
    return language == null ? Locale.getDefault() : language;
  }

  public Settings withTheme(Theme chosen) {
    return new Settings(chosen, textSize, language);
  }

  /// The nearest allowed size to `percent`.
  public Settings withTextSize(int percent) {
    return new Settings(theme, Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT), language);
  }

  public Settings withLanguage(@Nullable Locale chosen) {
    return new Settings(theme, textSize, chosen);
  }
}
