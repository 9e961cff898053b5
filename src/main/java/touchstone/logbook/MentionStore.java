package touchstone.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Searches every text that is not a person's own record for what the person is called: notes on
/// dates, codes, and the texts of all other customers. Reads each of them once, so it takes as long
/// as the store has texts; what they said earlier and say no more is not searched.
final class MentionStore {
  private static final String OTHERS = " where c.id not in (<ids>)";

  /// By table: the id, the reference and then the texts of its records.
  private record Source(String table, String sql) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("dated_note", "select n.id, n.note_day, n.label from dated_note n"),
          new Source("code", "select k.id, k.code, k.label, k.aliases from code k"),
          new Source(
              "customer",
              "select c.id, c.reference, c.name, c.note, c.owner from customer c" + OTHERS),
          new Source("contact_point", ofCustomer("contact_point", "t.contact")),
          new Source("permission", ofCustomer("permission", "t.evidence")),
          new Source("lifecycle_stage", ofCustomer("lifecycle_stage", "t.why")),
          new Source("thread", ofCustomer("thread", "t.reference, t.title")),
          new Source(
              "follow_up",
              """
              select t.id, coalesce(i.reference, c.reference), t.what, t.owner
              from follow_up t join customer c on c.id = t.customer_id
                left join interaction i on i.id = t.interaction_id
              """
                  + OTHERS),
          new Source(
              "interaction",
              """
              select i.id, i.reference, i.summary, i.narrative, i.handler, i.place
              from interaction i join customer c on c.id = i.customer_id
              """
                  + OTHERS),
          new Source(
              "incident",
              """
              select t.id, i.reference, t.happened, t.customer_response, t.recovery_used,
                t.recovery_effect, t.protocol_used, t.customer_recovery, t.process_recovery,
                t.employee_recovery, t.reviewer
              from incident t join interaction i on i.id = t.interaction_id
                join customer c on c.id = i.customer_id
              """
                  + OTHERS),
          new Source(
              "recovery_action",
              """
              select t.id, i.reference, t.note
              from recovery_action t join incident n on n.id = t.incident_id
                join interaction i on i.id = n.interaction_id
                join customer c on c.id = i.customer_id
              """
                  + OTHERS),
          new Source(
              "tag",
              """
              select t.id, coalesce(i.reference, c.reference), t.name
              from tag t
                left join interaction i on t.owner_table = 'interaction' and i.id = t.owner_id
                join customer c on c.id = coalesce(i.customer_id, t.owner_id)
              """
                  + OTHERS));

  private MentionStore() {}

  /// The records that name somebody, table by table.
  ///
  /// @param customers the ids of those whose own records are left out
  static List<Mention> of(Handle handle, Calling calling, Set<Long> customers) {
    List<Mention> found = new ArrayList<>();
    for (Source source : SOURCES) {
      Query query = handle.createQuery(source.sql()).setFetchSize(1_000);
      if (source.sql().contains("<ids>")) {
        query.bindList("ids", List.copyOf(customers));
      }
      query
          .map((row, _) -> mention(source, row, calling))
          .forEach(one -> one.ifPresent(found::add));
    }
    return found;
  }

  private static Optional<Mention> mention(Source source, ResultSet row, Calling calling)
      throws SQLException {
    return isNamedIn(row, calling)
        ? Optional.of(new Mention(source.table(), row.getLong(1), reference(source, row)))
        : Optional.empty();
  }

  private static boolean isNamedIn(ResultSet row, Calling calling) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int i = 3; i <= columns; i++) {
      String text = row.getString(i);
      if (text != null && calling.isNamedIn(text)) {
        return true;
      }
    }
    return false;
  }

  private static String reference(Source source, ResultSet row) throws SQLException {
    return source.table().equals("dated_note")
        ? LocalDate.ofEpochDay(row.getLong(2)).toString()
        : row.getString(2);
  }

  private static String ofCustomer(String table, String texts) {
    return "select t.id, c.reference, %s from %s t join customer c on c.id = t.customer_id%s"
        .formatted(texts, table, OTHERS);
  }
}
