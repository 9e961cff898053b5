package touchstone.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import touchstone.customer.NameKey;
import touchstone.store.ActFilter;
import touchstone.store.Database;
import touchstone.store.History;
import touchstone.store.HistoryLine;
import touchstone.store.PastAct;
import touchstone.store.Row;
import touchstone.store.Transaction;

/// Asks the history in the words of the field: who did what when, what became of each record, field
/// by field. Any thread but the window's may call it.
public final class PastStore {
  /// Where the codes of a list are used.
  private record User(String table, String column) {}

  private static final Map<String, List<User>> USERS =
      Map.ofEntries(
          Map.entry(
              "channel",
              List.of(new User("interaction", "channel"), new User("permission", "channel"))),
          Map.entry("business_function", List.of(new User("interaction", "business_function"))),
          Map.entry("intent", List.of(new User("interaction", "intent"))),
          Map.entry("source", List.of(new User("interaction", "source"))),
          Map.entry("trigger", List.of(new User("incident", "trigger_code"))),
          Map.entry("cit_category", List.of(new User("incident", "cit_category"))),
          Map.entry("root_cause", List.of(new User("incident", "root_cause"))),
          Map.entry("responsible_party", List.of(new User("incident", "responsible_party"))),
          Map.entry("outcome", List.of(new User("incident", "outcome"))),
          Map.entry("recovery_action", List.of(new User("recovery_action", "action"))),
          Map.entry("defection_cause", List.of(new User("customer", "end_cause"))),
          Map.entry("segment", List.of(new User("customer", "segment"))),
          Map.entry("stage", List.of(new User("lifecycle_stage", "stage"))),
          Map.entry("value_kind", List.of(new User("value_exchange", "kind"))),
          Map.entry("permission_purpose", List.of(new User("permission", "purpose"))),
          Map.entry("lawful_basis", List.of(new User("permission", "lawful_basis"))));

  private final Database database;
  private final History history;

  public PastStore(Database database) {
    this.database = database;
    this.history = database.history();
  }

  /// A page of acts, newest first.
  ///
  /// @param beforeAct the number of the last act of the page before; `Long.MAX_VALUE` for the first
  public List<PastAct> acts(ActFilter filter, long beforeAct, int limit) {
    return history.acts(filter, beforeAct, limit);
  }

  public Optional<PastAct> act(long number) {
    return history.act(number);
  }

  /// Everyone who ever did something, by name.
  public List<String> people() {
    return history.people();
  }

  /// The names of all kinds of act there were.
  public List<String> kinds() {
    return history.kinds();
  }

  /// What an act made of each record, in its order.
  ///
  /// @param afterLine the place of the last line of the page before; 0 for the first
  public List<RecordChange> changes(long act, int afterLine, int limit) {
    Wording wording = new Wording();
    return history.linesOf(act, afterLine, limit).stream().map(wording::change).toList();
  }

  /// What became of a record and all that hangs or hung on it, the latest first.
  public List<RecordChange> of(RecordKey key) {
    Wording wording = new Wording();
    return aggregate(key).lines().stream().map(wording::change).toList();
  }

  /// What a record is called, now or when it was last there; empty where there never was one.
  public Optional<Subject> subject(RecordKey key) {
    return new Wording().subject(key);
  }

  /// The record a reader would name: an interaction for its tag, an incident for its recovery
  /// action.
  public RecordKey namedBy(RecordKey key) {
    if (!history.knows(key.table())) {
      return key;
    }
    return new Wording()
        .lastKnown(key)
        .map(row -> Kin.namedBy(key.table(), key.id(), row))
        .orElse(key);
  }

  /// The record that a reference or a customer's whole name means, also one that was removed within
  /// the last acts that removed anything.
  public Optional<RecordKey> find(String text) {
    String word = text.strip();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return one("select id from interaction where reference = :word", "interaction", word)
        .or(() -> one("select id from customer where reference = :word", "customer", word))
        .or(
            () ->
                one(
                    "select id from customer where name_key = :word order by name_key, id limit 1",
                    "customer",
                    NameKey.of(word)))
        .or(() -> removed("interaction", word))
        .or(() -> removed("customer", word));
  }

  /// Whether any record uses a code, as an act under way sees it.
  boolean uses(Transaction transaction, Row code) {
    String word = code.text("code");
    return USERS.getOrDefault(code.text("list"), List.of()).stream()
        .anyMatch(
            user ->
                transaction
                    .handle()
                    .createQuery(
                        "select 1 from %s where %s = :code limit 1"
                            .formatted(user.table(), user.column()))
                    .bind("code", word)
                    .mapTo(Integer.class)
                    .findFirst()
                    .isPresent());
  }

