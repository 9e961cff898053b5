package touchstone.ui.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import touchstone.setting.Settings;
import touchstone.setting.SettingsFile;
import touchstone.setting.Theme;

/// The settings of this machine as the screen shows them. Each property puts its value in force
/// when it changes, and follows what is changed elsewhere, as the text size is by its keys. An
/// empty language means the system's.
public final class SettingViewModel {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final IntegerProperty textSize = new SimpleIntegerProperty();
  private final ObjectProperty<Optional<Locale>> language = new SimpleObjectProperty<>();

  public SettingViewModel(SettingsFile settings) {
    follow(settings.current());
    settings.watch(this::follow);
    theme.subscribe(chosen -> settings.change(s -> s.withTheme(chosen)));
    textSize.subscribe(size -> settings.change(s -> s.withTextSize(size.intValue())));
    language.subscribe(chosen -> settings.change(s -> s.withLanguage(chosen.orElse(null))));
  }

  /// The system's language first, then those the texts exist in.
  public List<Optional<Locale>> languages() {
    return List.of(Optional.empty(), Optional.of(Locale.ENGLISH));
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public IntegerProperty textSizeProperty() {
    return textSize;
  }

  public ObjectProperty<Optional<Locale>> languageProperty() {
    return language;
  }

  private void follow(Settings now) {
    theme.set(now.theme());
    textSize.set(now.textSize());
    language.set(Optional.ofNullable(now.language()));
  }
}
