package touchstone.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.interaction.InteractionType;
import touchstone.logbook.Books;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Observation;
import touchstone.trend.snapshot.Whose;

/// The same questions once more, the slow way: every record of the store in a list, plain loops
/// over them, nothing shared with the snapshot.
final class PlainLives {
  private static final String EVENTS =
      """
      select i.customer_id, i.id, i.occurred_day, i.type, i.channel, i.business_function, i.handler,
        n.id, coalesce(n.valence_before, n.valence_after), n.root_cause,
        (select coalesce(sum(case when v.side = 'received' then v.amount else -v.amount end), 0)
          from value_exchange v
          where v.interaction_id = i.id and v.kind = 'money' and v.unit = 'EUR')
        - (select coalesce(sum(r.cost), 0) from recovery_action r
          where r.incident_id = n.id and r.currency = 'EUR')
      from interaction i left join incident n on n.interaction_id = i.id
      """;

  private static final String CUSTOMERS =
      """
      select a.customer_id, a.start_day, a.end_day, coalesce(c.segment, ''), c.created_at,
        coalesce(c.acquisition_cost, 0)
      from customer_activity a join customer c on c.id = a.customer_id
      where a.start_day is not null
      """;

  record Event(
      long customer,
      long day,
      String type,
      String channel,
      String function,
      String handler,
      boolean incident,
      @Nullable Integer valence,
      String cause,
      Set<String> tags,
      BigDecimal money) {}

  record Customer(
      long id, long start, @Nullable Long end, String segment, long known, BigDecimal cost) {}

  /// One observed life.
  record Seen(Customer customer, long entry, long exit, boolean left, List<Event> events) {}

  private final List<Customer> customers;
  private final Map<Long, List<Event>> events;

  PlainLives(Books books) {
    Map<Long, Set<String>> tags =
        books.database.read(
            handle ->
                handle
                    .createQuery("select owner_id, name from tag where owner_table = 'interaction'")
                    .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    this.events =
        books.database.read(
            handle ->
                handle
                    .createQuery(EVENTS)
                    .map(
                        (row, _) ->
                            new Event(
                                row.getLong(1),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                text(row.getString(6)),
                                text(row.getString(7)),
                                row.getString(8) != null,
                                row.getString(9) == null ? null : row.getInt(9),
                                text(row.getString(10)),
                                tags.getOrDefault(row.getLong(2), Set.of()),
                                row.getBigDecimal(11)))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(Event::customer)));
    this.customers =
        books.database.read(
            handle ->
                handle
                    .createQuery(CUSTOMERS)
                    .map(
                        (row, _) ->
                            new Customer(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3) == null ? null : row.getLong(3),
                                row.getString(4),
                                Math.floorDiv(row.getLong(5), 86_400_000L),
                                row.getBigDecimal(6)))
                    .list());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  List<Seen> seen(Whose whose, Observation when) {
    List<Seen> seen = new ArrayList<>();
    for (Customer customer : customers) {
      List<Event> theirs = events.getOrDefault(customer.id(), List.of());
      if ((whose.segment() != null && !whose.segment().equals(customer.segment()))
          || (whose.startedFrom() != null && customer.start() < whose.startedFrom().toEpochDay())
          || (whose.startedTo() != null && customer.start() > whose.startedTo().toEpochDay())) {
        continue;
      }
      long until = when.until().toEpochDay();
      boolean left = customer.end() != null && customer.end() <= until;
      long exit =
          (customer.end() == null ? until : Math.min(customer.end(), until)) - customer.start();
      long entry = 0;
      if (when.from() != null) {
        entry = Math.max(entry, when.from().toEpochDay() - customer.start());
      }
      if (when.fromFirstKnown()) {
        long known = customer.known();
        for (Event event : theirs) {
          known = Math.min(known, event.day());
        }
        entry = Math.max(entry, known - customer.start());
      }
      if (exit >= 0 && exit >= entry) {
        seen.add(new Seen(customer, entry, exit, left, theirs));
      }
    }
    return seen;
  }

