package touchstone.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerLine;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.interaction.InteractionType;
import touchstone.interaction.KeyPoint;
import touchstone.logbook.Books;
import touchstone.logbook.Checked;
import touchstone.logbook.CustomerField;
import touchstone.logbook.CustomerReader;
import touchstone.logbook.Draft;
import touchstone.logbook.Entry;
import touchstone.logbook.EntryField;
import touchstone.logbook.EntryReader;
import touchstone.logbook.ReviewField;
import touchstone.logbook.ReviewReader;
import touchstone.store.Database;

/// What a manager may do to a store, one random act after the other.
final class RandomDeeds {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> CHANNELS = List.of("phone", "email", "live_chat");
  private static final List<String> FUNCTIONS = List.of("", "sales", "finance");
  private static final List<String> HANDLERS = List.of("", "Maria", "Eva");
  private static final List<String> CAUSES = List.of("supplier", "policy", "product");

  private final Books books;
  private final Random random;

  RandomDeeds(Books books, long seed) {
    this.books = books;
    this.random = new Random(seed);
  }

  void act() {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> log(entry(Draft.ofEntry().with(EntryField.CUSTOMER, customer())));
      case 3, 4 -> edit();
      case 5 -> interaction().ifPresent(line -> books.logbook.remove(line.id()));
      case 6, 7 -> review();
      case 8 -> editCustomer();
      default -> books.logbook.lastAct().map(Database.Act::number).ifPresent(books.logbook::undo);
    }
  }

  private void log(Draft<EntryField> draft) {
    books.logbook.log(EntryReader.check(draft, books.logbook.house()).orThrow());
  }

  private String customer() {
    return random.nextInt(6) == 0 ? "New " + random.nextInt(4) : "K-" + random.nextInt(40);
  }

  private Draft<EntryField> entry(Draft<EntryField> draft) {
    InteractionType type = one(List.of(InteractionType.values()));
    draft
        .with(EntryField.TYPE, type.id())
        .with(EntryField.CHANNEL, one(CHANNELS))
        .with(EntryField.BUSINESS_FUNCTION, one(FUNCTIONS))
        .with(EntryField.HANDLER, one(HANDLERS))
        .with(EntryField.OCCURRED_AT, TODAY.minusDays(random.nextInt(330)) + "T10:00")
        .with(EntryField.SUMMARY, "Deed " + random.nextInt())
        .with(EntryField.TAGS, random.nextBoolean() ? "urgent; vip" : "")
        .with(EntryField.GIVEN, random.nextInt(3) == 0 ? random.nextInt(90) + ".50 EUR" : "")
        .with(EntryField.RECEIVED, random.nextInt(3) == 0 ? "120 EUR; time: 5 min" : "");
    if (random.nextInt(3) > 0) {
      draft
          .with(EntryField.EXECUTION, Integer.toString(50 + 10 * random.nextInt(6)))
          .with(EntryField.IMPRESSION, Integer.toString(1 + random.nextInt(5)));
    }
    for (KeyPoint point : KeyPoint.of(type)) {
      draft.with(
          EntryField.valueOf(point.name()),
          random.nextInt(4) == 0 ? "" : Integer.toString(1 + random.nextInt(5)));
    }
    draft
        .with(EntryField.THREAD, random.nextBoolean() ? "T-" + random.nextInt(2) : "")
        .with(EntryField.HAD_TO_REPEAT, one(List.of("yes", "no", "")));
    if (type == InteractionType.CRITICAL && random.nextBoolean()) {
      draft.with(EntryField.VALENCE_BEFORE, Integer.toString(random.nextInt(5) - 2));
    }
    return draft;
  }

  private void edit() {
    interaction()
        .ifPresent(
            line -> {
              Draft<EntryField> draft = books.entries.draft(line.id()).orElseThrow();
              Draft<EntryField> other = entry(draft);
              if (random.nextBoolean()) {
                // The reference stays, the customer changes: the interaction moves.
                other.with(EntryField.CUSTOMER, customer()).with(EntryField.CUSTOMER_NAME, "");
              }
              Checked<Entry> checked = EntryReader.check(other, books.logbook.house());
              books.logbook.edit(line.id(), checked.orThrow());
            });
  }

  private void review() {
    List<IncidentLine> queue = books.incidents.queue(IncidentFilter.ALL, 0, 100);
    if (queue.isEmpty()) {
      return;
    }
    var incident = books.incidents.find(one(queue).id()).orElseThrow();
    Draft<ReviewField> draft =
        ReviewReader.draft(incident, books.incidents.actions(incident.id()))
            .with(ReviewField.ROOT_CAUSE, one(CAUSES))
            .with(ReviewField.VALENCE_BEFORE, Integer.toString(random.nextInt(3) - 2))
            .with(ReviewField.VALENCE_AFTER, Integer.toString(random.nextInt(5) - 2))
            .with(
                ReviewField.RECOVERY_ACTIONS,
                random.nextBoolean() ? "refund 25 EUR" : "apologise 5 min");
    books.logbook.review(incident.id(), ReviewReader.check(draft, books.logbook.house()).orThrow());
  }

  private void editCustomer() {
    List<CustomerLine> lines =
        books.customers.page(
            CustomerFilter.ALL, touchstone.customer.CustomerSort.NAME, false, 0, 100, TODAY);
    CustomerLine line = one(lines);
    LocalDate start = TODAY.minusDays(100 + random.nextInt(200));
    Draft<CustomerField> draft =
        books
            .customerEntries
            .draft(line.id())
            .orElseThrow()
            .with(CustomerField.SEGMENT, random.nextBoolean() ? "retail" : "trade")
            .with(CustomerField.STAGE, random.nextBoolean() ? "at_risk" : "")
            .with(CustomerField.RELATIONSHIP_START, random.nextBoolean() ? start.toString() : "")
            .with(CustomerField.ACQUISITION_COST, random.nextBoolean() ? "80 EUR" : "")
            .with(CustomerField.RELATIONSHIP_END, "");
    if (draft.has(CustomerField.RELATIONSHIP_START) && random.nextBoolean()) {
      draft.with(CustomerField.RELATIONSHIP_END, start.plusDays(random.nextInt(150)).toString());
    }
    books.logbook.editCustomer(
        line.id(), CustomerReader.check(draft, books.logbook.house()).orThrow());
  }

  private java.util.Optional<InteractionLine> interaction() {
    List<InteractionLine> lines = books.interactions.page(InteractionFilter.ALL, null, 200);
    return lines.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(one(lines));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
