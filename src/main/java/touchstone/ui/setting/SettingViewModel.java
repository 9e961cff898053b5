package touchstone.ui.setting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import touchstone.setting.Settings;
import touchstone.setting.SettingsFile;
import touchstone.setting.Theme;

/// The settings as the screen shows them. Each property puts its value in force when it changes,
/// and follows what is changed elsewhere, as the text size is by its keys. An empty zone or
/// language means the system's.
public final class SettingViewModel {
  private final SettingsFile settings;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final IntegerProperty textSize = new SimpleIntegerProperty();
  private final ObjectProperty<Optional<ZoneId>> zone = new SimpleObjectProperty<>();
  private final ObjectProperty<Optional<Locale>> language = new SimpleObjectProperty<>();
  private final ObjectProperty<Currency> currency = new SimpleObjectProperty<>();
  private final StringProperty operator = new SimpleStringProperty();
  private final BooleanProperty operatorMissing = new SimpleBooleanProperty();

  public SettingViewModel(SettingsFile settings) {
    this.settings = settings;
    follow(settings.current());
    settings.watch(this::follow);
    theme.subscribe(chosen -> settings.change(s -> s.withTheme(chosen)));
    textSize.subscribe(size -> settings.change(s -> s.withTextSize(size.intValue())));
    zone.subscribe(chosen -> settings.change(s -> s.withZone(chosen.orElse(null))));
    language.subscribe(chosen -> settings.change(s -> s.withLanguage(chosen.orElse(null))));
    currency.subscribe(chosen -> settings.change(s -> s.withHomeCurrency(chosen)));
    operator.subscribe(this::name);
  }

  /// The system's zone first, then all others by name.
  public List<Optional<ZoneId>> zones() {
    List<Optional<ZoneId>> all = new ArrayList<>();
    all.add(Optional.empty());
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .map(ZoneId::of)
        .forEach(id -> all.add(Optional.of(id)));
    return all;
  }

  /// The system's language first, then those the texts exist in.
  public List<Optional<Locale>> languages() {
    return List.of(Optional.empty(), Optional.of(Locale.ENGLISH));
  }

  /// Every currency in use, by its code.
  public List<Currency> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getDefaultFractionDigits() >= 0)
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public IntegerProperty textSizeProperty() {
    return textSize;
  }

  public ObjectProperty<Optional<ZoneId>> zoneProperty() {
    return zone;
  }

  public ObjectProperty<Optional<Locale>> languageProperty() {
    return language;
  }

  public ObjectProperty<Currency> currencyProperty() {
    return currency;
  }

  public StringProperty operatorProperty() {
    return operator;
  }

  /// Whether the name is empty, so that the last one stays in force.
  public ReadOnlyBooleanProperty operatorMissingProperty() {
    return operatorMissing;
  }

  private void name(String typed) {
    operatorMissing.set(typed.isBlank());
    if (!typed.isBlank()) {
      settings.change(s -> s.withOperator(typed));
    }
  }

  private void follow(Settings now) {
    theme.set(now.theme());
    textSize.set(now.textSize());
    zone.set(Optional.ofNullable(now.zone()));
    language.set(Optional.ofNullable(now.language()));
    currency.set(now.homeCurrency());
    String typed = operator.get();
    if (typed == null || !typed.strip().equals(now.operator())) {
      operator.set(now.operator());
    }
  }
}
