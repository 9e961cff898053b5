package touchstone.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.code.CodeList;
import touchstone.logbook.BulkFiling;
import touchstone.logbook.Checked;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryStore;
import touchstone.logbook.Filing;

/// Files rows as interactions.
final class EntryRows implements RowFiling {

  private static final Map<String, CodeList> LISTS =
      Map.of(
          EntryField.CHANNEL.id(), CodeList.CHANNEL,
          EntryField.BUSINESS_FUNCTION.id(), CodeList.BUSINESS_FUNCTION,
          EntryField.INTENT.id(), CodeList.INTENT,
          EntryField.SOURCE.id(), CodeList.SOURCE,
          EntryField.TRIGGER.id(), CodeList.TRIGGER);

  private final String file;
  private final Mapping mapping;
  private final Senses senses;
  private final boolean addCodes;
  private final Set<EntryField> known = EnumSet.noneOf(EntryField.class);

  /// Whether the customers stand as the user's own ids: a new one then gets it as its reference, so
  /// that a list of customers read later finds it.
  private final boolean customersById;

  private final Set<RowPrint> seen = new HashSet<>();

  EntryRows(String file, Mapping mapping, Senses senses, boolean addCodes) {
    this.file = file;
    this.mapping = mapping;
    this.senses = senses;
    this.addCodes = addCodes;
    for (EntryField field : EntryField.values()) {
      if (mapping.has(field.id())) {
        known.add(field);
      }
    }
    known.add(EntryField.ZONE);
    this.customersById =
        mapping.columnOf(EntryField.CUSTOMER.id()).filter(HeaderName::namesAnId).isPresent();
  }

  @Override
  public Optional<Filing.Outcome> file(
      BulkFiling.Batch batch, CsvRecord record, ImportTally tally) {
    DraftCells cells = new DraftCells(file, mapping, record, tally);
    Draft<EntryField> draft = batch.over(told(cells), known);
    Checked<Entry> checked = batch.check(draft);
    if (addCodes && cells.addCodes(batch, checked.problems(), LISTS)) {
      checked = batch.check(draft);
    }
    cells.refuse(
        checked.problems().stream()
            .filter(problem -> !problem.field().equals(EntryField.OCCURRED_AT.id()))
            .toList());
    Entry entry = checked.value();
    if (entry == null || tally.blocked()) {
      return Optional.empty();
    }
    Filing.Filed filed = batch.file(entry, !seen.add(RowPrint.of(record)));
    if (filed.newCustomer()) {
      tally.customer();
    }
    return Optional.of(filed.outcome());
  }

  private Draft<EntryField> told(DraftCells cells) {
    Draft<EntryField> draft = Draft.ofEntry();
    for (EntryField field : known) {
      switch (field) {
        case REFERENCE, CUSTOMER, THREAD -> draft.with(field, cells.key(field.id()));
        case RECORDED_AT ->
            cells
                .moment(field.id(), senses.of(field.id()), null)
                .ifPresent(at -> draft.with(field, at.at().toString()));
        case OCCURRED_AT, ZONE -> {
          // Settled together below.
        }
        default -> draft.with(field, cells.text(field.id()));
      }
    }
    if (customersById && !draft.has(EntryField.CUSTOMER_NAME)) {
      draft.with(EntryField.CUSTOMER_NAME, draft.text(EntryField.CUSTOMER));
    }
    String occurred = EntryField.OCCURRED_AT.id();
    cells.require(occurred);
    cells
        .moment(occurred, senses.of(occurred), zone(cells.text(EntryField.ZONE.id())))
        .ifPresent(
            at ->
                draft
                    .with(EntryField.OCCURRED_AT, EntryStore.moment(at.at(), at.zone()))
                    .with(EntryField.ZONE, at.zone().getId()));
    String named = cells.text(EntryField.ZONE.id());
    if (!named.isBlank()) {
      draft.with(EntryField.ZONE, named);
    }
    return draft;
  }

  /// The zone a row names; a name that is none is refused by the draft.
  private static @Nullable ZoneId zone(String name) {
    try {
      return name.isBlank() ? null : ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
