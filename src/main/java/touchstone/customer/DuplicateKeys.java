package touchstone.customer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By what a customer can be recognized: the words of the name without accents, order and legal
/// form, the last digits of each telephone number, each e-mail address. Two customers that share a
/// key are perhaps one. Pure; any thread.
public final class DuplicateKeys {
  /// What two customers have in common, the surest first; the sign stands before the key.
  public enum Reason {
    EMAIL("e:"),
    PHONE("p:"),
    NAME("n:");

    private final String sign;

    Reason(String sign) {
      this.sign = sign;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The reason that a key tells.
    static Reason of(String key) {
      return Arrays.stream(values())
          .filter(reason -> key.startsWith(reason.sign))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no key of ours"));
    }
  }

  private static final int LONGEST = 380;
  private static final int FEWEST_DIGITS = 6;

  /// So many last digits tell a number, whether or not its country is written before it.
  private static final int TELLING_DIGITS = 9;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern POINTS = Pattern.compile("[.'’`]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(ext\\.?|x|#)\\s*\\d+\\s*$");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "gmbh",
          "mbh",
          "ag",
          "kg",
          "ohg",
          "ug",
          "gbr",
          "ev",
          "ltd",
          "limited",
          "inc",
          "corp",
          "corporation",
          "llc",
          "llp",
          "plc",
          "co",
          "company",
          "sa",
          "sarl",
          "sas",
          "srl",
          "spa",
          "bv",
          "nv",
          "ab",
          "oy",
          "as",
          "aps",
          "kft",
          "sro",
          "pty",
          "the",
          "and",
          "und",
          "et");

  private DuplicateKeys() {}

  /// The keys of somebody who bears these names and is reached in these ways.
  public static Set<String> of(Collection<String> names, Collection<ContactPoint> contacts) {
    Set<String> keys = new TreeSet<>();
    for (String name : names) {
      add(keys, Reason.NAME, name(name));
    }
    for (ContactPoint point : contacts) {
      switch (point.kind()) {
        case EMAIL -> add(keys, Reason.EMAIL, email(point.contact()).orElse(null));
        case PHONE -> add(keys, Reason.PHONE, phone(point.contact()).orElse(null));
        case ADDRESS, WEBSITE -> {}
      }
    }
    return keys;
  }

  /// Whether two contact points are the same way to reach somebody.
  public static boolean same(ContactPoint one, ContactPoint other) {
    return one.kind() == other.kind() && told(one).equals(told(other));
  }

  private static String told(ContactPoint point) {
    return switch (point.kind()) {
      case EMAIL -> email(point.contact()).orElseGet(() -> NameKey.of(point.contact()));
      case PHONE -> {
        String digits = NO_DIGIT.matcher(point.contact()).replaceAll("");
        yield digits.isEmpty() ? NameKey.of(point.contact()) : digits;
      }
      case ADDRESS, WEBSITE -> NameKey.of(point.contact());
    };
  }

  /// The words of a name in alphabetical order; the whole name where it is nothing but a legal
  /// form.
  static String name(String name) {
    List<String> words = words(name);
    String telling = telling(words.stream().sorted().toList());
    return telling.isEmpty() ? words.stream().sorted().collect(Collectors.joining(" ")) : telling;
  }

  /// The words of a name in their order, folded, without its legal form; empty where it is nothing
  /// else.
  public static String withoutLegalForm(String name) {
    return telling(words(name));
  }

  private static List<String> words(String name) {
    String fold = POINTS.matcher(NameKey.fold(name)).replaceAll("");
    return Arrays.stream(NO_WORD.split(fold, -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String telling(List<String> words) {
    return words.stream()
        .filter(word -> !LEGAL_FORMS.contains(word))
        .collect(Collectors.joining(" "));
  }

  static Optional<String> email(String contact) {
    String address = NameKey.fold(contact).replace("mailto:", "");
    int at = address.indexOf('@');
    return at > 0 && at < address.length() - 1 ? Optional.of(address) : Optional.empty();
  }

  /// The last digits that tell a telephone number; empty for too few digits.
  public static Optional<String> phone(String contact) {
    String bare = EXTENSION.matcher(contact).replaceAll("");
    String digits = NO_DIGIT.matcher(bare).replaceAll("").replaceFirst("^0+", "");
    if (digits.length() < FEWEST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(digits.substring(Math.max(0, digits.length() - TELLING_DIGITS)));
  }

  /// The reasons that keys tell, the surest first.
  public static List<Reason> reasons(Collection<String> keys) {
    return keys.stream().map(Reason::of).distinct().sorted().toList();
  }

  private static void add(Set<String> keys, Reason reason, @Nullable String told) {
    if (told != null && !told.isEmpty()) {
      keys.add(reason.sign + told.substring(0, Math.min(LONGEST, told.length())));
    }
  }
}
