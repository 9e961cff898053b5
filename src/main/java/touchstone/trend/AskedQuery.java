package touchstone.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Valence;
import touchstone.trend.snapshot.Whose;

/// A question as a query's condition, for what the snapshot does not know: `i` is the interaction,
/// `a` the customer's activity, `c` the customer, `n` the incident, which may be absent. Only bound
/// values stand in it.
final class AskedQuery {
  /// What a query reads from.
  static final String LIVES =
      """
      interaction i
      join customer_activity a on a.customer_id = i.customer_id
      join customer c on c.id = i.customer_id
      left join incident n on n.interaction_id = i.id
      """;

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  /// The interactions within the observed lives that the question narrows to.
  AskedQuery(Asked asked) {
    seen(asked);
    whose(asked.whose());
    narrowed(asked.narrowing());
  }

  String where() {
    return String.join(" and ", parts);
  }

  Map<String, Object> values() {
    return values;
  }

  /// What is bound as a list, each of them not empty.
  Map<String, List<String>> lists() {
    return lists;
  }

  private void seen(Asked asked) {
    parts.add("a.start_day is not null");
    parts.add("i.occurred_day >= a.start_day");
    parts.add("(a.end_day is null or i.occurred_day <= a.end_day)");
    equal("i.occurred_day <= :until", "until", asked.until().toEpochDay());
    if (asked.observation().from() != null) {
      equal("i.occurred_day >= :since", "since", asked.observation().from().toEpochDay());
    }
  }

  private void whose(Whose whose) {
    equal(
        "i.customer_id = :customer",
        "customer",
        whose.customer() == null ? null : Long.valueOf(whose.customer().value()));
    equal("c.segment = :segment", "segment", whose.segment());
    equal(
        "c.kind = :kind",
        "kind",
        whose.kind() == null ? null : whose.kind().name().toLowerCase(Locale.ROOT));
    equal(
        "a.start_day >= :startedFrom",
        "startedFrom",
        whose.startedFrom() == null ? null : Long.valueOf(whose.startedFrom().toEpochDay()));
    equal(
        "a.start_day <= :startedTo",
        "startedTo",
        whose.startedTo() == null ? null : Long.valueOf(whose.startedTo().toEpochDay()));
  }

  private void narrowed(Narrowing narrowing) {
    among("i.type", "types", narrowing.types().stream().map(InteractionType::id).toList());
    among("i.channel", "channels", List.copyOf(narrowing.channels()));
    equal("i.business_function = :function", "function", narrowing.function());
    equal("i.handler = :handler", "handler", narrowing.handler());
    equal("n.root_cause = :cause", "cause", narrowing.cause());
    equal(
        "exists (select 1 from tag g where g.owner_table = 'interaction' and g.owner_id = i.id"
            + " and g.name = :tag)",
        "tag",
        narrowing.tag());
    String valence = valence(narrowing.valence());
    if (!valence.isEmpty()) {
      parts.add(valence);
    }
  }

  private static String valence(Valence valence) {
    String told = "coalesce(n.valence_before, n.valence_after)";
    return switch (valence) {
      case ANY -> "";
      case NEGATIVE -> told + " < 0";
      case NEUTRAL -> told + " = 0";
      case POSITIVE -> told + " > 0";
      case UNKNOWN -> "n.id is not null and " + told + " is null";
    };
  }

  private void equal(String condition, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(condition);
      values.put(name, value);
    }
  }

  private void among(String column, String name, List<String> list) {
    if (!list.isEmpty()) {
      parts.add(column + " in (<" + name + ">)");
      lists.put(name, list);
    }
  }
}
