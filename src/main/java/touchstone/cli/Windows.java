package touchstone.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The window as the command line sees it: something that can be opened, or led through the main
/// job, and the toolkit behind it, which can paint.
public interface Windows extends Pictures {
  /// Opens the window and answers the exit code when it is closed.
  ///
  /// @param folder the folder of the store, absent for the platform's
  /// @param demo whether to show the made-up company in a store of its own
  int open(@Nullable Path folder, boolean demo);

  /// Runs the main job through the window and writes pictures and a CSV into a folder; answers the
  /// exit code.
  int tour(Path target);
}
