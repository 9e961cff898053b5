package touchstone.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one at a time, in the order of the file; at most one record is in memory.
///
/// Blank rows are skipped. Rows that are too short or too long, or hold what a cell may not hold,
/// come with their problems. Both verbs throw [IntakeFailure] where the file cannot be read on.
public final class CsvRows implements Iterator<CsvRecord>, AutoCloseable {

  private final FileCheck check;
  private final CsvShape shape;
  private final QuoteWatch watch;
  private final CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader;
  private final CloseableIterator<de.siegmar.fastcsv.reader.CsvRecord> records;
  private final String name;
  private @Nullable CsvRecord ahead;
  private long rows;

  CsvRows(FileCheck check, Reader text, CsvShape shape) {
    this.check = check;
    this.shape = shape;
    this.name = Problem.nameOf(check.file());
    this.watch = new QuoteWatch(check.file(), text, shape.delimiter(), shape.firstLine());
    this.reader =
        CsvReader.builder()
            .fieldSeparator(shape.delimiter())
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(2 * QuoteWatch.RECORD_LIMIT)
            .ofCsvRecord(watch);
    this.records = reader.iterator();
  }

  @Override
  public boolean hasNext() {
    if (ahead == null) {
      ahead = advance();
    }
    return ahead != null;
  }

  @Override
  public CsvRecord next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    CsvRecord next = ahead;
    ahead = null;
    return next;
  }

  /// The first record that is not blank, unjudged.
  Optional<CsvRecord> first() {
    while (more()) {
      de.siegmar.fastcsv.reader.CsvRecord record = records.next();
      if (!isBlank(record.getFields()) || record.getFieldCount() > 1) {
        return Optional.of(new CsvRecord(lineOf(record), 0, record.getFields(), List.of()));
      }
    }
    return Optional.empty();
  }

  void skipHeader() {
    first();
  }

  private @Nullable CsvRecord advance() {
    while (more()) {
      de.siegmar.fastcsv.reader.CsvRecord record = records.next();
      if (isBlank(record.getFields())) {
        continue;
      }
      if (++rows > CsvSource.ROW_LIMIT) {
        throw new IntakeFailure(
            Problem.ofLine(
                Problem.Kind.REFUSAL,
                check.file(),
                lineOf(record),
                Sentence.of("rows.many", CsvSource.ROW_LIMIT),
                Sentence.of("rows.many.remedy")));
      }
      return judged(lineOf(record), record.getFields());
    }
    check.stillTheSame();
    return null;
  }

  private boolean more() {
    try {
      return records.hasNext();
    } catch (CsvParseException | UncheckedIOException | IntakeFailure e) {
      throw unwrapped(e);
    }
  }

  private IntakeFailure unwrapped(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IntakeFailure failure) {
        return failure;
      }
      if (cause instanceof IOException io) {
        return FileCheck.failure(check.file(), io);
      }
    }
    return new IntakeFailure(
        Problem.ofFile(
            Problem.Kind.REFUSAL,
            check.file(),
            Sentence.of("file.unparsable", String.valueOf(e.getMessage())),
            null),
        e);
  }

  private long lineOf(de.siegmar.fastcsv.reader.CsvRecord record) {
    return record.getStartingLineNumber() + shape.firstLine() - 1;
  }

  private CsvRecord judged(long line, List<String> cells) {
    int columns = shape.header().size();
    List<String> fields = new ArrayList<>(cells);
    while (fields.size() > columns && fields.getLast().isBlank()) {
      fields.removeLast();
    }
    List<Problem> problems = new ArrayList<>();
    CsvRecord bare = new CsvRecord(line, rows, fields, List.of());
    if (watch.takeStray(line)) {
      problems.add(refusal(bare, null, null, "quote.stray", "quote.stray.remedy"));
    }
    if (fields.size() != columns) {
      Sentence reason =
          Sentence.of(fields.size() < columns ? "row.short" : "row.long", fields.size(), columns);
      problems.add(
          Problem.ofCell(
              Problem.Kind.REFUSAL,
              name,
              bare,
              null,
              null,
              reason,
              Sentence.of("row.ragged.remedy")));
    }
    for (int i = 0; i < fields.size(); i++) {
      if (shape.guarded()) {
        fields.set(i, CellCheck.unguarded(fields.get(i)));
      }
      String cell = fields.get(i);
      Optional<Sentence> wrong = CellCheck.problem(cell);
      if (wrong.isPresent()) {
        problems.add(
            Problem.ofCell(
                Problem.Kind.REFUSAL,
                name,
                bare,
                i < columns ? shape.header().get(i) : null,
                cell,
                wrong.get(),
                Sentence.of("cell.remedy")));
      }
    }
    return new CsvRecord(line, rows, fields, problems);
  }

  private Problem refusal(
      CsvRecord at, @Nullable String column, @Nullable String value, String reason, String remedy) {
    return Problem.ofCell(
        Problem.Kind.REFUSAL, name, at, column, value, Sentence.of(reason), Sentence.of(remedy));
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw FileCheck.failure(check.file(), e);
    }
  }
}
