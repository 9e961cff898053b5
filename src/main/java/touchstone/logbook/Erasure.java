package touchstone.logbook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.customer.ContactPoint;
import touchstone.customer.Customer;
import touchstone.customer.CustomerId;
import touchstone.customer.CustomerStore;
import touchstone.customer.CustomerTables;
import touchstone.store.Database;
import touchstone.store.ErasedRecord;
import touchstone.store.PastLine;
import touchstone.store.Row;
import touchstone.store.Scrubbing;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Forgetting a person: what is held about a customer, and the act that leaves only what cannot
/// tell who it was. Every count, amount and day stays, so every aggregate says what it said. Cannot
/// be undone. An erasure whose process ended before every file was rewritten is known by its own
/// act, whose lines still tell who it was; it is finished when the store is opened next. Call on
/// the store lane.
public final class Erasure {
  private static final Set<String> REMOVED =
      Set.of("contact_point", "merge_move", "customer_apart");
  private static final int SHORTEST = 3;

  private final Database database;
  private final CustomerStore customers;
  private final UnfinishedErasureStore unfinished;
  private final PastLines history;
  private final ToLongFunction<Scrubbing> rewriting;
  private final Unsaved unsaved;
  private final Clock clock;

  /// @param history how the change history is read
  /// @param rewriting has journal, history and backups rewritten; answers how many lines it changed
  public Erasure(
      Database database,
      CustomerStore customers,
      UnfinishedErasureStore unfinished,
      PastLines history,
      ToLongFunction<Scrubbing> rewriting,
      Unsaved unsaved,
      Clock clock) {
    this.database = database;
    this.customers = customers;
    this.unfinished = unfinished;
    this.history = history;
    this.rewriting = rewriting;
    this.unsaved = unsaved;
    this.clock = clock;
  }

  /// What an erasure did.
  ///
  /// @param was what was held before
  /// @param reference the pseudonym's
  /// @param rewritten how many lines of the change history became others
  /// @param scrubbing what became of each record, for whatever else keeps old values
  public record Erased(
      Held was, String reference, String name, Instant at, long rewritten, Scrubbing scrubbing) {}

  /// Everything held about a customer and those merged into it.
  public Held held(CustomerId customer) {
    return whole(database.rehearse("erase", transaction -> found(transaction, customer)));
  }

  /// With what else names the person; searched beside acts, since that is long.
  private Held whole(Found found) {
    return found
        .held()
        .with(
            MentionStore.of(
                database.texts(), new Calling(found.telling().words()), found.held().person()));
  }

  /// Makes the customer a pseudonym; durable when it returns. All that is read for what it answers
  /// is read before, since afterwards nothing could be asked once more.
  public Erased erase(CustomerId customer) {
    List<Mention> mentions = held(customer).mentions();
    Found found =
        database.act(
            "erase",
            transaction -> {
              Found known = found(transaction, customer);
              erase(transaction, known);
              return known;
            });
    unsaved.forget(found.telling());
    long rewritten = rewriting.applyAsLong(found.scrubbing());
    long id = found.held().person().id().value();
    return new Erased(
        found.held().with(mentions),
        PersonScrubbing.reference(id),
        PersonScrubbing.name(id),
        clock.instant(),
        rewritten,
        found.scrubbing());
  }

  /// Finishes what was begun and not brought to its end; answers how many erasures that were.
  public int finish() {
    int finished = 0;
    for (UnfinishedErasureStore.One one : unfinished.all()) {
      Again again =
          database.rehearse(
              "erase",
              transaction -> {
                PersonSearch search = new PersonSearch(transaction, history);
                Person person = search.again(one.standing(), one.records());
                Map<String, String> pseudonyms =
                    pseudonyms(transaction, person, Map.of(), search.lines());
                return new Again(
                    telling(calledBy(search.lines()), person),
                    new PersonScrubbing(person, pseudonyms));
              });
      unsaved.forget(again.telling());
      long _ = rewriting.applyAsLong(again.scrubbing());
      finished++;
    }
    return finished;
  }

  private record Again(Unsaved.Telling telling, PersonScrubbing scrubbing) {}

  private record Found(Held held, Unsaved.Telling telling, PersonScrubbing scrubbing) {}

  private Found found(Transaction transaction, CustomerId asked) {
    Customer customer = customers.standing(transaction, asked);
    PersonSearch search = new PersonSearch(transaction, history);
    Person person = search.person(customer.id());
    Map<String, List<Row>> rows = search.rows(person);
    Unsaved.Telling telling = telling(calledBy(transaction, person), person);
    Held held = new Held(customer, person, rows, unsaved.of(telling), search.lines(), List.of());
    return new Found(
        held,
        telling,
        new PersonScrubbing(person, pseudonyms(transaction, person, rows, search.lines())));
  }

