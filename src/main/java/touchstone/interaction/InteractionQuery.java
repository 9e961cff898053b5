package touchstone.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.store.Like;

/// A filter as SQL: fixed fragments over the aliases `i` (interaction) and `a` (customer activity),
/// every value bound.
final class InteractionQuery {
  /// The interactions of customers observed in one lifecycle month, by the definition the trends
  /// use.
  private static final String LIFECYCLE =
      """
       and i.occurred_day - a.start_day between :month * 30 and :month * 30 + 29
       and i.occurred_day <= least(coalesce(a.end_day, :until), :until)
       and least(coalesce(a.end_day, :until), :until) - a.start_day > :month * 30
      """;

  private static final String LIFE =
      """
       and i.occurred_day >= a.start_day
       and i.occurred_day - a.start_day between :firstDay and :lastDay
       and i.occurred_day <= least(coalesce(a.end_day, :lifeUntil), :lifeUntil)
      """;
  private static final String SINCE =
      """
       and i.occurred_day >= :since
       and least(coalesce(a.end_day, :lifeUntil), :lifeUntil) >= :since
      """;

  private final StringBuilder where = new StringBuilder("1 = 1");
  private final Map<String, Object> binds = new HashMap<>();
  private final Map<String, List<?>> lists = new HashMap<>();
  private boolean joinsCustomer;
  private boolean joinsActivity;

  InteractionQuery(InteractionFilter filter) {
    text(filter.text());
    among("i.type", "types", filter.types().stream().map(InteractionType::id).toList());
    among("i.channel", "channels", List.copyOf(filter.channels()));
    among("i.id", "ids", filter.ids());
    equal("i.handler", "handler", filter.handler());
    equal(
        "i.customer_id", "customer", filter.customer() == null ? null : filter.customer().value());
    equal("i.thread_id", "thread", filter.thread());
    if (filter.from() != null) {
      and(" and i.occurred_day >= :from", "from", filter.from().toEpochDay());
    }
    if (filter.to() != null) {
      and(" and i.occurred_day <= :to", "to", filter.to().toEpochDay());
    }
    if (filter.segment() != null) {
      joinsCustomer = true;
      equal("c.segment", "segment", filter.segment());
    }
    if (filter.tag() != null) {
      and(
          " and exists (select 1 from tag t where t.owner_table = 'interaction'"
              + " and t.owner_id = i.id and t.name = :tag)",
          "tag",
          filter.tag());
    }
    if (filter.lifecycle() != null) {
      joinsActivity = true;
      and(LIFECYCLE, "month", filter.lifecycle().month());
      binds.put("until", filter.lifecycle().until().toEpochDay());
    }
    recorded("i.business_function", "function", filter.function());
    if (filter.life() != null) {
      life(filter.life(), filter.lifecycle() != null);
    }
    cause(filter.cause());
  }

  /// @param exposed whether a life that ends on the day it comes under observation has no part
  private void life(InteractionFilter.ObservedLife life, boolean exposed) {
    joinsActivity = true;
    and(LIFE, "firstDay", life.firstDay());
    binds.put("lastDay", life.lastDay());
    binds.put("lifeUntil", life.until().toEpochDay());
    if (life.since() != null) {
      and(SINCE, "since", life.since().toEpochDay());
      if (exposed) {
        where.append(" and least(coalesce(a.end_day, :lifeUntil), :lifeUntil) > :since");
      }
    }
    if (life.startedFrom() != null) {
      and(" and a.start_day >= :startedFrom", "startedFrom", life.startedFrom().toEpochDay());
    }
    if (life.startedTo() != null) {
      and(" and a.start_day <= :startedTo", "startedTo", life.startedTo().toEpochDay());
    }
  }

  private void cause(@Nullable String cause) {
    if (cause == null) {
      return;
    }
    if (cause.isEmpty()) {
      where.append(
          " and not exists (select 1 from incident n where n.interaction_id = i.id"
              + " and n.root_cause is not null)");
    } else {
      and(
          " and exists (select 1 from incident n where n.interaction_id = i.id"
              + " and n.root_cause = :cause)",
          "cause",
          cause);
    }
  }

  private void recorded(String column, String name, @Nullable String value) {
    if (value != null && value.isEmpty()) {
      where.append(" and ").append(column).append(" is null");
    } else {
      equal(column, name, value);
    }
  }

  String where() {
    return where.toString();
  }

  /// The joins that a count needs for this filter; a list joins the customer anyway.
  String joinsForCount() {
    return (joinsCustomer ? " join customer c on c.id = i.customer_id" : "") + activityJoin();
  }

  String activityJoin() {
    return joinsActivity ? " join customer_activity a on a.customer_id = i.customer_id" : "";
  }

  Map<String, Object> binds() {
    return binds;
  }

  Map<String, List<?>> lists() {
    return lists;
  }

  private void text(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      and(
          " and (i.reference = :reference or lower(i.summary) like :text escape '!'"
              + " or lower(i.narrative) like :text escape '!')",
          "text",
          "%" + Like.escape(text.strip().toLowerCase(Locale.ROOT)) + "%");
      binds.put("reference", text.strip());
    }
  }

  private void among(String column, String name, List<?> values) {
    if (!values.isEmpty()) {
      where.append(" and ").append(column).append(" in (<").append(name).append(">)");
      lists.put(name, values);
    }
  }

  private void equal(String column, String name, @Nullable Object value) {
    if (value != null) {
      and(" and " + column + " = :" + name, name, value);
    }
  }

  private void and(String condition, String name, Object value) {
    where.append(condition);
    binds.put(name, value);
  }
}
