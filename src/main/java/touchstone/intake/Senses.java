package touchstone.intake;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sense in which the dates of each date column are read, settled before the first row is
/// filed.
final class Senses {

  private static final List<String> DATES =
      List.of("occurred_at", "recorded_at", "relationship_start", "relationship_end");

  private final Map<String, DateSense> senses;
  private final DateSense iso;

  private Senses(Map<String, DateSense> senses, DateSense iso) {
    this.senses = senses;
    this.iso = iso;
  }

  /// One pass over the file where it has dates and no format was named.
  ///
  /// @throws IntakeFailure with the question which format it is
  static Senses settle(
      CsvSource source, Mapping mapping, @Nullable String format, ZoneId zone, Clock clock) {
    DateSense iso = DateSense.iso(zone, clock);
    Map<String, DateSense> senses = new HashMap<>();
    Map<String, DateStudy> studies = new LinkedHashMap<>();
    String file = Problem.nameOf(source.file());
    DateSense named = format == null ? null : DateSense.of(format, zone, clock);
    for (String field : DATES) {
      mapping
          .columnOf(field)
          .ifPresent(column -> studies.put(field, new DateStudy(file, column, zone, clock)));
    }
    // The format named is that of the date of the interaction; another column that is ISO stays so.
    if (named != null && studies.remove("occurred_at") != null) {
      senses.put("occurred_at", named);
    }
    if (!studies.isEmpty()) {
      study(source, mapping, studies);
      studies.forEach(
          (field, study) ->
              senses.put(field, named == null || study.isIso() ? study.sense() : named));
    }
    return new Senses(senses, iso);
  }

  private static void study(CsvSource source, Mapping mapping, Map<String, DateStudy> studies) {
    try (CsvRows rows = source.rows()) {
      while (rows.hasNext()) {
        CsvRecord record = rows.next();
        if (record.isGood()) {
          studies.forEach((field, study) -> study.add(record, mapping.value(record, field)));
        }
      }
    }
  }

  /// The sense of a field; ISO for one whose value the user has given for all rows.
  DateSense of(String field) {
    return senses.getOrDefault(field, iso);
  }
}