  private static void erase(Transaction transaction, Found found) {
    Person person = found.held().person();
    long standing = person.id().value();
    for (Table<?> table : PersonSearch.TABLES) {
      for (long id : new TreeSet<>(person.now().getOrDefault(table.name(), Set.of()))) {
        Row row = transaction.row(table, id).orElse(null);
        if (row == null) {
          continue;
        }
        boolean ofMerged = isOfMerged(table.name(), id, row, standing);
        Row left = found.scrubbing().scrub(table.name(), id, row);
        if (left == null || ofMerged || REMOVED.contains(table.name())) {
          transaction.remove(table, id);
        } else {
          transaction.rewrite(table, id, left);
        }
      }
    }
    remember(transaction, person.now());
    remember(transaction, person.past());
  }

  /// Whether a record is of one merged into the customer that stands: it counts nowhere and goes.
  private static boolean isOfMerged(String table, long id, Row row, long standing) {
    return switch (table) {
      case "customer" -> id != standing;
      case "customer_merge" -> true;
      case "tag" ->
          "customer".equals(row.value("owner_table")) && row.number("owner_id") != standing;
      default -> row.value("customer_id") instanceof Long customer && customer != standing;
    };
  }

  private static void remember(Transaction transaction, Map<String, Set<Long>> ids) {
    ids.forEach(
        (table, records) ->
            records.forEach(
                record ->
                    transaction.add(
                        ErasedRecord.ERASED_RECORD,
                        new ErasedRecord(transaction.newId(), table, record, transaction.act()))));
  }

  /// Names, references and ways to reach them, by which a draft would speak of them.
  private static Set<String> calledBy(Transaction transaction, Person person) {
    Set<String> words = new TreeSet<>();
    for (long id : person.customers()) {
      transaction
          .find(CustomerTables.CUSTOMER, id)
          .ifPresent(
              one -> {
                words.add(one.name());
                words.add(one.reference());
              });
      transaction.where(CustomerTables.CONTACT_POINT, "customer_id", id).stream()
          .map(ContactPoint::contact)
          .forEach(words::add);
    }
    return words;
  }

  /// The same of one who is erased, as the history still tells.
  private static Set<String> calledBy(List<PastLine> lines) {
    Set<String> words = new TreeSet<>();
    for (PastLine line : lines) {
      for (Row row : Stream.of(line.before(), line.after()).filter(Objects::nonNull).toList()) {
        switch (line.table()) {
          case "customer" -> {
            if (!PersonScrubbing.isPseudonym(line.id(), row)) {
              words.add(row.text("name"));
              words.add(row.text("reference"));
            }
          }
          case "contact_point" -> words.add(row.text("contact"));
          default -> {}
        }
      }
    }
    words.remove(PersonScrubbing.NOTHING);
    return words;
  }

  private static Unsaved.Telling telling(Set<String> words, Person person) {
    words.removeIf(word -> word.length() < SHORTEST);
    Set<Long> records = new TreeSet<>();
    person.now().values().forEach(records::addAll);
    person.past().values().forEach(records::addAll);
    return new Unsaved.Telling(words, records);
  }

  private static Map<String, String> pseudonyms(
      Transaction transaction, Person person, Map<String, List<Row>> rows, List<PastLine> lines) {
    Map<String, Set<String>> words = new TreeMap<>();
    rows.forEach((table, all) -> all.forEach(row -> gather(words, table, row)));
    for (PastLine line : lines) {
      gather(words, line.table(), line.before());
      gather(words, line.table(), line.after());
    }
    Map<String, String> pseudonyms = new TreeMap<>();
    words.forEach(
        (word, places) -> {
          boolean shared =
              places.stream()
                  .anyMatch(
                      place -> {
                        int dot = place.indexOf('.');
                        return SharedWordStore.isShared(
                            transaction,
                            place.substring(0, dot),
                            place.substring(dot + 1),
                            word,
                            person.customers());
                      });
          if (!shared && !word.matches(PersonScrubbing.NOTHING + "(-\\d+)?")) {
            pseudonyms.put(word, PersonScrubbing.NOTHING + "-" + (pseudonyms.size() + 1));
          }
        });
    return pseudonyms;
  }

  private static void gather(Map<String, Set<String>> words, String table, @Nullable Row row) {
    if (row == null || ("value_exchange".equals(table) && "money".equals(row.value("kind")))) {
      return;
    }
    List<String> columns = new ArrayList<>(PersonScrubbing.WORDS.getOrDefault(table, Set.of()));
    for (String column : columns) {
      String word = row.textOrNull(column);
      if (word != null && !word.isEmpty()) {
        words.computeIfAbsent(word, _ -> new TreeSet<>()).add(table + "." + column);
      }
    }
    boolean movedOwner = "merge_move".equals(table) && "owner".equals(row.value("column_name"));
    for (String side : movedOwner ? List.of("was", "became") : List.<String>of()) {
      String word = row.textOrNull(side);
      if (word != null) {
        words.computeIfAbsent(word, _ -> new TreeSet<>()).add("customer.owner");
      }
    }
  }
}
