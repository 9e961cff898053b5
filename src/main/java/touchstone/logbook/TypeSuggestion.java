package touchstone.logbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.interaction.InteractionType;

/// A type that the words of an entry speak for, with the rule that says so. Only ever offered,
/// never applied by itself.
public record TypeSuggestion(InteractionType type, Rule rule) {
  private static final int NEW_DAYS = 90;

  /// Why a type is suggested; the rules in the order in which they are asked.
  public enum Rule {
    /// A word of a complaint stands in the text.
    COMPLAINT_WORD,
    /// A trigger is named, or a word for one stands in the text.
    TRIGGER_WORD,
    /// A word of selling stands in the text.
    OFFER_WORD,
    /// The relationship is 90 days old at most, where the routine is still to be learned.
    FIRST_DAYS
  }

  /// The suggestion of the first rule that holds.
  ///
  /// @param tenureDays how long the relationship has lasted; absent where that is not known
  public static Optional<TypeSuggestion> of(
      Draft<EntryField> draft, House house, @Nullable Long tenureDays) {
    String text =
        String.join(
            " ",
            draft.text(EntryField.SUMMARY),
            draft.text(EntryField.NARRATIVE),
            draft.text(EntryField.HAPPENED));
    List<String> words =
        Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1));
    if (words.stream().anyMatch(word -> LogWords.SHIPPED.is("complaint", word))) {
      return Optional.of(new TypeSuggestion(InteractionType.CRITICAL, Rule.COMPLAINT_WORD));
    }
    if (draft.has(EntryField.TRIGGER) || words.stream().anyMatch(word -> isTrigger(house, word))) {
      return Optional.of(new TypeSuggestion(InteractionType.CRITICAL, Rule.TRIGGER_WORD));
    }
    if (words.stream().anyMatch(word -> LogWords.SHIPPED.is("offer", word))) {
      return Optional.of(new TypeSuggestion(InteractionType.PLANNED, Rule.OFFER_WORD));
    }
    return tenureDays != null && tenureDays >= 0 && tenureDays <= NEW_DAYS
        ? Optional.of(new TypeSuggestion(InteractionType.STABILIZING, Rule.FIRST_DAYS))
        : Optional.empty();
  }

  // A question or "other" is said of the most ordinary talk.
  private static boolean isTrigger(House house, String word) {
    return word.length() > 3
        && house
            .codes()
            .find(CodeList.TRIGGER, word)
            .filter(code -> !code.code().equals("question") && !code.code().equals("unforeseen"))
            .isPresent();
  }
}
