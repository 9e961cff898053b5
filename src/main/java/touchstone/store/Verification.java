package touchstone.store;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What came of reading through everything a store is made of: its seal, its database, its journal,
/// the copy of that, its backups.
public record Verification(List<Found> found) {
  /// One thing that was found, as a sentence by its key in the bundle of verifications.
  ///
  /// @param damage whether something is damaged, so that the sentence also says what to do
  public record Found(String key, boolean damage, List<Object> arguments) {
    public String sentence(Locale locale) {
      String pattern =
          ResourceBundle.getBundle("touchstone.store.verification", locale).getString(key);
      return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
  }

  public Verification {
    found = List.copyOf(found);
  }

  /// Whether nothing is damaged.
  public boolean isWhole() {
    return found.stream().noneMatch(Found::damage);
  }

  /// Verifies a store that nobody has open; not a byte of it changes.
  ///
  /// @throws StoreFailure IN_USE where somebody has
  public static Verification ofClosed(StorePlace place, Steps steps) {
    return Verifier.ofClosed(place, steps);
  }
}
