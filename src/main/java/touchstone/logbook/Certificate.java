package touchstone.logbook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// What an erasure did, as a text to be kept: when, how much of what, and which copies it could not
/// reach. It names the pseudonym only.
public final class Certificate {
  private static final String BUNDLE = "touchstone.logbook.erasing";

  private Certificate() {}

  /// The lines of an erasure's certificate.
  ///
  /// @param who the operator
  /// @param store where the store lies
  public static String of(Erasure.Erased erased, String who, String store, Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale);
    List<String> lines = new ArrayList<>();
    lines.add(words.getString("title"));
    lines.add("");
    lines.add(say(words, "when", erased.at().toString(), who));
    lines.add(say(words, "store", store));
    lines.add(say(words, "pseudonym", erased.name(), erased.reference()));
    lines.add("");
    lines.add(words.getString("records"));
    new TreeMap<>(erased.was().rows())
        .forEach(
            (table, rows) ->
                lines.add("  " + words.getString("record." + table) + ": " + rows.size()));
    lines.add("");
    lines.add(words.getString("done"));
    lines.add("  - " + words.getString("done.texts"));
    lines.add("  - " + words.getString("done.contacts"));
    lines.add("  - " + words.getString("done.kept"));
    lines.add("  - " + say(words, "done.history", Long.toString(erased.rewritten())));
    lines.add("  - " + say(words, "done.drafts", Integer.toString(erased.was().drafts().size())));
    lines.add("  - " + words.getString("done.undo"));
    lines.add("");
    mentioned(erased.was(), words, lines);
    lines.add(words.getString("beyond"));
    lines.add("  - " + words.getString("beyond.backups"));
    lines.add("  - " + words.getString("beyond.exports"));
    lines.add("  - " + words.getString("beyond.sources"));
    lines.add("  - " + words.getString("beyond.others"));
    lines.add("");
    return String.join(System.lineSeparator(), lines);
  }

  /// What else names the customer, by its kind; a line says that nothing does.
  private static void mentioned(Held was, ResourceBundle words, List<String> lines) {
    lines.add(words.getString("mentioned"));
    was.mentioned()
        .forEach(
            (table, references) ->
                lines.add(
                    "  - "
                        + words.getString("mentioned." + table)
                        + ": "
                        + String.join(", ", references.stream().distinct().toList())));
    if (was.mentions().isEmpty()) {
      lines.add("  - " + words.getString("mentioned.none"));
    }
    lines.add("");
  }

  private static String say(ResourceBundle words, String key, String... arguments) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }
}
