package touchstone.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.logbook.BulkFiling;

/// The cells of one row on their way into a draft: dates in the column's sense become ISO, words
/// that tell records apart are looked at, and what the draft says is wrong becomes a problem of the
/// row.
final class DraftCells {

  private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?\\d+([.,]\\d+)?[eE]\\+\\d+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00A0]");

  private final String file;
  private final Mapping mapping;
  private final CsvRecord record;
  private final ImportTally tally;

  DraftCells(String file, Mapping mapping, CsvRecord record, ImportTally tally) {
    this.file = file;
    this.mapping = mapping;
    this.record = record;
    this.tally = tally;
  }

  String text(String field) {
    return mapping.value(record, field);
  }

  /// A word that tells records apart, without the blanks around it.
  String key(String field) {
    String key = text(field).strip();
    if (SCIENTIFIC.matcher(key).matches()) {
      refuse(field, Sentence.of("cell.scientific"), Sentence.of("cell.scientific.remedy"));
    } else if (INVISIBLE.matcher(key).find()) {
      note(Problem.Kind.WARNING, field, Sentence.of("cell.invisible"), null);
    }
    return key;
  }

  /// A cell that every row needs.
  void require(String field) {
    if (text(field).isBlank()) {
      refuse(field, Sentence.of("cell.missing", field), Sentence.of("cell.missing.remedy", field));
    }
  }

  /// The moment a cell means, to the millisecond; empty where it is blank or was refused.
  Optional<DateReading.Read> moment(String field, DateSense sense, @Nullable ZoneId zone) {
    String cell = text(field);
    if (cell.isBlank()) {
      return Optional.empty();
    }
    return switch (zone == null ? sense.read(cell) : sense.read(cell, zone)) {
      case DateReading.Read read -> {
        if (read.warning() != null) {
          note(Problem.Kind.WARNING, field, read.warning(), null);
        }
        Instant at = Instant.ofEpochMilli(read.at().toEpochMilli());
        yield Optional.of(new DateReading.Read(read.day(), at, read.zone(), null));
      }
      case DateReading.Unread unread -> {
        refuse(field, unread.reason(), unread.remedy());
        yield Optional.empty();
      }
    };
  }

  /// Adds the codes that are all that is missing; answers whether the draft is worth a second look.
  boolean addCodes(
      BulkFiling.Batch batch,
      List<touchstone.logbook.Problem> problems,
      Map<String, CodeList> lists) {
    boolean onlyCodes =
        problems.stream()
            .allMatch(
                problem ->
                    problem.kind() == touchstone.logbook.Problem.Kind.UNKNOWN_CODE
                        && lists.containsKey(problem.field()));
    if (!onlyCodes || tally.blocked()) {
      return false;
    }
    for (touchstone.logbook.Problem problem : problems) {
      CodeList list = lists.get(problem.field());
      if (list != null && batch.addCode(list, problem.value())) {
        tally.code(list, problem.value().strip());
      }
    }
    return true;
  }

  /// What a draft says is wrong, as problems of the row.
  void refuse(List<touchstone.logbook.Problem> problems) {
    for (touchstone.logbook.Problem problem : problems) {
      boolean code = problem.kind() == touchstone.logbook.Problem.Kind.UNKNOWN_CODE;
      boolean missing = problem.kind() == touchstone.logbook.Problem.Kind.MISSING;
      tally.add(
          Problem.ofCell(
              Problem.Kind.REFUSAL,
              file,
              record,
              mapping.columnOf(problem.field()).orElse(problem.field()),
              null,
              missing
                  ? Sentence.of("cell.missing", problem.field())
                  : Sentence.of("cell.said", problem.sentence(Locale.getDefault())),
              code ? Sentence.of("cell.code.remedy") : null));
    }
  }

  void refuse(String field, Sentence reason, Sentence remedy) {
    note(Problem.Kind.REFUSAL, field, reason, remedy);
  }

  private void note(Problem.Kind kind, String field, Sentence reason, @Nullable Sentence remedy) {
    String value = text(field);
    tally.add(
        Problem.ofCell(
            kind,
            file,
            record,
            mapping.columnOf(field).orElse(field),
            value.isEmpty() ? null : value,
            reason,
            remedy));
  }
}
