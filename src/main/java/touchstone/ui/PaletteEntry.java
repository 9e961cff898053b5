package touchstone.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the palette: a feather icon, a name, what helps to tell it apart, the key if it has
/// one, why it cannot be used just now, and what it does.
public record PaletteEntry(
    String icon,
    String name,
    String context,
    String key,
    @Nullable String whyNot,
    Runnable action) {
  /// A thing that is found, such as a customer.
  public static PaletteEntry of(String icon, String name, String context, Runnable action) {
    return new PaletteEntry(icon, name, context, "", null, action);
  }

  public Optional<String> refusal() {
    return Optional.ofNullable(whyNot);
  }
}
