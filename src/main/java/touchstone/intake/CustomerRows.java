package touchstone.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.code.CodeList;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.Checked;
import touchstone.logbook.CustomerEntry;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerFiling;
import touchstone.logbook.Draft;
import touchstone.logbook.Filing;

/// Files rows as customers.
///
/// A tenure in days or in calendar months gives the start of the relationship, counted back from
/// the day the user names; a customer that has `ended` left on that day, since such a file does not
/// say when.
final class CustomerRows implements RowFiling {

  private static final Map<String, CodeList> LISTS =
      Map.of(
          CustomerField.SEGMENT.id(), CodeList.SEGMENT,
          CustomerField.END_CAUSE.id(), CodeList.DEFECTION_CAUSE,
          CustomerField.STAGE.id(), CodeList.STAGE);
  private static final String DAYS = "tenure_days";
  private static final String MONTHS = "tenure_months";
  private static final String ENDED = "ended";

  private final String file;
  private final Mapping mapping;
  private final Senses senses;
  private final LocalDate asOf;
  private final boolean addCodes;
  private final Set<CustomerField> known = EnumSet.noneOf(CustomerField.class);

  CustomerRows(String file, Mapping mapping, Senses senses, LocalDate asOf, boolean addCodes) {
    this.file = file;
    this.mapping = mapping;
    this.senses = senses;
    this.asOf = asOf;
    this.addCodes = addCodes;
    for (CustomerField field : CustomerField.values()) {
      if (mapping.has(field.id())) {
        known.add(field);
      }
    }
    if (mapping.has(DAYS) || mapping.has(MONTHS)) {
      known.add(CustomerField.RELATIONSHIP_START);
    }
    if (mapping.has(ENDED)) {
      known.add(CustomerField.RELATIONSHIP_END);
    }
  }

  @Override
  public Optional<Filing.Outcome> file(
      BulkFiling.Batch batch, CsvRecord record, ImportTally tally) {
    DraftCells cells = new DraftCells(file, mapping, record, tally);
    Draft<CustomerField> draft = batch.overCustomer(told(cells), known);
    Checked<CustomerEntry> checked = batch.checkCustomer(draft);
    if (addCodes && cells.addCodes(batch, checked.problems(), LISTS)) {
      checked = batch.checkCustomer(draft);
    }
    cells.refuse(checked.problems());
    CustomerEntry entry = checked.value();
    if (entry == null || tally.blocked()) {
      return Optional.empty();
    }
    try {
      CustomerFiling.Filed filed = batch.fileCustomer(entry);
      if (filed.outcome() == Filing.Outcome.CREATED) {
        tally.customer();
      }
      return Optional.of(filed.outcome());
    } catch (CustomerFiling.UnknownMembership e) {
      cells.refuse(List.of(e.problem()));
      return Optional.empty();
    }
  }

  private Draft<CustomerField> told(DraftCells cells) {
    Draft<CustomerField> draft = Draft.ofCustomer();
    for (CustomerField field : known) {
      String id = field.id();
      switch (field) {
        case REFERENCE, MEMBER_OF, PHONE -> draft.with(field, cells.key(id));
        case RELATIONSHIP_START, RELATIONSHIP_END ->
            cells
                .moment(id, senses.of(id), null)
                .ifPresent(at -> draft.with(field, at.day().toString()));
        default -> draft.with(field, cells.text(id));
      }
    }
    tenure(cells, draft);
    if (mapping.has(ENDED) && !draft.has(CustomerField.RELATIONSHIP_END) && ended(cells)) {
      draft.with(CustomerField.RELATIONSHIP_END, asOf.toString());
    }
    return draft;
  }

  private void tenure(DraftCells cells, Draft<CustomerField> draft) {
    for (String field : List.of(DAYS, MONTHS)) {
      String cell = cells.text(field).strip();
      if (cell.isEmpty()) {
        continue;
      }
      if (!cell.matches("\\d{1,5}")) {
        cells.refuse(field, Sentence.of("cell.tenure"), Sentence.of("cell.tenure.remedy"));
      } else if (!draft.has(CustomerField.RELATIONSHIP_START)) {
        int count = Integer.parseInt(cell);
        LocalDate start = field.equals(DAYS) ? asOf.minusDays(count) : asOf.minusMonths(count);
        draft.with(CustomerField.RELATIONSHIP_START, start.toString());
      }
    }
  }

  private static boolean ended(DraftCells cells) {
    return switch (cells.text(ENDED).strip().toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> true;
      case "", "no", "n", "false", "0" -> false;
      default -> {
        cells.refuse(ENDED, Sentence.of("cell.yes_no"), Sentence.of("cell.yes_no.remedy"));
        yield false;
      }
    };
  }
}
