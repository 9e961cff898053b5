package touchstone.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import touchstone.setting.Settings;
import touchstone.setting.SettingsFile;
import touchstone.ui.control.Typeface;

/// How the window looks: the light or the dark theme, after the system or after the user's choice,
/// the text size, and the typeface. Every scene of the application is given to [#dress]. Used on
/// the window's thread only.
public final class Appearance {
  private static final double TEXT_PIXELS = 14;
  private static final String OWN = sheet("touchstone.css");
  private static final String LIGHT = sheet("touchstone-light.css");
  private static final String DARK = sheet("touchstone-dark.css");

  private final List<WeakReference<Scene>> scenes = new ArrayList<>();
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private Settings settings;
  private String sizeSheet;

  /// Follows `settings` and the system from now on.
  public Appearance(SettingsFile settings) {
    this.settings = settings.current();
    this.sizeSheet = sizeSheet(this.settings.textSize());
    Typeface.load();
    dark.set(wantsDark());
    useTheme();
    settings.watch(this::follow);
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> follow(this.settings));
  }

  /// Gives `scene` the theme, the text size and our stylesheet, now and after every change.
  public void dress(Scene scene) {
    scenes.removeIf(known -> known.get() == null);
    scenes.add(new WeakReference<>(scene));
    apply(scene);
  }

  /// Whether the dark theme is in force; what paints by itself repaints when this changes.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// How much larger than usual the text is: 0.8 to 2.
  public double scale() {
    return settings.textSize() / 100.0;
  }

  private void follow(Settings next) {
    boolean sizeChanged = next.textSize() != settings.textSize();
    settings = next;
    sizeSheet = sizeSheet(next.textSize());
    if (dark.get() != wantsDark()) {
      dark.set(wantsDark());
      useTheme();
      scenes.forEach(one -> applyIfAlive(one.get()));
    } else if (sizeChanged) {
      scenes.forEach(one -> applyIfAlive(one.get()));
    }
  }

  private void applyIfAlive(@Nullable Scene scene) {
    if (scene != null) {
      apply(scene);
    }
  }

  private void apply(Scene scene) {
    List<String> sheets = List.of(OWN, dark.get() ? DARK : LIGHT, sizeSheet);
    List<String> foreign = scene.getStylesheets().stream().filter(one -> !isOurs(one)).toList();
    List<String> all = new ArrayList<>(sheets);
    all.addAll(foreign);
    scene.getStylesheets().setAll(all);
    scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  private static boolean isOurs(String sheet) {
    return sheet.startsWith("data:") || List.of(OWN, LIGHT, DARK).contains(sheet);
  }

  private boolean wantsDark() {
    return switch (settings.theme()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void useTheme() {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static String sizeSheet(int percent) {
    double text = TEXT_PIXELS * percent / 100;
    // An icon's size cannot be in em: the icon's own font is what an em would be measured by.
    String rule =
        String.format(
            Locale.ROOT,
            ".root{-fx-font-size:%.2fpx}"
                + ".ikonli-font-icon{-fx-icon-size:%.0fpx}"
                + ".empty-state>.ikonli-font-icon{-fx-icon-size:%.0fpx}",
            text,
            text * 1.2,
            text * 2.8);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String sheet(String name) {
    var url = Appearance.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException(name + " is missing");
    }
    return url.toExternalForm();
  }
}
