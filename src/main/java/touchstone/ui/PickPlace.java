package touchstone.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for a backup file that is there, or for a folder; empty when the user thinks better of it.
public interface PickPlace {
  /// @param beside where to begin looking, if that is there
  Optional<Path> backup(String title, Path beside);

  Optional<Path> folder(String title);

  /// The platform's own windows, over the window that has the focus.
  static PickPlace dialog(String kind) {
    return new PickPlace() {
      @Override
      public Optional<Path> backup(String title, Path beside) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*.backup"));
        if (Files.isDirectory(beside)) {
          chooser.setInitialDirectory(beside.toFile());
        }
        return Optional.ofNullable(chooser.showOpenDialog(owner())).map(java.io.File::toPath);
      }

      @Override
      public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner())).map(java.io.File::toPath);
      }

      private @org.jspecify.annotations.Nullable Window owner() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
      }
    };
  }
}
