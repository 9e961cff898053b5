package touchstone.chart;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The colours of the tones in one surrounding: light, dark, or grey on white paper. The type
/// colours keep apart for the usual kinds of colour blindness and reach 3:1 on page and panel; text
/// and muted text reach 4.5:1.
public final class Palette {

  /// On white.
  public static final Palette LIGHT =
      new Palette(
          0x1B4F72, 0xB23A0A, 0x389C83, 0xBE24E4, 0x59636E, 0x0969DA, 0x0969DA, 0xA34A00, 0x6E40C9,
          0x1A7F37, 0xA8035F, 0x4A5560, 0xD1D9E0, 0x1F2328, 0x59636E, 0xFFFFFF, 0xF6F8FA, 0x0969DA);

  /// On near black.
  public static final Palette DARK =
      new Palette(
          0x3B72EE, 0xD46400, 0x31B989, 0xE7BAF0, 0x8B949E, 0x58A6FF, 0x58A6FF, 0xE3A04F, 0xBC8CFF,
          0x56D364, 0xFF7BB5, 0xA9B3BE, 0x30363D, 0xE6EDF3, 0x8B949E, 0x0D1117, 0x161B22, 0x58A6FF);

  /// Greys on white paper; shapes carry the types.
  public static final Palette PRINT =
      new Palette(
          0x111111, 0x3D3D3D, 0x616161, 0x858585, 0x616161, 0x111111, 0x111111, 0x6E6E6E, 0x3D3D3D,
          0x808080, 0x2A2A2A, 0x5A5A5A, 0xCCCCCC, 0x000000, 0x595959, 0xFFFFFF, 0xF4F4F4, 0x000000);

  private final Map<Tone, Integer> colours = new EnumMap<>(Tone.class);

  /// One colour for each tone, in the order of the tones.
  private Palette(int... rgb) {
    int next = 0;
    for (Tone tone : Tone.values()) {
      colours.put(tone, rgb[next++]);
    }
  }

  /// The colour as 0xRRGGBB.
  public int rgb(Tone tone) {
    return colours.getOrDefault(tone, 0);
  }

  /// The colour as `#RRGGBB`.
  public String hex(Tone tone) {
    return String.format(Locale.ROOT, "#%06X", rgb(tone));
  }
}
