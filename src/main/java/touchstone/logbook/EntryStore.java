package touchstone.logbook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import touchstone.customer.Customer;
import touchstone.customer.CustomerTables;
import touchstone.incident.Incident;
import touchstone.incident.IncidentTables;
import touchstone.interaction.Interaction;
import touchstone.interaction.InteractionFacts;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionId;
import touchstone.interaction.InteractionStore;
import touchstone.interaction.InteractionTables;
import touchstone.interaction.InteractionThread;
import touchstone.interaction.KeyPoint;
import touchstone.interaction.Tag;
import touchstone.interaction.Value;
import touchstone.interaction.ValueExchange;
import touchstone.store.Database;
import touchstone.store.Records;
import touchstone.store.Table;
import touchstone.store.Transaction;

/// Whole entries as texts again, for a form that edits one and an export of many: what is written
/// here, `EntryReader` reads back. Reads some hundred entries with a handful of queries.
public final class EntryStore {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final InteractionStore interactions;

  public EntryStore(Database database, InteractionStore interactions) {
    this.database = database;
    this.interactions = interactions;
  }

  /// The texts of one entry.
  public Optional<Draft<EntryField>> draft(InteractionId id) {
    return interactions
        .find(id)
        .map(one -> database.read(handle -> drafts(handle, List.of(one)).getFirst()));
  }

  /// The texts of an entry as an act under way sees it.
  public Draft<EntryField> draft(Transaction transaction, Interaction interaction) {
    return drafts(transaction.handle(), List.of(interaction)).getFirst();
  }

  /// The texts of every entry the filter leaves, in order of occurrence.
  public void each(InteractionFilter filter, Consumer<Draft<EntryField>> consumer) {
    List<Interaction> some = new ArrayList<>(AT_ONCE);
    interactions.each(
        filter,
        interaction -> {
          some.add(interaction);
          if (some.size() == AT_ONCE) {
            database.read(handle -> drafts(handle, some)).forEach(consumer);
            some.clear();
          }
        });
    if (!some.isEmpty()) {
      database.read(handle -> drafts(handle, some)).forEach(consumer);
    }
  }

