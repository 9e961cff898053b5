package touchstone.ui;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for arguments, read once and filled often: a figure has thousands of marks
/// with the same text. Any thread may fill it, one at a time.
final class MessagePattern {
  /// A place that says how its argument is written.
  private static final Pattern FORMATTED = Pattern.compile("\\{\\s*(\\d+)\\s*,");

  private final MessageFormat format;
  private final NumberFormat numbers;
  private final BitSet formatted = new BitSet();

  /// @param pattern as [MessageFormat] reads it
  MessagePattern(String pattern, Locale locale) {
    this.format = new MessageFormat(pattern, locale);
    this.numbers = NumberFormat.getInstance(locale);
    Matcher matcher = FORMATTED.matcher(pattern);
    while (matcher.find()) {
      formatted.set(Integer.parseInt(matcher.group(1)));
    }
  }

  /// The text with these arguments, as [MessageFormat] writes it.
  synchronized String with(Object... arguments) {
    Object[] written = arguments.clone();
    for (int i = 0; i < written.length; i++) {
      // For a number that nothing is said of, the format would make a number format each time.
      if (written[i] instanceof Number number && !formatted.get(i)) {
        written[i] = numbers.format(number);
      }
    }
    return format.format(written);
  }
}
