package touchstone.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All code lists at one moment. Immutable, so that a screen or an import sees one vocabulary
/// throughout.
public final class Codes {
  private static final int NEAREST = 3;
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^_+|_+$");

  private final Map<CodeList, List<Code>> lists = new EnumMap<>(CodeList.class);
  private final Map<CodeList, Map<String, Code>> byWord = new EnumMap<>(CodeList.class);

  public Codes(List<Code> codes) {
    for (CodeList list : CodeList.values()) {
      List<Code> sorted =
          codes.stream()
              .filter(code -> code.list() == list)
              .sorted(Comparator.comparingInt(Code::place).thenComparing(Code::label))
              .toList();
      lists.put(list, sorted);
      Map<String, Code> words = new LinkedHashMap<>();
      sorted.forEach(code -> words.put(folded(code.code()), code));
      sorted.forEach(code -> words.putIfAbsent(folded(code.label()), code));
      sorted.forEach(
          code -> code.aliases().forEach(alias -> words.putIfAbsent(folded(alias), code)));
      byWord.put(list, words);
    }
  }

  /// The codes of a list in its order, retired ones too.
  public List<Code> all(CodeList list) {
    return lists.getOrDefault(list, List.of());
  }

  /// The codes a form offers.
  public List<Code> offered(CodeList list) {
    return all(list).stream().filter(code -> !code.retired()).toList();
  }

  /// The code that a word means: its id, its label or an alias, whatever the case and the signs
  /// between words.
  public Optional<Code> find(CodeList list, String word) {
    return Optional.ofNullable(byWord.getOrDefault(list, Map.of()).get(folded(word)));
  }

  /// What the user calls the code with that id; the id itself where the list does not know it.
  public String label(CodeList list, @Nullable String code) {
    if (code == null) {
      return "";
    }
    Code known = byWord.getOrDefault(list, Map.of()).get(folded(code));
    return known == null ? code : known.label();
  }

  /// The ids of the codes most like an unknown word, at most three, most alike first.
  public List<String> nearest(CodeList list, String word) {
    String wanted = folded(word);
    record Scored(String code, int distance) {}
    List<Scored> scored = new ArrayList<>();
    for (Code code : offered(list)) {
      int distance =
          Math.min(distance(wanted, folded(code.code())), distance(wanted, folded(code.label())));
      for (String alias : code.aliases()) {
        distance = Math.min(distance, distance(wanted, folded(alias)));
      }
      scored.add(new Scored(code.code(), distance));
    }
    return scored.stream()
        .sorted(Comparator.comparingInt(Scored::distance))
        .limit(NEAREST)
        .map(Scored::code)
        .toList();
  }

  /// The stable id a new word gets: lower case, words joined by `_`.
  public static String idOf(String word) {
    String id = SIGNS.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    String trimmed = EDGES.matcher(id).replaceAll("");
    return trimmed.isEmpty() ? word.strip() : trimmed;
  }

  private static String folded(String word) {
    return idOf(word);
  }

  /// Levenshtein distance, with a word that contains the other counted as near.
  private static int distance(String a, String b) {
    if (!a.isEmpty() && (a.contains(b) || b.contains(a))) {
      return 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
