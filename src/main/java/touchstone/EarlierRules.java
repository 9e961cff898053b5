package touchstone;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import touchstone.logbook.HouseRules;
import touchstone.setting.SettingsFile;

/// The rules of the house as the settings file of an earlier version has them: what the store takes
/// over when it is first opened.
final class EarlierRules {
  private static final List<String> KEYS = List.of("zone", "home_currency", "operator");

  private EarlierRules() {}

  static HouseRules in(SettingsFile settings, String systemUser) {
    HouseRules usual = HouseRules.usual(systemUser);
    return new HouseRules(
        read(settings, "zone", ZoneId::of).orElse(null),
        read(settings, "home_currency", Currency::getInstance).orElse(usual.currency()),
        read(settings, "operator", Function.identity()).orElse(usual.operator()));
  }

  /// Takes them out of the file, once the store holds them.
  static void drop(SettingsFile settings) {
    settings.drop(KEYS);
  }

  private static <T> Optional<T> read(
      SettingsFile settings, String key, Function<String, ? extends T> reading) {
    try {
      return settings.text(key).map(reading);
    } catch (IllegalArgumentException | DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
