package touchstone.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names are told apart and found. Two names with the same key are one customer: forms of the
/// same letters (NFC), invisible signs, case and runs of spaces do not matter. The fold also drops
/// accents, so that `muller` finds `Müller`, but never makes one customer of them.
public final class NameKey {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameKey() {}

  /// The identity of a name; empty for a name of nothing but invisible signs.
  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /// What a search compares: the key without accents, in compatibility form, ß as ss.
  public static String fold(String name) {
    String apart = Normalizer.normalize(of(name), Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").replace("ß", "ss").replace('ı', 'i');
  }
}
