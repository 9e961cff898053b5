package touchstone.logbook;

import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import touchstone.store.Projection;
import touchstone.store.Row;

/// The review queue: one narrow line per incident, in screen order by its index. Derived. Urgency
/// is ten times the severity, plus how negative the outcome is (2 for -2).
public final class IncidentQueueStore implements Projection {
  private static final String FILL =
      """
      insert into incident_queue (incident_id, status, urgency, occurred_at, occurred_day,
        interaction_id, customer_id, type, channel, handler, root_cause, outcome_valence)
      select n.id, n.status,
        10 * coalesce(n.severity, 0)
          + greatest(0, -coalesce(n.valence_after, n.valence_before, 0)),
        i.occurred_at, i.occurred_day, i.id, i.customer_id, i.type, i.channel,
        coalesce(i.handler, ''), coalesce(n.root_cause, ''),
        coalesce(n.valence_after, n.valence_before, 0)
      from incident n join interaction i on i.id = n.interaction_id
      where n.id = :id
      """;

  @Override
  public void keysOf(
      Handle handle,
      String table,
      long id,
      @Nullable Row before,
      @Nullable Row after,
      LongConsumer key) {
    if (table.equals("incident")) {
      key.accept(id);
    } else if (table.equals("interaction") && before != null) {
      handle
          .createQuery("select id from incident where interaction_id = :id")
          .bind("id", id)
          .mapTo(Long.class)
          .forEach(key::accept);
    }
  }

  @Override
  public String keyTable() {
    return "incident";
  }

  @Override
  public void refresh(Handle handle, Set<Long> keys) {
    PreparedBatch clear = handle.prepareBatch("delete from incident_queue where incident_id = :id");
    PreparedBatch fill = handle.prepareBatch(FILL);
    keys.stream()
        .sorted()
        .forEach(
            id -> {
              clear.bind("id", id).add();
              fill.bind("id", id).add();
            });
    clear.execute();
    fill.execute();
  }
}
