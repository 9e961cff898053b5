package touchstone.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The header row of a file: the names of its columns, without the empty ones at its right end.
record Header(List<String> names, List<Problem> notes) {

  static Header of(Path file, CsvRecord first) {
    List<String> names = new ArrayList<>(first.fields());
    while (!names.isEmpty() && names.getLast().isBlank()) {
      names.removeLast();
    }
    if (names.isEmpty()) {
      throw CsvSource.failure(
          file, Problem.Kind.REFUSAL, first.line(), "header.none", "header.none.remedy");
    }
    if (names.size() > CsvSource.COLUMN_LIMIT) {
      throw new IntakeFailure(
          Problem.ofLine(
              Problem.Kind.REFUSAL,
              file,
              first.line(),
              Sentence.of("columns.many", CsvSource.COLUMN_LIMIT),
              null));
    }
    for (String name : names) {
      if (CellCheck.problem(name).isPresent()) {
        throw CsvSource.failure(
            file, Problem.Kind.REFUSAL, first.line(), "header.control", "header.control.remedy");
      }
    }
    int left = first.fields().size() - names.size();
    List<Problem> notes = new ArrayList<>();
    if (left > 0) {
      notes.add(
          Problem.ofLine(
              Problem.Kind.NOTE, file, first.line(), Sentence.of("header.trailing", left), null));
    }
    return new Header(names, notes);
  }

  CsvShape on(CsvShape open) {
    return new CsvShape(
        open.charset(),
        open.markLength(),
        open.delimiter(),
        open.sniffed(),
        open.firstLine(),
        names.stream().map(String::strip).toList(),
        notes);
  }
}
