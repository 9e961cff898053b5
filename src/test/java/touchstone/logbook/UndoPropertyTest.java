package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import touchstone.customer.CustomerFilter;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionLine;
import touchstone.store.Database;

/// Whatever was logged, edited and removed: undone in reverse, the store says what it said before.
class UndoPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Path folder = Path.of("");
  private static List<Books> open = new ArrayList<>();

  /// One act of the manager: log an entry, or edit or remove one of those that are there.
  record Deed(Kind kind, int which, Map<EntryField, String> texts) {
    enum Kind {
      LOG,
      EDIT,
      REMOVE
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
                net.jqwik.api.Tuple.of(5, Deed.Kind.LOG),
                net.jqwik.api.Tuple.of(3, Deed.Kind.EDIT),
                net.jqwik.api.Tuple.of(2, Deed.Kind.REMOVE)),
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

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void undone_in_reverse_everything_is_as_before(
      @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 8)
          List<@net.jqwik.api.From("deeds") Deed> deeds) {
    Books books = open.getFirst();
    List<String> before = said(books);
    List<Long> acts = new ArrayList<>();
    long last = lastAct(books);
    for (Deed deed : deeds) {
      carryOut(books, deed);
      long act = lastAct(books);
      if (act != last) {
        acts.add(act);
      }
      last = act;
    }

    acts.reversed().forEach(books.logbook::undo);

    assertThat(said(books)).isEqualTo(before);
  }

  private static long lastAct(Books books) {
    return books.logbook.lastAct().map(Database.Act::number).orElseThrow();
  }

  private static void carryOut(Books books, Deed deed) {
    List<InteractionLine> lines = books.interactions.page(InteractionFilter.ALL, null, 50);
    if (deed.kind() == Deed.Kind.LOG || lines.isEmpty()) {
      Draft<EntryField> draft = Draft.ofEntry();
      deed.texts().forEach(draft::with);
      Checked<Entry> checked = EntryReader.check(draft, books.logbook.house());
      if (checked.problems().isEmpty()) {
        books.logbook.log(checked.orThrow());
      }
      return;
    }
    InteractionLine line = lines.get(deed.which() % lines.size());
    if (deed.kind() == Deed.Kind.REMOVE) {
      books.logbook.remove(line.id());
      return;
    }
    Draft<EntryField> draft = books.entries.draft(line.id()).orElseThrow();
    deed.texts().forEach(draft::with);
    Checked<Entry> checked = EntryReader.check(draft, books.logbook.house());
    if (checked.problems().isEmpty()) {
      books.logbook.edit(line.id(), checked.orThrow());
    }
  }

  /// Everything the store says: customers and entries as texts, and what is derived from them.
  private static List<String> said(Books books) {
    List<String> texts = new ArrayList<>();
    books.customerEntries.each(
        CustomerFilter.ALL, TODAY, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    books.entries.each(
        InteractionFilter.ALL, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    books.customers.each(CustomerFilter.ALL, TODAY, line -> texts.add(line.toString()));
    books.incidents.each(
        touchstone.incident.IncidentFilter.ALL, line -> texts.add(line.toString()));
    return texts;
  }
}
