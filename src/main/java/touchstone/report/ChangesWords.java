package touchstone.report;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import touchstone.past.RecordChange;
import touchstone.past.SinceThen;

/// What has changed since an earlier moment, counted in words: "2 interactions added, 1 customer
/// changed".
public final class ChangesWords {
  private ChangesWords() {}

  /// The counts by kind, or that nothing changed.
  public static String of(SinceThen since, Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle("touchstone.report.words", locale);
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Map<RecordChange.How, Integer>> kind : since.counts().entrySet()) {
      String key = "changes.of." + kind.getKey();
      String pattern = words.getString(words.containsKey(key) ? key : "changes.of.other");
      kind.getValue()
          .forEach(
              (how, number) ->
                  parts.add(
                      new MessageFormat(
                              words.getString("changes." + how.name().toLowerCase(Locale.ROOT)),
                              locale)
                          .format(
                              new Object[] {
                                new MessageFormat(pattern, locale).format(new Object[] {number})
                              })));
    }
    return parts.isEmpty() ? words.getString("changes.none") : String.join(", ", parts);
  }
}
