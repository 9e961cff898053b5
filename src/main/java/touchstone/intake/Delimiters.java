package touchstone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which character separates the columns, judged by how evenly each one cuts the first rows.
///
/// `columns` is the number of columns most rows have, `headerColumns` that of the first row.
record Delimiters(char delimiter, int columns, int headerColumns) {

  static final String CANDIDATES = ",;\t|";

  /// @param complete whether the sample holds the whole file; otherwise its last row is left out
  static Delimiters of(String sample, boolean complete) {
    Delimiters best = judged(sample, ',', complete).shape();
    double bestScore = -1;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      Judged judged = judged(sample, CANDIDATES.charAt(i), complete);
      if (judged.score > bestScore) {
        bestScore = judged.score;
        best = judged.shape;
      }
    }
    return best;
  }

  /// The same for a separator the user has chosen.
  static Delimiters told(String sample, char chosen, boolean complete) {
    return judged(sample, chosen, complete).shape;
  }

  private record Judged(Delimiters shape, double score) {}

  private static Judged judged(String sample, char candidate, boolean complete) {
    List<Integer> counts = counts(sample, candidate, complete);
    int header = counts.isEmpty() ? 0 : counts.getFirst();
    Map<Integer, Integer> rowsOf = new HashMap<>();
    counts.forEach(count -> rowsOf.merge(count, 1, Integer::sum));
    int usual = header;
    int rows = rowsOf.getOrDefault(header, 0);
    for (Map.Entry<Integer, Integer> entry : rowsOf.entrySet()) {
      if (entry.getValue() > rows) {
        usual = entry.getKey();
        rows = entry.getValue();
      }
    }
    double share = counts.isEmpty() ? 0 : (double) rows / counts.size();
    double weight = header > 1 ? 1 : 0.5;
    double score = usual < 2 ? 0 : weight * share + Math.min(usual, 100) / 1000.0;
    return new Judged(new Delimiters(candidate, usual, header), score);
  }

  /// The number of fields of each row that is not blank; separators inside quotes do not count.
  private static List<Integer> counts(String sample, char delimiter, boolean complete) {
    List<Integer> counts = new ArrayList<>();
    int fields = 1;
    boolean blank = true;
    boolean quoted = false;
    boolean atStart = true;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && (atStart || (i > 0 && sample.charAt(i - 1) == '"'))) {
        quoted = true;
        blank = false;
        atStart = false;
      } else if (c == '\n' || c == '\r') {
        if (!blank) {
          counts.add(fields);
        }
        fields = 1;
        blank = true;
        atStart = true;
      } else {
        blank = false;
        atStart = c == delimiter;
        fields += atStart ? 1 : 0;
      }
    }
    if (!blank && (complete || counts.isEmpty())) {
      counts.add(fields);
    }
    return counts;
  }
}
