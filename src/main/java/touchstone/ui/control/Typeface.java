package touchstone.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// Inter, the typeface of the application, the same on every machine.
public final class Typeface {

  /// The name of its family.
  public static final String FAMILY = "Inter";

  private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
  private static final List<String> CUTS = List.of("Regular", "Italic", "SemiBold", "Bold");
  private static final double ANY_SIZE = 14;

  private Typeface() {}

  /// Makes its cuts known to the toolkit; again does nothing more. On the FX thread.
  public static void load() {
    CUTS.forEach(Typeface::load);
  }

  private static void load(String cut) {
    try (InputStream in = Typeface.class.getResourceAsStream(FONTS + cut + ".otf")) {
      if (in != null) {
        Font.loadFont(in, ANY_SIZE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