  private static List<Draft<EntryField>> drafts(Handle handle, List<Interaction> some) {
    List<Long> ids = some.stream().map(one -> one.id().value()).toList();
    List<Long> owners = some.stream().map(one -> one.customer().value()).distinct().toList();
    List<Long> threadIds =
        some.stream().map(Interaction::thread).filter(id -> id != null).distinct().toList();
    Map<Long, Customer> customers =
        byKey(handle, CustomerTables.CUSTOMER, "id", owners, one -> one.id().value());
    Map<Long, Incident> incidents =
        byKey(
            handle,
            IncidentTables.INCIDENT,
            "interaction_id",
            ids,
            one -> one.interaction().value());
    Map<Long, InteractionThread> threads =
        byKey(handle, InteractionTables.THREAD, "id", threadIds, InteractionThread::id);
    Map<Long, List<ValueExchange>> values =
        in(handle, InteractionTables.VALUE_EXCHANGE, "interaction_id", ids).stream()
            .collect(Collectors.groupingBy(one -> one.interaction().value()));
    Map<Long, List<Tag>> tags =
        in(handle, InteractionTables.TAG, "owner_id", ids).stream()
            .filter(tag -> tag.ownerTable().equals("interaction"))
            .collect(Collectors.groupingBy(Tag::owner));
    List<Draft<EntryField>> drafts = new ArrayList<>();
    for (Interaction interaction : some) {
      long id = interaction.id().value();
      Draft<EntryField> draft = Draft.ofEntry();
      Customer customer = customers.get(interaction.customer().value());
      if (customer != null) {
        draft
            .with(EntryField.CUSTOMER, customer.reference())
            .with(EntryField.CUSTOMER_NAME, customer.name());
      }
      draft
          .with(EntryField.REFERENCE, interaction.reference())
          .with(
              EntryField.RECORDED_AT,
              DateTimeFormatter.ISO_INSTANT.format(interaction.recordedAt()));
      facts(draft, interaction.facts());
      InteractionThread thread =
          interaction.thread() == null ? null : threads.get(interaction.thread());
      draft.with(EntryField.THREAD, thread == null ? "" : thread.reference());
      draft.with(
          EntryField.TAGS,
          tags.getOrDefault(id, List.of()).stream()
              .map(Tag::name)
              .sorted()
              .collect(Collectors.joining("; ")));
      draft.with(EntryField.GIVEN, values(values.get(id), ValueExchange.Side.GIVEN));
      draft.with(EntryField.RECEIVED, values(values.get(id), ValueExchange.Side.RECEIVED));
      Incident incident = incidents.get(id);
      if (incident != null) {
        noticed(draft, incident);
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private static void facts(Draft<EntryField> draft, InteractionFacts facts) {
    draft
        .with(EntryField.OCCURRED_AT, moment(facts.occurredAt(), facts.zone()))
        .with(EntryField.ZONE, facts.zone().getId())
        .with(EntryField.TYPE, facts.type().id())
        .with(EntryField.CHANNEL, facts.touchPoint().channel())
        .with(EntryField.DIRECTION, facts.touchPoint().direction().id())
        .with(EntryField.PLACE, text(facts.touchPoint().place()))
        .with(EntryField.BUSINESS_FUNCTION, text(facts.businessFunction()))
        .with(EntryField.INTENT, text(facts.intent()))
        .with(EntryField.PHASE, facts.phase() == null ? "" : facts.phase().id())
        .with(EntryField.HANDLER, text(facts.handler()))
        .with(EntryField.SUMMARY, facts.summary())
        .with(EntryField.NARRATIVE, text(facts.narrative()))
        .with(EntryField.EXECUTION, text(facts.execution()))
        .with(EntryField.SOURCE, text(facts.source()));
    if (facts.impression() != null) {
      draft
          .with(EntryField.IMPRESSION, facts.impression().score().toPlainString())
          .with(EntryField.IMPRESSION_SCALE, facts.impression().scale().id());
    }
    for (KeyPoint point : KeyPoint.values()) {
      draft.with(EntryField.valueOf(point.name()), text(facts.keyPoints().get(point)));
    }
    if (facts.hadToRepeat() != null) {
      draft.with(EntryField.HAD_TO_REPEAT, facts.hadToRepeat() ? "yes" : "no");
    }
  }

  private static void noticed(Draft<EntryField> draft, Incident incident) {
    draft
        .with(EntryField.TRIGGER, text(incident.trigger()))
        .with(EntryField.SEVERITY, text(incident.severity()))
        .with(EntryField.VALENCE_BEFORE, text(incident.valenceBefore()))
        .with(EntryField.VALENCE_AFTER, text(incident.valenceAfter()))
        .with(EntryField.HAPPENED, text(incident.story().happened()))
        .with(EntryField.CUSTOMER_RESPONSE, text(incident.story().customerResponse()))
        .with(EntryField.RECOVERY_USED, text(incident.story().recoveryUsed()))
        .with(EntryField.RECOVERY_EFFECT, text(incident.story().recoveryEffect()));
  }

  /// A moment as it was where it happened, with its offset.
  public static String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  private static String values(@Nullable List<ValueExchange> lines, ValueExchange.Side side) {
    return lines == null
        ? ""
        : lines.stream()
            .filter(line -> line.side() == side)
            .map(ValueExchange::value)
            .map(Value::text)
            .collect(Collectors.joining("; "));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static <R> Map<Long, R> byKey(
      Handle handle, Table<R> table, String column, List<Long> keys, Function<R, Long> key) {
    Map<Long, R> found = new HashMap<>();
    in(handle, table, column, keys).forEach(one -> found.put(key.apply(one), one));
    return found;
  }

  private static <R> List<R> in(Handle handle, Table<R> table, String column, List<Long> keys) {
    return keys.isEmpty() ? List.of() : Records.in(handle, table, column, keys);
  }
}
