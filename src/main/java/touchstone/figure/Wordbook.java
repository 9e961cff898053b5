package touchstone.figure;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import touchstone.chart.FigureWords;

/// The words of figures in one language, and numbers as it writes them.
final class Wordbook {
  private final ResourceBundle words;
  private final Locale locale;

  Wordbook(Locale locale) {
    this.words = ResourceBundle.getBundle("touchstone.figure.words", locale);
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  /// A number with so many digits after the point at most; a dash where there is none.
  String number(double value, int digits) {
    if (Double.isNaN(value)) {
      return say("none");
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /// A share in per cent.
  String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return Double.isNaN(share) ? say("none") : format.format(share);
  }

  /// The names of a table's columns; `keys` are the ends of theirs.
  List<String> columns(String... keys) {
    return Arrays.stream(keys).map(key -> say("column." + key)).toList();
  }

  /// What stands around a figure. What is to be seen stands beside what it is of, so that an
  /// exported picture says it too.
  ///
  /// @param kind the end of the keys of its title and note
  FigureWords around(String kind, String about, String seen, List<String> columns) {
    return new FigureWords(
        say("title." + kind), subtitle(about, seen), say("note." + kind), "", columns);
  }

  /// Of what, and what is to be seen, as two sentences.
  String subtitle(String about, String seen) {
    String capital = about.substring(0, 1).toUpperCase(locale) + about.substring(1);
    return say("subtitle", capital, seen);
  }
}
