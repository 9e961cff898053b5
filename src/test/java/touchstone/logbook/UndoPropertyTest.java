package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import touchstone.code.Code;
import touchstone.code.CodeList;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.followup.FollowUp;
import touchstone.incident.IncidentFilter;
import touchstone.incident.IncidentLine;
import touchstone.intake.ImportKind;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.past.ImportUndo;
import touchstone.past.RecordChange;
import touchstone.past.RecordKey;
import touchstone.store.Database;
import touchstone.store.StoreFailure;

/// Whatever was done, undone in reverse, also with undoing and doing again in between: the store
/// says what it said before, and holds what it held. At any moment on the way it can be seen again
/// as it was then. Erasing is not among the deeds: what it takes away is kept nowhere, so it has no
/// inverse, and undo refuses it (`ErasureTest`).
class UndoPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Path folder = Path.of("");
  private static List<Books> open = new ArrayList<>();

  /// One act of the manager, upon one of the records that are there.
  record Deed(Kind kind, int which, Map<EntryField, String> texts) {
    enum Kind {
      LOG,
      EDIT,
      REMOVE,
      REMOVE_CUSTOMER,
      REVIEW,
      CUSTOMER,
      PROMISE,
      DONE,
      SNOOZE,
      CODE,
      IMPORT,
      UNDO_IMPORT,
      RESTORE,
      MERGE,
      SPLIT,
      /// Gives one entry to another customer.
      SPLIT_ENTRY,
      APART,
      SETTING,
      /// Undoes what was done last and does it again.
      UNDO_REDO
    }
  }

  @BeforeContainer
  static void begin() throws IOException {
    folder = Files.createTempDirectory("touchstone-undo");
    Books books = new Books(folder);
    open.add(books);
    for (int i = 0; i < 4; i++) {
      books.log(
          EntryField.CUSTOMER,
          "Settled " + i % 2,
          EntryField.TYPE,
          i % 2 == 0 ? "critical" : "planned",
          EntryField.OCCURRED_AT,
          "2026-11-0%dT10:00".formatted(i + 1),
          EntryField.SUMMARY,
          "There before " + i,
          EntryField.GIVEN,
          "20 EUR; time: 5 min",
          EntryField.TAGS,
          "old; settled");
    }
  }

  @AfterContainer
  static void end() throws IOException {
    open.forEach(Books::close);
    open.clear();
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(UndoPropertyTest::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Deed> deeds() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Deed.Kind.LOG),
                Tuple.of(3, Deed.Kind.EDIT),
                Tuple.of(2, Deed.Kind.REMOVE),
                Tuple.of(1, Deed.Kind.REMOVE_CUSTOMER),
                Tuple.of(2, Deed.Kind.REVIEW),
                Tuple.of(2, Deed.Kind.CUSTOMER),
                Tuple.of(1, Deed.Kind.PROMISE),
                Tuple.of(1, Deed.Kind.DONE),
                Tuple.of(1, Deed.Kind.SNOOZE),
                Tuple.of(1, Deed.Kind.CODE),
                Tuple.of(2, Deed.Kind.IMPORT),
                Tuple.of(1, Deed.Kind.UNDO_IMPORT),
                Tuple.of(1, Deed.Kind.RESTORE),
                Tuple.of(2, Deed.Kind.MERGE),
                Tuple.of(2, Deed.Kind.SPLIT),
                Tuple.of(1, Deed.Kind.SPLIT_ENTRY),
                Tuple.of(1, Deed.Kind.APART),
                Tuple.of(2, Deed.Kind.SETTING),
                Tuple.of(2, Deed.Kind.UNDO_REDO)),
            Arbitraries.integers().between(0, 30),
            texts())
        .as(Deed::new);
  }

  private static Arbitrary<Map<EntryField, String>> texts() {
    Arbitrary<Map<EntryField, String>> some =
        Arbitraries.of(
                EntryField.SUMMARY,
                EntryField.NARRATIVE,
                EntryField.HANDLER,
                EntryField.PLACE,
                EntryField.THREAD,
                EntryField.TAGS,
                EntryField.HAPPENED)
            .flatMap(
                field ->
                    Arbitraries.strings()
                        .withChars(" aé;,\"'漢🙂zZ0")
                        .ofMaxLength(12)
                        .map(text -> Map.of(field, text)));
    return Combinators.combine(
            some,
            some,
            Arbitraries.of("Settled 0", "Settled 1", "Newcomer", "Zweite Firma"),
            Arbitraries.of("stabilizing", "critical", "planned", "surprise"),
            Arbitraries.of("", "25 EUR", "time: 30 min; 1.50 EUR", "goodwill: 1 card"))
        .as(
            (one, other, customer, type, given) -> {
              Map<EntryField, String> all = new TreeMap<>(one);
              all.putAll(other);
              all.put(EntryField.CUSTOMER, customer);
              all.put(EntryField.TYPE, type);
              all.put(EntryField.GIVEN, given);
              return all;
            });
  }

  @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
  void undone_in_reverse_everything_is_as_before_and_done_again_as_after(
      @ForAll @Size(min = 1, max = 8) List<@From("deeds") Deed> deeds) {
    Books books = open.getFirst();
    List<String> said = said(books);
    List<String> held = books.contents();
    List<Long> acts = new ArrayList<>();
    for (Deed deed : deeds) {
      carryOut(books, deed, acts);
    }
    List<String> done = books.contents();
    List<Long> undone = new ArrayList<>();

    for (long act : acts.reversed()) {
      undone.add(books.logbook.undo(act));
    }

    assertThat(books.contents()).isEqualTo(held);
    assertThat(said(books)).isEqualTo(said);

    for (long act : undone.reversed()) {
      books.logbook.undo(act);
    }

    assertThat(books.contents()).isEqualTo(done);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void undone_in_any_order_every_entry_is_of_a_customer_that_stands(
      @ForAll @Size(min = 2, max = 10) List<@From("deeds") Deed> deeds,
      @ForAll @IntRange(max = 1_000) int order) {
    Books books = open.getFirst();
    List<Long> acts = new ArrayList<>();
    for (Deed deed : deeds) {
      carryOut(books, deed, acts);
      assertThat(misplaced(books)).as("%s", deed).isEmpty();
    }
    Collections.shuffle(acts, new Random(order));

    for (long act : acts) {
      try {
        assertThat(books.logbook.undo(act)).isEqualTo(lastAct(books));
      } catch (StoreFailure refused) {
        assertThat(refused.reason())
            .as("act %d: %s", act, refused.getCause())
            .isIn(StoreFailure.Reason.CHANGED_SINCE, StoreFailure.Reason.OWNER_GONE);
      }
      assertThat(misplaced(books)).as("act %d", act).isEmpty();
    }
  }

  /// Entries and follow-ups of customers that were merged into others, and entries in a thread that
  /// is another customer's or is not there; what a merge changed, where there is no such merge.
  private static List<String> misplaced(Books books) {
    return books.database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select 'interaction ' || i.reference from interaction i
                      join customer_merge m on m.id = i.customer_id
                    union all
                    select 'follow_up ' || f.what from follow_up f
                      join customer_merge m on m.id = f.customer_id
                    union all
                    select 'member ' || c.reference from customer c
                      join customer_merge m on m.id = c.member_of
                      left join customer_merge own on own.id = c.id
                    where own.id is null
                    union all
                    select 'thread of ' || i.reference from interaction i
                      left join thread t on t.id = i.thread_id
                    where i.thread_id is not null
                      and (t.id is null or t.customer_id <> i.customer_id)
                    union all
                    select 'value moved by a merge of ' || v.merged_id from merge_move v
                      left join customer_merge m on m.id = v.merged_id
                    where m.id is null
                    """)
                .mapTo(String.class)
                .list());
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void any_moment_can_be_seen_again_as_it_was(
      @ForAll @Size(min = 2, max = 8) List<@From("deeds") Deed> deeds,
      @ForAll @IntRange(max = 7) int moment) {
    Books books = open.getFirst();
    List<Long> acts = new ArrayList<>();
    List<String> said = said(books);
    List<String> held = books.contents();
    long then = lastAct(books);
    for (int i = 0; i < deeds.size(); i++) {
      carryOut(books, deeds.get(i), acts);
      if (i == moment) {
        said = said(books);
        held = books.contents();
        then = lastAct(books);
      }
    }

    try (Books past = new Books(books.database.asOf(then))) {
      assertThat(past.contents()).isEqualTo(held);
      assertThat(said(past)).isEqualTo(said);
      assertThat(lastAct(past)).isEqualTo(then);
    }
    assertThat(books.database.file().folder()).isDirectoryNotContaining("glob:**/as-of-*");
  }

  private static long lastAct(Books books) {
    return books.logbook.lastAct().map(Database.Act::number).orElseThrow();
  }

  /// Carries a deed out and notes the acts that are to be undone.
  private static void carryOut(Books books, Deed deed, List<Long> acts) {
    long last = lastAct(books);
    if (deed.kind() == Deed.Kind.UNDO_REDO) {
      if (!acts.isEmpty()) {
        acts.add(books.logbook.undo(books.logbook.undo(acts.removeLast())));
      }
      return;
    }
    try {
      carryOut(books, deed);
    } catch (StoreFailure refused) {
      assertThat(refused.reason())
          .as("%s: %s", deed, refused.getCause())
          .isIn(StoreFailure.Reason.CHANGED_SINCE, StoreFailure.Reason.OWNER_GONE);
    } catch (MergeRefused refused) {
      assertThat(refused.reason()).isNotNull();
    }
    long act = lastAct(books);
    if (act != last) {
      acts.add(act);
    }
  }

  private static void carryOut(Books books, Deed deed) {
    List<InteractionLine> lines = books.interactions.page(InteractionFilter.ALL, null, 50);
    if (lines.isEmpty()) {
      log(books, deed);
      return;
    }
    InteractionLine line = lines.get(deed.which() % lines.size());
    switch (deed.kind()) {
      case LOG -> log(books, deed);
      case EDIT -> edit(books, deed, line);
      case REMOVE -> books.logbook.remove(line.id());
      case REMOVE_CUSTOMER -> books.logbook.removeCustomer(line.customer());
      case REVIEW -> review(books, deed);
      case CUSTOMER -> customer(books, deed, line);
      case PROMISE -> books.logbook.promise(line.customer(), "Call", TODAY.plusDays(deed.which()));
      case DONE -> followUp(books).ifPresent(books.logbook::done);
      case SNOOZE ->
          followUp(books)
              .ifPresent(one -> books.logbook.snooze(one, TODAY.plusDays(40L + deed.which())));
      case CODE -> code(books, deed);
      case IMPORT -> importLines(books, deed, line);
      case UNDO_IMPORT ->
          books.importUndo.imports(Long.MAX_VALUE, 5).stream()
              .filter(one -> !one.takenBack())
              .findFirst()
              .ifPresent(
                  one ->
                      books.importUndo.undo(
                          one,
                          deed.which() % 2 == 0
                              ? ImportUndo.Edited.KEEP
                              : ImportUndo.Edited.TAKE_BACK));
      case RESTORE -> {
        RecordKey key = new RecordKey("interaction", line.id().value());
        List<RecordChange> past = books.past.of(key);
        RecordChange one = past.get(deed.which() % past.size());
        books.takingBack.restoreVersion(key, one.act().number(), deed.which() % 3 == 0);
      }
      case MERGE ->
          other(books, line)
              .ifPresent(other -> books.merging.merge(line.customer(), other, Map.of()));
      case SPLIT ->
          lines.stream()
              .flatMap(one -> books.customers.mergedInto(one.customer()).stream())
              .findFirst()
              .ifPresent(merged -> books.merging.split(merged.id()));
      case SPLIT_ENTRY -> books.merging.split(List.of(line.id()), "Split off " + deed.which() % 2);
      case APART ->
          other(books, line).ifPresent(other -> books.merging.apart(line.customer(), other));
      case SETTING -> setting(books, deed);
      case UNDO_REDO -> throw new IllegalStateException();
    }
  }

  /// A customer who is not the one of that entry.
  private static Optional<CustomerId> other(Books books, InteractionLine line) {
    return books.interactions.page(InteractionFilter.ALL, null, 50).stream()
        .map(InteractionLine::customer)
        .filter(one -> !one.equals(line.customer()))
        .findFirst();
  }

  private static void setting(Books books, Deed deed) {
    switch (deed.which() % 3) {
      case 0 ->
          books.logbook.setting(
              rules ->
                  rules.withCurrency(
                      Currency.getInstance(
                          rules.currency().getCurrencyCode().equals("EUR") ? "CHF" : "EUR")));
      case 1 ->
          books.logbook.setting(
              rules -> rules.withZone(ZoneId.of(deed.which() % 2 == 0 ? "UTC" : "Asia/Tokyo")));
      default -> books.logbook.setting(rules -> rules.withOperator("Operator " + deed.which()));
    }
  }

  private static void log(Books books, Deed deed) {
    Draft<EntryField> draft = Draft.ofEntry();
    deed.texts().forEach(draft::with);
    Checked<Entry> checked = EntryReader.check(draft, books.logbook.house());
    if (checked.problems().isEmpty()) {
      books.logbook.log(checked.orThrow());
    }
  }

  private static void edit(Books books, Deed deed, InteractionLine line) {
    Draft<EntryField> draft = books.entries.draft(line.id()).orElseThrow();
    deed.texts().forEach(draft::with);
    Checked<Entry> checked = EntryReader.check(draft, books.logbook.house());
    if (checked.problems().isEmpty()) {
      books.logbook.edit(line.id(), checked.orThrow());
    }
  }

  private static void review(Books books, Deed deed) {
    List<IncidentLine> queue = books.incidents.queue(IncidentFilter.ALL, 0, 20);
    if (queue.isEmpty()) {
      return;
    }
    boolean closes = deed.which() % 2 == 0;
    Draft<ReviewField> draft =
        new Draft<>(ReviewField.class)
            .with(ReviewField.STATUS, closes ? "closed" : "open")
            .with(ReviewField.ROOT_CAUSE, "process")
            .with(ReviewField.SEVERITY, Integer.toString(1 + deed.which() % 4))
            .with(ReviewField.CUSTOMER_RECOVERY, "Called back");
    Checked<Review> checked = ReviewReader.check(draft, books.logbook.house());
    books.logbook.review(queue.get(deed.which() % queue.size()).id(), checked.orThrow());
  }

  private static void customer(Books books, Deed deed, InteractionLine line) {
    Draft<CustomerField> draft =
        books
            .customerEntries
            .draft(line.customer())
            .orElseThrow()
            .with(CustomerField.NAME, "Renamed " + deed.which() % 3)
            .with(CustomerField.EMAIL, "a%d@b.example".formatted(deed.which()))
            .with(CustomerField.TAGS, "vip; n" + deed.which() % 4)
            .with(CustomerField.STAGE, deed.which() % 2 == 0 ? "mature" : "");
    Checked<CustomerEntry> checked = CustomerReader.check(draft, books.logbook.house());
    if (checked.problems().isEmpty()) {
      books.logbook.editCustomer(line.customer(), checked.orThrow());
    }
  }

  private static Optional<FollowUp> followUp(Books books) {
    return books.followUps.due(TODAY.plusDays(90), 10).stream()
        .findFirst()
        .map(line -> line.followUp());
  }

  private static void code(Books books, Deed deed) {
    List<Code> codes = books.codes.codes().all(CodeList.CHANNEL);
    Code one = codes.get(deed.which() % codes.size());
    if (deed.which() % 2 == 0) {
      String word = "Way " + deed.which();
      if (books.codes.codes().find(CodeList.CHANNEL, word).isEmpty()) {
        books.logbook.addCode(CodeList.CHANNEL, word);
      }
    } else {
      books.logbook.change(
          new Code(
              one.id(),
              one.list(),
              one.code(),
              one.label() + "!",
              one.aliases(),
              one.place(),
              !one.retired()));
    }
  }

  private static void importLines(Books books, Deed deed, InteractionLine line) {
    books.importLines(
        folder,
        ImportKind.INTERACTIONS,
        List.of(
            "reference,customer,occurred_at,type,channel,summary,tags,thread",
            "X-%d,Imported %d,2026-10-01T10:00,critical,phone,First,a;b,T-1"
                .formatted(deed.which(), deed.which() % 3),
            "X-%d,Settled 0,2026-10-02T10:00,planned,way %d,Second,,"
                .formatted(100 + deed.which(), deed.which() % 2),
            line.reference() + ",Imported 0,2026-10-03T10:00,surprise,email,Moved,x,"));
  }

  /// Everything the store says: customers and entries as texts, and what is derived from them.
  private static List<String> said(Books books) {
    List<String> texts = new ArrayList<>();
    books.customerEntries.each(
        CustomerFilter.ALL, TODAY, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    books.entries.each(
        InteractionFilter.ALL, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    books.customers.each(CustomerFilter.ALL, TODAY, line -> texts.add(line.toString()));
    books.incidents.each(IncidentFilter.ALL, line -> texts.add(line.toString()));
    return texts;
  }
}