  Aggregate aggregate(RecordKey key) {
    return Aggregate.of(key, history, this::present);
  }

  History history() {
    return history;
  }

  private Optional<RecordKey> one(String sql, String table, String word) {
    return database.read(
        handle ->
            handle
                .createQuery(sql)
                .bind("word", word)
                .mapTo(Long.class)
                .findFirst()
                .map(id -> new RecordKey(table, id)));
  }

  private Optional<RecordKey> removed(String table, String word) {
    for (PastAct act : history.removals(table, Instant.EPOCH, 200)) {
      for (HistoryLine line : history.lastLinesOf(act, Integer.MAX_VALUE, 200)) {
        Row before = line.before();
        if (line.table().equals(table)
            && line.after() == null
            && before != null
            && word.equals(before.value("reference"))) {
          return Optional.of(new RecordKey(table, line.record()));
        }
      }
    }
    return Optional.empty();
  }

  /// The records of a table that hang on a record now.
  private List<Long> present(String table, String column, @Nullable String naming, RecordKey key) {
    String also = naming == null ? "" : " and " + naming + " = :owner";
    return database.read(
        handle -> {
          var query =
              handle
                  .createQuery("select id from " + table + " where " + column + " = :id" + also)
                  .bind("id", key.id());
          return (naming == null ? query : query.bind("owner", key.table()))
              .mapTo(Long.class)
              .list();
        });
  }

  /// Puts lines into words, asking for each name once.
  private final class Wording {
    private final Map<RecordKey, Optional<Row>> rows = new HashMap<>();

    RecordChange change(HistoryLine line) {
      RecordKey key = new RecordKey(line.table(), line.record());
      RecordKey named = Kin.namedBy(line);
      rows.computeIfAbsent(key, _ -> Optional.of(Kin.either(line)));
      Subject subject = subject(named).orElseGet(() -> new Subject(named, "", "", "", false));
      RecordChange.How how =
          line.before() == null
              ? RecordChange.How.ADDED
              : line.after() == null ? RecordChange.How.REMOVED : RecordChange.How.CHANGED;
      return new RecordChange(line.act(), line.line(), key, subject, how, fields(line));
    }

    private List<FieldChange> fields(HistoryLine line) {
      List<FieldChange> changed = new ArrayList<>();
      for (RecordFields.Field field :
          RecordFields.of(line.table(), Kin.either(line).values().keySet())) {
        Object before = value(field, line.before());
        Object after = value(field, line.after());
        if (!java.util.Objects.equals(before, after)) {
          changed.add(new FieldChange(field.column(), field.form(), field.list(), before, after));
        }
      }
      return changed;
    }

    private @Nullable Object value(RecordFields.Field field, @Nullable Row row) {
      if (row == null) {
        return null;
      }
      Object value = FieldValue.of(field, row);
      if (field.form() == FieldForm.RECORD && value instanceof Long id) {
        return name(FieldValue.owner(field.column(), id));
      }
      return value;
    }

    Optional<Subject> subject(RecordKey key) {
      return lastKnown(key)
          .map(
              row -> {
                boolean there = history.now(key.table(), key.id()).isPresent();
                String reference = FieldValue.reference(key.table(), row);
                String text = FieldValue.title(key.table(), row);
                if (key.table().equals("incident")) {
                  RecordKey interaction = Kin.parentOf(key.table(), row).orElseThrow();
                  Row event = lastKnown(interaction).orElse(row);
                  return new Subject(
                      key,
                      FieldValue.reference("interaction", event),
                      FieldValue.title("interaction", event),
                      customer(event),
                      there);
                }
                return new Subject(key, reference, text, customer(row), there);
              });
    }

    private String customer(Row row) {
      Long id = row.values().containsKey("customer_id") ? row.numberOrNull("customer_id") : null;
      return id == null ? "" : name(new RecordKey("customer", id));
    }

    private String name(RecordKey key) {
      return lastKnown(key).map(row -> FieldValue.title(key.table(), row)).orElse("");
    }

    Optional<Row> lastKnown(RecordKey key) {
      if (!history.knows(key.table())) {
        return Optional.empty();
      }
      return rows.computeIfAbsent(
          key,
          _ ->
              history
                  .now(key.table(), key.id())
                  .or(
                      () ->
                          history.of(key.table(), key.id(), 1).stream()
                              .findFirst()
                              .map(Kin::either)));
    }
  }
}
