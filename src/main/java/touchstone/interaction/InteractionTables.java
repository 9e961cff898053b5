package touchstone.interaction;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerId;
import touchstone.store.Row;
import touchstone.store.Table;

/// How interactions and what hangs on them lie in the store.
public final class InteractionTables {
  public static final Table<Interaction> INTERACTION =
      Table.named("interaction")
          .texts("reference")
          .numbers("customer_id", "occurred_at")
          .codes("occurred_zone")
          .numbers("occurred_day", "recorded_at")
          .codes("type", "channel", "direction")
          .texts("place")
          .codes("business_function", "intent", "phase")
          .texts("handler", "summary", "narrative")
          .numbers("thread_id")
          .decimals("impression")
          .codes("impression_scale")
          .numbers("execution", "education", "competence", "consistency")
          .numbers("opportunity", "appropriateness", "empathy")
          .flags("had_to_repeat")
          .texts("source")
          .numbers("import_batch")
          .refers("customer_id", "customer")
          .refers("thread_id", "thread")
          .of(
              interaction -> interaction.id().value(),
              InteractionTables::row,
              InteractionTables::interaction);

  public static final Table<ValueExchange> VALUE_EXCHANGE =
      Table.named("value_exchange")
          .numbers("interaction_id")
          .codes("side", "kind")
          .decimals("amount")
          .texts("unit")
          .flags("estimated")
          .refers("interaction_id", "interaction")
          .of(ValueExchange::id, InteractionTables::row, InteractionTables::exchange);

  public static final Table<InteractionThread> THREAD =
      Table.named("thread")
          .texts("reference")
          .numbers("customer_id")
          .texts("title")
          .flags("closed")
          .refers("customer_id", "customer")
          .of(
              InteractionThread::id,
              thread ->
                  new Row()
                      .with("reference", thread.reference())
                      .with("customer_id", thread.customer().value())
                      .with("title", thread.title())
                      .with("closed", thread.closed()),
              row ->
                  new InteractionThread(
                      row.number("id"),
                      row.text("reference"),
                      new CustomerId(row.number("customer_id")),
                      row.text("title"),
                      row.flag("closed")));

  public static final Table<Tag> TAG =
      Table.named("tag")
          .codes("owner_table")
          .numbers("owner_id")
          .texts("name")
          .refersByName("owner_id", "owner_table", "interaction", "customer")
          .of(
              Tag::id,
              tag ->
                  new Row()
                      .with("owner_table", tag.ownerTable())
                      .with("owner_id", tag.owner())
                      .with("name", tag.name()),
              row ->
                  new Tag(
                      row.number("id"),
                      row.text("owner_table"),
                      row.number("owner_id"),
                      row.text("name")));

  public static final Table<ImportBatch> IMPORT_BATCH =
      Table.named("import_batch")
          .texts("file_name")
          .codes("sha256", "kind")
          .texts("mapping")
          .numbers("row_count", "created", "updated", "unchanged", "duplicate", "rejected")
          .of(ImportBatch::id, InteractionTables::row, InteractionTables::batch);

  private InteractionTables() {}

  private static Row row(Interaction interaction) {
    InteractionFacts facts = interaction.facts();
    Impression impression = facts.impression();
    Row row =
        new Row()
            .with("reference", interaction.reference())
            .with("customer_id", interaction.customer().value())
            .with("occurred_at", facts.occurredAt())
            .with("occurred_zone", facts.zone().getId())
            .with("occurred_day", facts.day())
            .with("recorded_at", interaction.recordedAt())
            .with("type", facts.type())
            .with("channel", facts.touchPoint().channel())
            .with("direction", facts.touchPoint().direction())
            .with("place", facts.touchPoint().place())
            .with("business_function", facts.businessFunction())
            .with("intent", facts.intent())
            .with("phase", facts.phase())
            .with("handler", facts.handler())
            .with("summary", facts.summary())
            .with("narrative", facts.narrative())
            .with("thread_id", interaction.thread())
            .with("impression", impression == null ? null : impression.score())
            .with("impression_scale", impression == null ? null : impression.scale())
            .with("execution", facts.execution());
    for (KeyPoint point : KeyPoint.values()) {
      row.with(point.id(), facts.keyPoints().get(point));
    }
    return row.with("had_to_repeat", facts.hadToRepeat())
        .with("source", facts.source())
        .with("import_batch", interaction.importBatch());
  }

  private static Interaction interaction(Row row) {
    return new Interaction(
        new InteractionId(row.number("id")),
        row.text("reference"),
        new CustomerId(row.number("customer_id")),
        row.instant("recorded_at"),
        facts(row),
        row.numberOrNull("thread_id"),
        row.numberOrNull("import_batch"));
  }

  private static InteractionFacts facts(Row row) {
    Map<KeyPoint, Integer> points = new EnumMap<>(KeyPoint.class);
    for (KeyPoint point : KeyPoint.values()) {
      Integer score = row.smallOrNull(point.id());
      if (score != null) {
        points.put(point, score);
      }
    }
    return new InteractionFacts(
        row.instant("occurred_at"),
        ZoneId.of(row.text("occurred_zone")),
        row.choice("type", InteractionType.class),
        new TouchPoint(
            row.text("channel"),
            row.choice("direction", TouchPoint.Direction.class),
            row.textOrNull("place")),
        row.textOrNull("business_function"),
        row.textOrNull("intent"),
        row.choiceOrNull("phase", Phase.class),
        row.textOrNull("handler"),
        row.text("summary"),
        row.textOrNull("narrative"),
        impression(row),
        row.smallOrNull("execution"),
        points,
        row.flagOrNull("had_to_repeat"),
        row.textOrNull("source"));
  }

  private static @Nullable Impression impression(Row row) {
    var score = row.decimalOrNull("impression");
    return score == null
        ? null
        : new Impression(score, row.choice("impression_scale", Impression.Scale.class));
  }

  private static Row row(ValueExchange exchange) {
    return new Row()
        .with("interaction_id", exchange.interaction().value())
        .with("side", exchange.side())
        .with("kind", exchange.value().kind())
        .with("amount", exchange.value().amount())
        .with("unit", exchange.value().unit())
        .with("estimated", exchange.value().estimated());
  }

  private static ValueExchange exchange(Row row) {
    return new ValueExchange(
        row.number("id"),
        new InteractionId(row.number("interaction_id")),
        row.choice("side", ValueExchange.Side.class),
        new Value(
            row.text("kind"),
            java.util.Objects.requireNonNull(row.decimalOrNull("amount")),
            row.text("unit"),
            row.flag("estimated")));
  }

  private static Row row(ImportBatch batch) {
    return new Row()
        .with("file_name", batch.fileName())
        .with("sha256", batch.sha256())
        .with("kind", batch.kind())
        .with("mapping", batch.mapping())
        .with("row_count", batch.rows())
        .with("created", batch.created())
        .with("updated", batch.updated())
        .with("unchanged", batch.unchanged())
        .with("duplicate", batch.duplicate())
        .with("rejected", batch.rejected());
  }

  private static ImportBatch batch(Row row) {
    return new ImportBatch(
        row.number("id"),
        row.text("file_name"),
        row.text("sha256"),
        row.text("kind"),
        row.text("mapping"),
        row.number("row_count"),
        row.number("created"),
        row.number("updated"),
        row.number("unchanged"),
        row.number("duplicate"),
        row.number("rejected"));
  }
}
