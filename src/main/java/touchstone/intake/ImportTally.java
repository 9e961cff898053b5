package touchstone.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.code.CodeList;
import touchstone.logbook.Filing;

/// The counts and problems of an import under way. Not thread-safe.
final class ImportTally {

  private static final int KEPT = 1_000;

  private final Map<Filing.Outcome, Long> outcomes = new EnumMap<>(Filing.Outcome.class);
  private final Set<String> codes = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Problem> ofRow = new ArrayList<>();
  private long rows;
  private long rejected;
  private long customers;

  /// Begins a row with the problems it was read with.
  void begin(CsvRecord record) {
    rows++;
    ofRow.clear();
    record.problems().forEach(this::add);
  }

  void add(Problem problem) {
    ofRow.add(problem);
    List<Problem> kept = problem.blocks() ? problems : warnings;
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /// Whether the row under way is refused.
  boolean blocked() {
    return ofRow.stream().anyMatch(Problem::blocks);
  }

  List<Problem> ofRow() {
    return ofRow;
  }

  void filed(Filing.Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  void reject() {
    rejected++;
  }

  void customer() {
    customers++;
  }

  void code(CodeList list, String word) {
    codes.add(list.id() + ": " + word);
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  /// Whether any row changed the store.
  boolean wrote() {
    return of(Filing.Outcome.CREATED) + of(Filing.Outcome.UPDATED) > 0;
  }

  ImportReceipt receipt(Mapping mapping, boolean stored, long act) {
    return new ImportReceipt(
        rows,
        of(Filing.Outcome.CREATED),
        of(Filing.Outcome.UPDATED),
        of(Filing.Outcome.UNCHANGED),
        of(Filing.Outcome.DUPLICATE),
        rejected,
        customers,
        List.copyOf(codes),
        problems,
        warnings,
        mapping.ignored(),
        mapping.lines(),
        stored,
        !stored,
        act);
  }

  private long of(Filing.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
