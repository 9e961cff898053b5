package touchstone.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One thing to say to the user: a key of the bundle `touchstone/intake/problems` and its
/// arguments.
///
/// The window and the command line render the same sentence, so that both say the same.
public record Sentence(String key, List<String> arguments) {

  private static final String BUNDLE = "touchstone.intake.problems";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /// The arguments stand in the text as their plain `toString`: line numbers are not grouped.
  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  public String text() {
    return text(Locale.getDefault());
  }

  public String text(Locale locale) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return PLACE.matcher(pattern).replaceAll(this::argument);
  }

  private String argument(MatchResult place) {
    int index = Integer.parseInt(place.group(1));
    return index < arguments.size()
        ? java.util.regex.Matcher.quoteReplacement(arguments.get(index))
        : "";
  }

  @Override
  public String toString() {
    return text();
  }
}
