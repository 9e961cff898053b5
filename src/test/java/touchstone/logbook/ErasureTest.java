package touchstone.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerTables;
import touchstone.customer.LifecycleStage;
import touchstone.customer.Permission;
import touchstone.incident.IncidentFilter;
import touchstone.interaction.ImportBatch;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionTables;
import touchstone.report.HeldFiles;
import touchstone.store.Row;
import touchstone.store.StoreFailure;
import touchstone.trend.Lifecycle;
import touchstone.trend.LifecycleTrend;
import touchstone.trend.TrendScope;
import touchstone.trend.TrendStore;

/// A word put into every text of a customer is nowhere in the store once the customer is erased,
/// and every count says what it said.
class ErasureTest {
  private static final String CANARY = "Kanarienvogel";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Books books;
  private Erasure erasure;
  private CustomerId person = new CustomerId(0);
  private final List<String> discarded = new ArrayList<>();

  @BeforeEach
  void open() {
    books = new Books(folder.resolve("store"));
    erasure =
        new Erasure(
            books.database,
            books.customers,
            new UnfinishedErasureStore(books.database),
            books.database::eachPastLine,
            books.database::rewriteHistory,
            new Unsaved() {
              @Override
              public Map<String, Map<String, String>> of(Telling person) {
                return person.words().contains("K-1")
                    ? Map.of("draft", Map.of("summary", CANARY))
                    : Map.of();
              }

              @Override
              public void forget(Telling person) {
                discarded.addAll(of(person).keySet());
              }
            },
            java.time.Clock.fixed(Books.NOW, java.time.ZoneOffset.UTC));
    person = canary("K-1", CANARY + " Müller");
    CustomerId twin = canary("K-2", CANARY + " Mueller");
    books.log(
        EntryField.CUSTOMER, "Somebody Else",
        EntryField.TYPE, "critical",
        EntryField.HANDLER, "Maria",
        EntryField.PLACE, "Berlin",
        EntryField.TAGS, "delivery",
        EntryField.SUMMARY, "Of nobody's business");
    books.merging.merge(person, twin, Map.of());
    Filing.Filed gone =
        books.log(
            EntryField.CUSTOMER,
            "K-1",
            EntryField.TYPE,
            "critical",
            EntryField.SUMMARY,
            CANARY + " removed",
            EntryField.HAPPENED,
            CANARY,
            EntryField.TAGS,
            CANARY);
    books.logbook.remove(gone.id());
  }

  @AfterEach
  void close() {
    books.close();
  }

  private CustomerId canary(String reference, String name) {
    CustomerId id =
        books.customer(
            CustomerField.REFERENCE,
            reference,
            CustomerField.NAME,
            name,
            CustomerField.OWNER,
            CANARY,
            CustomerField.RELATIONSHIP_START,
            "2026-01-01",
            CustomerField.ACQUISITION_COST,
            "100 EUR",
            CustomerField.EMAIL,
            CANARY + "@example.com",
            CustomerField.PHONE,
            "+49 30 1234567 " + CANARY,
            CustomerField.ADDRESS,
            CANARY + " street",
            CustomerField.WEBSITE,
            CANARY + ".example",
            CustomerField.TAGS,
            CANARY + "; delivery",
            CustomerField.NOTE,
            CANARY);
    for (String type : List.of("critical", "planned")) {
      books.log(
          EntryField.CUSTOMER, reference,
          EntryField.REFERENCE, CANARY + reference + type,
          EntryField.TYPE, type,
          EntryField.OCCURRED_AT, "2026-05-05T10:00",
          EntryField.PLACE, type.equals("critical") ? CANARY + " place" : "Berlin",
          EntryField.HANDLER, type.equals("critical") ? CANARY : "Maria",
          EntryField.SUMMARY, CANARY,
          EntryField.NARRATIVE, CANARY,
          EntryField.THREAD, CANARY,
          EntryField.TAGS, CANARY + "; delivery",
          EntryField.GIVEN, "25 EUR; goodwill: 1 " + CANARY,
          EntryField.SEVERITY, "3",
          EntryField.VALENCE_BEFORE, "-2",
          EntryField.HAPPENED, CANARY,
          EntryField.CUSTOMER_RESPONSE, CANARY,
          EntryField.RECOVERY_USED, CANARY,
          EntryField.RECOVERY_EFFECT, CANARY,
          EntryField.FOLLOW_UP, CANARY);
    }
    books.database.act(
        "customer",
        transaction -> {
          transaction.add(
              CustomerTables.PERMISSION,
              new Permission(
                  transaction.newId(), id, "service", null, "consent", null, TODAY, null, CANARY));
          transaction.add(
              CustomerTables.LIFECYCLE_STAGE,
              new LifecycleStage(transaction.newId(), id, "mature", TODAY, TODAY, CANARY));
          return id;
        });
    books
        .incidents
        .queue(IncidentFilter.ALL.withCustomer(id), 0, 9)
        .forEach(line -> books.logbook.review(line.id(), review()));
    return id;
  }

