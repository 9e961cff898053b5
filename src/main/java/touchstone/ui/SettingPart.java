package touchstone.ui;

import java.util.Optional;
import javafx.scene.Parent;

/// A card of its own on the settings screen, brought by another room, such as the names of types
/// and codes.
public interface SettingPart {
  String title();

  Parent root();

  /// The settings are in view: read, subscribe.
  void shown();

  void hidden();

  /// The key of the record that is chosen in it, whose history can be asked for.
  default Optional<Object> record() {
    return Optional.empty();
  }
}
