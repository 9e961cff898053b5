package touchstone.ui.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import touchstone.setting.Theme;
import touchstone.ui.Frame;
import touchstone.ui.Messages;
import touchstone.ui.Place;
import touchstone.ui.Screen;
import touchstone.ui.SettingPart;
import touchstone.ui.Styles;

/// Ties the settings screen to its view model, and sets the parts of other rooms below.
public final class SettingController implements Screen<Place.Settings> {
  private final SettingViewModel model;
  private final Frame frame;
  private final List<SettingPart> parts;
  private final Messages messages;
  @FXML private Parent root;
  @FXML private VBox cards;
  @FXML private ToggleGroup themes;
  @FXML private ToggleButton system;
  @FXML private ToggleButton light;
  @FXML private ToggleButton dark;
  @FXML private Slider textSize;
  @FXML private Label textSizeShown;
  @FXML private ComboBox<Optional<Locale>> language;
  @FXML private Label folder;

  public SettingController(SettingViewModel model, Frame frame, List<SettingPart> parts) {
    this.model = model;
    this.frame = frame;
    this.parts = List.copyOf(parts);
    this.messages = frame.messages();
  }

  @FXML
  private void initialize() {
    system.setUserData(Theme.SYSTEM);
    light.setUserData(Theme.LIGHT);
    dark.setUserData(Theme.DARK);
    model.themeProperty().subscribe(this::showTheme);
    themes.selectedToggleProperty().subscribe(this::chooseTheme);
    model.textSizeProperty().subscribe(size -> textSize.setValue(size.intValue()));
    textSize.valueProperty().subscribe(this::chooseTextSize);
    textSize.valueChangingProperty().subscribe(this::chooseTextSize);
    chooseTextSize();
    fill(language, model.languages(), this::name);
    language.valueProperty().bindBidirectional(model.languageProperty());
    folder.setText(frame.dataFolder());
    parts.forEach(part -> cards.getChildren().add(card(part)));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return messages.text("setting.title");
  }

  @Override
  public void shown(Place.Settings place) {
    parts.forEach(SettingPart::shown);
  }

  @Override
  public void hidden() {
    parts.forEach(SettingPart::hidden);
  }

  @Override
  public Optional<Node> firstFocus() {
    return themes.getSelectedToggle() instanceof ToggleButton chosen
        ? Optional.of(chosen)
        : Optional.empty();
  }

  @Override
  public Optional<Object> record() {
    return parts.stream().flatMap(part -> part.record().stream()).findFirst();
  }

  @FXML
  private void openFolder() {
    frame.commands().run("file.folder");
  }

  private void showTheme(Theme theme) {
    themes.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == theme)
        .forEach(themes::selectToggle);
  }

  // A second click on the chosen one takes the choice away; there is always one, so it returns.
  private void chooseTheme(@Nullable Toggle chosen) {
    if (chosen != null && chosen.getUserData() instanceof Theme theme) {
      model.themeProperty().set(theme);
    } else {
      showTheme(model.themeProperty().get());
    }
  }

  private void chooseTextSize() {
    int size = (int) Math.round(textSize.getValue() / 10) * 10;
    textSizeShown.setText(frame.formats().percent(size / 100.0));
    if (!textSize.isValueChanging()) {
      model.textSizeProperty().set(size);
    }
  }

  private Node card(SettingPart part) {
    Label heading = new Label(part.title());
    heading.getStyleClass().add(Styles.SUBHEADING);
    VBox card = new VBox(heading, part.root());
    card.getStyleClass().add(Styles.CARD);
    return card;
  }

  private String name(Optional<Locale> locale) {
    return locale
        .map(l -> l.getDisplayName(l))
        .orElseGet(() -> messages.text("setting.system", Locale.getDefault().getDisplayLanguage()));
  }

  static <T> void fill(ComboBox<T> box, List<T> all, Function<T, String> name) {
    box.getItems().setAll(all);
    box.setVisibleRowCount(12);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return all.stream().filter(v -> name.apply(v).equals(text)).findFirst().orElse(null);
          }
        });
  }
}
