package touchstone.ui;

import java.util.List;
import java.util.function.Consumer;

/// Something besides commands that the palette finds, such as customers.
public interface PaletteSource {
  /// A sign that, typed first, asks this source only, such as `@`.
  char sign();

  /// Looks for `query`, at least one character, without keeping the window waiting, and hands over
  /// what it found on the window's thread, best first and at most eight. An answer to an older
  /// question is dropped by the palette.
  void find(String query, Consumer<List<PaletteEntry>> found);
}
