package touchstone.logbook;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import touchstone.store.Transaction;

/// Whether a word that many records share (a handler, a place, a tag, a unit) stands on anybody
/// else's records, as an act under way sees them.
final class SharedWordStore {
  private static final List<String> PEOPLE =
      List.of(
          "select 1 from interaction where handler = :word and customer_id not in (<ids>) limit 1",
          "select 1 from customer where owner = :word and id not in (<ids>) limit 1",
          "select 1 from follow_up where owner = :word and customer_id not in (<ids>) limit 1",
          """
          select 1 from incident n join interaction i on i.id = n.interaction_id
          where n.reviewer = :word and i.customer_id not in (<ids>) limit 1
          """);

  private static final String PLACE =
      "select 1 from interaction where place = :word and customer_id not in (<ids>) limit 1";

  private static final String UNIT =
      """
      select 1 from value_exchange v join interaction i on i.id = v.interaction_id
      where v.unit = :word and i.customer_id not in (<ids>) limit 1
      """;

  private static final List<String> TAG =
      List.of(
          """
          select 1 from tag t join interaction i on i.id = t.owner_id
          where t.name = :word and t.owner_table = 'interaction' and i.customer_id not in (<ids>)
          limit 1
          """,
          """
          select 1 from tag t where t.name = :word and t.owner_table = 'customer'
            and t.owner_id not in (<ids>) limit 1
          """);

  private SharedWordStore() {}

  static boolean isShared(
      Transaction transaction, String table, String column, String word, Set<Long> customers) {
    List<String> questions =
        switch (table + "." + column) {
          case "interaction.place" -> List.of(PLACE);
          case "value_exchange.unit" -> List.of(UNIT);
          case "tag.name" -> TAG;
          default -> PEOPLE;
        };
    return questions.stream().anyMatch(sql -> finds(transaction.handle(), sql, word, customers));
  }

  private static boolean finds(Handle handle, String sql, String word, Set<Long> customers) {
    return handle
        .createQuery(sql)
        .bind("word", word)
        .bindList("ids", List.copyOf(customers))
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }
}
