package touchstone.ui;

import javafx.scene.Parent;

/// A card of its own on the settings screen, brought by another room, such as the names of types
/// and codes.
public interface SettingPart {
  String title();

  Parent root();

  /// The settings are in view: read, subscribe.
  void shown();

  void hidden();
}