  private Review review() {
    Draft<ReviewField> draft = new Draft<>(ReviewField.class);
    for (ReviewField field :
        List.of(
            ReviewField.PROTOCOL_USED,
            ReviewField.CUSTOMER_RECOVERY,
            ReviewField.PROCESS_RECOVERY,
            ReviewField.EMPLOYEE_RECOVERY)) {
      draft.with(field, CANARY);
    }
    draft.with(ReviewField.HAPPENED, CANARY).with(ReviewField.STATUS, "open");
    return ReviewReader.check(draft, books.logbook.house()).orThrow();
  }

  @Test
  void no_row_of_any_table_and_no_line_of_the_history_holds_the_word_afterwards() {
    assertThat(everything()).anyMatch(line -> line.contains(CANARY));
    List<String> counts = counted();
    Lifecycle trend = trend();

    Erasure.Erased erased = erasure.erase(person);

    assertThat(everything())
        .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("kanarien"));
    assertThat(everything()).noneMatch(line -> line.contains("K-1") || line.contains("K-2"));
    assertThat(counted()).isEqualTo(counts);
    assertThat(trend()).usingRecursiveComparison().isEqualTo(trend);
    assertThat(discarded).containsExactly("draft");
    Customer left = books.customers.withReference(erased.reference()).orElseThrow();
    assertThat(left.name()).isEqualTo(erased.name()).startsWith("Erased ");
    assertThat(everything())
        .as("names that others bear stay")
        .anyMatch(line -> line.contains("handler=Maria") && line.contains("place=Berlin"))
        .anyMatch(line -> line.startsWith("tag") && line.contains("name=delivery"));
    String certificate = Certificate.of(erased, "tester", "the store", java.util.Locale.ROOT);
    assertThat(certificate)
        .contains(erased.reference(), "interactions: 4", "backup --to")
        .doesNotContain(CANARY);
  }

  @Test
  void nothing_that_touched_the_person_can_be_undone_and_the_act_itself_neither() {
    long last = books.logbook.latest().orElseThrow();
    erasure.erase(person);
    long erase = books.logbook.latest().orElseThrow();

    for (long act : List.of(erase, last)) {
      assertThatThrownBy(() -> books.logbook.undo(act))
          .isInstanceOfSatisfying(
              StoreFailure.class,
              refused -> assertThat(refused.reason()).isEqualTo(StoreFailure.Reason.ERASED));
    }
    books.log(EntryField.CUSTOMER, "Somebody Else", EntryField.TYPE, "planned");
    books.logbook.undo(books.logbook.latest().orElseThrow());
  }

  @Test
  void what_is_held_is_told_and_exported_before() throws Exception {
    Held held = erasure.held(person);
    assertThat(held.count("interaction")).isEqualTo(4);
    assertThat(held.count("contact_point")).isGreaterThan(4);
    assertThat(held.history()).anyMatch(line -> line.after() == null);

    Path target = folder.resolve("held");
    long records = HeldFiles.write(held, target);

    assertThat(records).isEqualTo(held.rows().values().stream().mapToLong(List::size).sum());
    assertThat(Files.readString(target.resolve("held.json"))).contains(CANARY, "\"2026-01-01\"");
    assertThat(Files.readString(target.resolve("interaction.csv"))).contains(CANARY, "narrative");
    assertThatThrownBy(() -> HeldFiles.write(held, target))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    try (var left = Files.list(folder)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void what_else_names_the_person_is_told_and_left_as_it_is() {
    books.logbook.note(
        TODAY, "The " + CANARY.toUpperCase(java.util.Locale.ROOT) + " mueller affair", false);
    books.logbook.note(TODAY.plusDays(1), "Kanarienvogelm\u00fcllerin", false);
    String other =
        books
            .interactions
            .find(
                books
                    .log(
                        EntryField.CUSTOMER, "Somebody Else",
                        EntryField.TYPE, "planned",
                        EntryField.NARRATIVE, "Asks us to call 030-1234567 instead",
                        EntryField.FOLLOW_UP, "Write to kanarienvogel@EXAMPLE.com, soon")
                    .id())
            .orElseThrow()
            .reference();
    books.customer(
        CustomerField.REFERENCE, "X-1",
        CustomerField.NAME, "Somebody Third",
        CustomerField.NOTE, "Cousin of " + CANARY + " M\u00fcller, of old");

    Held held = erasure.held(person);
    assertThat(held.mentioned())
        .isEqualTo(
            Map.of(
                "dated_note", List.of("2026-11-23"),
                "interaction", List.of(other),
                "follow_up", List.of(other),
                "customer", List.of("X-1")));

    Erasure.Erased erased = erasure.erase(person);

    assertThat(Certificate.of(erased, "tester", "the store", java.util.Locale.ROOT))
        .contains("left as they are", "2026-11-23", "interactions: " + other, "customers: X-1")
        .doesNotContain(CANARY);
    assertThat(everything()).anyMatch(line -> line.contains("KANARIENVOGEL mueller affair"));
  }

  @Test
  void who_is_named_by_an_import_a_setting_or_a_merge_of_others_is_told_without_the_name() {
    books.logbook.bulk(
        "import",
        true,
        transaction -> {
          transaction.add(
              InteractionTables.IMPORT_BATCH,
              new ImportBatch(
                  transaction.newId(),
                  "calls with " + CANARY + " M\u00fcller.csv",
                  "00",
                  "interactions",
                  "{}",
                  1,
                  1,
                  0,
                  0,
                  0,
                  0));
          return 1;
        });
    books.logbook.setting(rules -> rules.withOperator("Assistant of K-1"));
    CustomerId kept = books.customer(CustomerField.REFERENCE, "X-1", CustomerField.NAME, "Third");
    CustomerId merged =
        books.customer(
            CustomerField.REFERENCE, "X-2",
            CustomerField.NAME, "Fourth",
            CustomerField.OWNER, "Friend of K-1");
    books.merging.merge(kept, merged, Map.of(MergeField.OWNER, MergeField.Side.OTHER));

    Held held = erasure.held(person);

    assertThat(held.mentioned())
        .containsEntry("setting", List.of("operator"))
        .containsEntry("customer", List.of("X-1", "X-2"))
        .containsKeys("import_batch", "merge_move");
    assertThat(held.mentioned().get("import_batch"))
        .singleElement()
        .asString()
        .startsWith("#")
        .doesNotContain(CANARY);
  }

  @Test
  void every_table_that_may_name_somebody_is_called_something() {
    ResourceBundle certificate = ResourceBundle.getBundle("touchstone.logbook.erasing");
    ResourceBundle window = ResourceBundle.getBundle("touchstone.ui.customer.messages");
    Set<String> tables = new TreeSet<>();
    books.database.texts().each((table, _, _) -> tables.add(table));
    assertThat(tables).contains("customer", "interaction", "incident", "tag", "code");
    for (String table : tables) {
      assertThat(certificate.containsKey("mentioned." + table)).as(table).isTrue();
      assertThat(window.containsKey("customers.erase.mentioned." + table)).as(table).isTrue();
    }
  }

  @Test
  void a_record_of_somebody_else_is_scrubbed_only_where_it_was_the_persons() {
    Row row = new Row().with("customer_id", person.value()).with("what", CANARY);
    Row others = new Row().with("customer_id", 999_999L).with("what", CANARY);

    Erasure.Erased erased = erasure.erase(person);

    assertThat(
            Objects.requireNonNull(erased.scrubbing().scrub("follow_up", 999_998, row))
                .text("what"))
        .isEqualTo("erased");
    assertThat(erased.scrubbing().scrub("follow_up", 999_998, others)).isSameAs(others);
    assertThat(erased.scrubbing().scrub("follow_up", 999_998, null)).isNull();
  }

  private List<String> everything() {
    List<String> all = new ArrayList<>(books.contents());
    books.database.read(
        handle -> {
          handle
              .createQuery("select * from act_line")
              .mapToMap()
              .forEach(row -> all.add("act_line" + row));
          return null;
        });
    return all;
  }

  private List<String> counted() {
    List<String> all = new ArrayList<>();
    books.customers.each(
        touchstone.customer.CustomerFilter.ALL,
        TODAY,
        line ->
            all.add(
                line.start()
                    + " "
                    + line.stage()
                    + line.stabilizing()
                    + line.critical()
                    + line.planned()
                    + line.surprise()
                    + line.openIncidents()
                    + line.netValue()
                    + line.lastAt()
                    + line.lastChannel()
                    + line.segment()));
    books.interactions.each(
        InteractionFilter.ALL,
        one ->
            all.add(
                one.facts().type()
                    + " "
                    + one.facts().occurredAt()
                    + one.facts().touchPoint().channel()
                    + books.interactions.exchanges(one.id()).size()));
    books.incidents.each(
        IncidentFilter.ALL, line -> all.add(line.status() + " " + line.severity() + line.type()));
    return all.stream().sorted().toList();
  }

  private Lifecycle trend() {
    return new LifecycleTrend(new TrendStore(books.database)).lifecycle(TrendScope.ALL, TODAY);
  }
}