  static boolean asked(Event event, Narrowing what) {
    boolean felt =
        switch (what.valence()) {
          case ANY -> true;
          case UNKNOWN -> event.incident() && event.valence() == null;
          case NEGATIVE -> event.valence() != null && event.valence() < 0;
          case NEUTRAL -> event.valence() != null && event.valence() == 0;
          case POSITIVE -> event.valence() != null && event.valence() > 0;
        };
    return felt
        && (what.types().isEmpty()
            || what.types().stream().anyMatch(type -> type.id().equals(event.type())))
        && (what.channels().isEmpty() || what.channels().contains(event.channel()))
        && (what.function() == null || what.function().equals(event.function()))
        && (what.handler() == null || what.handler().equals(event.handler()))
        && (what.cause() == null || what.cause().equals(event.cause()))
        && (what.tag() == null || event.tags().contains(what.tag()));
  }

  String lifecycle(Whose whose, Narrowing what, Observation when) {
    List<Seen> seen = seen(whose, when).stream().filter(one -> one.exit() > one.entry()).toList();
    int months = 0;
    for (Seen one : seen) {
      months = Math.max(months, (int) Math.ceilDiv(one.exit(), 30L));
    }
    int[] observed = new int[months];
    long[] days = new long[months];
    long[][] counts = new long[4][months];
    for (int m = 0; m < months; m++) {
      for (Seen one : seen) {
        long here = Math.min(one.exit(), 30L * m + 30) - Math.max(one.entry(), 30L * m);
        if (here <= 0) {
          continue;
        }
        observed[m]++;
        days[m] += here;
        for (Event event : one.events()) {
          long day = event.day() - one.customer().start();
          if (day >= one.entry()
              && day <= one.exit()
              && Math.floorDiv(day, 30L) == m
              && asked(event, what)) {
            counts[type(event)][m]++;
          }
        }
      }
    }
    return Arrays.toString(observed) + Arrays.toString(days) + Arrays.deepToString(counts);
  }

  List<String> first(Whose whose, Narrowing what, Observation when) {
    List<String> told = new ArrayList<>();
    for (Seen one : seen(whose, when)) {
      long first = Long.MAX_VALUE;
      for (Event event : one.events()) {
        long day = event.day() - one.customer().start();
        if (day >= 0 && day <= one.exit() && asked(event, what)) {
          first = Math.min(first, day);
        }
      }
      told.add(
          "%d-%d:%d %s"
              .formatted(
                  one.entry(),
                  one.exit(),
                  one.left() ? 2 : 0,
                  first == Long.MAX_VALUE ? "none" : first));
    }
    return told.stream().sorted().toList();
  }

  List<String> ledger(Whose whose, Observation when) {
    List<String> told = new ArrayList<>();
    for (Seen one : seen(whose, when)) {
      List<String> lines = new ArrayList<>();
      if (one.customer().cost().signum() != 0) {
        lines.add("0=" + one.customer().cost().negate().movePointRight(4).longValueExact());
      }
      for (Event event : one.events()) {
        long day = event.day() - one.customer().start();
        if (day <= one.exit() && event.money().signum() != 0) {
          lines.add(Math.max(0, day) + "=" + event.money().movePointRight(4).longValueExact());
        }
      }
      told.add(one.exit() + " " + lines.stream().sorted().toList());
    }
    return told.stream().sorted().toList();
  }

  /// Incidents by cause and month, the customer-days beside them.
  String causesByMonth(Narrowing what, Observation when) {
    List<Seen> seen = seen(Whose.EVERYONE, when);
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    Map<String, Long> days = new TreeMap<>();
    for (Seen one : seen) {
      for (long day = one.entry(); day <= one.exit(); day++) {
        days.merge(month(one.customer().start() + day), 1L, Long::sum);
      }
      for (Event event : one.events()) {
        long day = event.day() - one.customer().start();
        if (day >= one.entry() && day <= one.exit() && asked(event, what)) {
          counts
              .computeIfAbsent(event.cause(), _ -> new TreeMap<>())
              .merge(month(event.day()), 1L, Long::sum);
        }
      }
    }
    return counts + " " + days;
  }

  private static String month(long day) {
    return LocalDate.ofEpochDay(day).toString().substring(0, 7);
  }

  private static int type(Event event) {
    return List.of(InteractionType.values())
        .indexOf(InteractionType.ofId(event.type()).orElseThrow());
  }
}
