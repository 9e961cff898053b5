package touchstone.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the name of a column is compared: without case, blanks, separators and accents' spelling.
final class HeaderName {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}#]+");
  private static final Pattern DATUM =
      Pattern.compile(
          "[-+]?\\d+([.,]\\d+)*|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*"
              + "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final Pattern AN_ID =
      Pattern.compile(
          ".*(?:^|[^\\p{L}])(?i:id|no|nr|number|ref|reference)|.*\\p{Ll}(?:ID|Id|No|Nr|Ref)");

  private HeaderName() {}

  /// `Customer ID`, `customer_id` and `customerId` have the same key.
  static String key(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
    return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// The last word of a name: `narrative` of `Consumer complaint narrative`.
  static String lastWord(String name) {
    String[] words = SEPARATORS.split(name.strip().toLowerCase(Locale.ROOT), -1);
    return words.length == 0 ? "" : words[words.length - 1];
  }

  /// Whether a column of that name holds ids: `customer_id`, `CustomerID`, `account no`.
  static boolean namesAnId(String name) {
    return AN_ID.matcher(name.strip()).matches();
  }

  /// A number, a date or a mail address: no one names a column so.
  static boolean looksLikeDatum(String cell) {
    return DATUM.matcher(cell.strip()).matches();
  }
}
