package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import touchstone.customer.CustomerFilter;
import touchstone.customer.CustomerId;
import touchstone.interaction.InteractionFilter;
import touchstone.store.Database;

/// Whoever is merged into whom, with whatever choices: split again, the store is what it was, in
/// every table and every export; and a merge that is undone leaves nothing.
class MergePropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int PEOPLE = 5;

  private static Path folder = Path.of("");
  private static final List<Books> OPEN = new ArrayList<>();

  /// One merge asked for: who into whom, and what to keep.
  record Wish(int kept, int other, Map<MergeField, MergeField.Side> choices) {}

  @BeforeContainer
  static void begin() throws IOException {
    folder = Files.createTempDirectory("touchstone-merge");
    Books books = new Books(folder);
    OPEN.add(books);
    books.logbook.addCode(touchstone.code.CodeList.SEGMENT, "Solar");
    books.logbook.addCode(touchstone.code.CodeList.SEGMENT, "Wind");
    for (int i = 0; i < PEOPLE; i++) {
      books.customer(
          CustomerField.REFERENCE, "P-" + i,
          CustomerField.NAME, i % 2 == 0 ? "Acme Solar" + i : "ACMÉ solar" + i,
          CustomerField.SEGMENT, i == 0 ? "" : i % 2 == 0 ? "Solar" : "Wind",
          CustomerField.OWNER, i < 2 ? "Eva" : "",
          CustomerField.RELATIONSHIP_START, i == 3 ? "" : "202%d-03-0%d".formatted(i % 4, i + 1),
          CustomerField.ACQUISITION_COST, i == 4 ? "7 USD" : (i + 1) * 10 + ".50 EUR",
          CustomerField.EMAIL, "info@acme.example; p%d@acme.example".formatted(i),
          CustomerField.PHONE, "+49 30 123456" + i % 2,
          CustomerField.MEMBER_OF, i == 0 ? "" : "P-" + (i - 1),
          CustomerField.TAGS, "shared; own" + i,
          CustomerField.STAGE, i % 3 == 0 ? "prospect" : "",
          CustomerField.NOTE, i == 2 ? "" : "note " + i);
      for (int k = 0; k < 3; k++) {
        books.log(
            EntryField.CUSTOMER,
            "P-" + i,
            EntryField.TYPE,
            k == 0 ? "critical" : "planned",
            EntryField.OCCURRED_AT,
            "2026-11-0%dT1%d:00".formatted(i + 1, k),
            EntryField.SUMMARY,
            "Talk " + k,
            EntryField.GIVEN,
            "20 EUR; time: 5 min",
            EntryField.TAGS,
            "old; own" + i,
            EntryField.THREAD,
            k == 2 ? "own" + i : "delivery",
            EntryField.FOLLOW_UP,
            k == 1 ? "Call back" : "");
      }
    }
  }

  @AfterContainer
  static void end() throws IOException {
    OPEN.forEach(Books::close);
    OPEN.clear();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<Wish> wishes() {
    Arbitrary<Map<MergeField, MergeField.Side>> choices =
        Arbitraries.maps(Arbitraries.of(MergeField.class), Arbitraries.of(MergeField.Side.class))
            .ofMaxSize(6)
            .map(
                some -> {
                  Map<MergeField, MergeField.Side> all = new EnumMap<>(MergeField.class);
                  all.putAll(some);
                  return all;
                });
    return Combinators.combine(
            Arbitraries.integers().between(0, PEOPLE - 1),
            Arbitraries.integers().between(0, PEOPLE - 1),
            choices)
        .as(Wish::new);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void merged_and_split_in_any_order_the_store_is_what_it_was(
      @ForAll @Size(min = 1, max = 3) List<@From("wishes") Wish> wishes, @ForAll boolean turned) {
    Books books = OPEN.getFirst();
    List<String> before = said(books);
    long entries = books.interactions.count(InteractionFilter.ALL);
    List<CustomerId> merged = merge(books, wishes);

    assertThat(books.interactions.count(InteractionFilter.ALL)).isEqualTo(entries);
    (turned ? merged.reversed() : merged).forEach(books.merging::split);

    assertThat(said(books)).isEqualTo(before);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void a_merge_taken_back_leaves_the_store_as_it_was(
      @ForAll @Size(min = 1, max = 3) List<@From("wishes") Wish> wishes) {
    Books books = OPEN.getFirst();
    List<String> before = said(books);
    List<Long> acts = new ArrayList<>();
    for (Wish wish : wishes) {
      if (!merge(books, List.of(wish)).isEmpty()) {
        acts.add(books.logbook.lastAct().map(Database.Act::number).orElseThrow());
      }
    }

    acts.reversed().forEach(books.logbook::undo);

    assertThat(said(books)).isEqualTo(before);
  }

  private static List<CustomerId> merge(Books books, List<Wish> wishes) {
    List<CustomerId> merged = new ArrayList<>();
    for (Wish wish : wishes) {
      CustomerId kept = books.customers.meant("P-" + wish.kept()).orElseThrow().id();
      CustomerId other = books.customers.meant("P-" + wish.other()).orElseThrow().id();
      try {
        merged.add(books.merging.merge(kept, other, wish.choices()).merged());
      } catch (MergeRefused refused) {
        assertThat(refused.reason())
            .isIn(MergeRefused.Reason.ITSELF, MergeRefused.Reason.ENDS_BEFORE_START);
      }
    }
    return merged;
  }

  private static List<String> said(Books books) {
    List<String> texts = new ArrayList<>(books.contents());
    books.customerEntries.each(
        CustomerFilter.ALL, TODAY, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    books.entries.each(
        InteractionFilter.ALL, draft -> texts.add(new TreeMap<>(draft.texts()).toString()));
    return texts;
  }
}
