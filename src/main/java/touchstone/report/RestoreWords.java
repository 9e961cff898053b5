package touchstone.report;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import touchstone.past.RecordChange;
import touchstone.past.Replacement;

/// What putting a backup in place of the store would change, in sentences: whose backup of when,
/// what comes back, what becomes what it was, what goes.
public final class RestoreWords {
  private RestoreWords() {}

  public static List<String> of(Replacement preview, Locale locale) {
    List<String> sentences = new ArrayList<>();
    sentences.add(say(locale, "restore.backup", preview.at().toEpochMilli(), preview.act()));
    if (!preview.ownStore()) {
      sentences.add(say(locale, "restore.another"));
    }
    if (preview.isNothing()) {
      sentences.add(say(locale, "restore.same"));
      return sentences;
    }
    if (preview.acts() > 0) {
      sentences.add(say(locale, "restore.acts", preview.acts()));
    }
    tell(sentences, locale, "restore.added", preview, RecordChange.How.ADDED);
    tell(sentences, locale, "restore.changed", preview, RecordChange.How.CHANGED);
    tell(sentences, locale, "restore.removed", preview, RecordChange.How.REMOVED);
    sentences.add(say(locale, "restore.undo"));
    return sentences;
  }

  private static void tell(
      List<String> sentences,
      Locale locale,
      String key,
      Replacement preview,
      RecordChange.How how) {
    ResourceBundle words = bundle(locale);
    Map<String, Long> counts = new TreeMap<>();
    preview
        .counts()
        .forEach(
            (table, kind) -> {
              long number = kind.getOrDefault(how, 0L);
              if (number > 0) {
                boolean known = words.containsKey("changes.of." + table);
                counts.merge(known ? table : "other", number, Long::sum);
              }
            });
    if (!counts.isEmpty()) {
      List<String> parts = new ArrayList<>();
      counts.forEach(
          (table, number) ->
              parts.add(
                  new MessageFormat(words.getString("changes.of." + table), locale)
                      .format(new Object[] {number})));
      sentences.add(say(locale, key, String.join(", ", parts)));
    }
  }

  private static String say(Locale locale, String key, Object... arguments) {
    return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("touchstone.report.words", locale);
  }
}
