package touchstone.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where a file is to be saved; empty when the user thinks better of it.
@FunctionalInterface
public interface SavePlace {
  /// @param beside a node of the window that asks
  /// @param fileName what the file is called unless the user calls it otherwise
  Optional<Path> choose(Node beside, String fileName);

  /// The platform's own window, which remembers the folder as the platform does.
  static SavePlace dialog() {
    return (beside, fileName) -> {
      FileChooser chooser = new FileChooser();
      chooser.setInitialFileName(fileName);
      File chosen = chooser.showSaveDialog(beside.getScene().getWindow());
      return Optional.ofNullable(chosen).map(File::toPath);
    };
  }
}
