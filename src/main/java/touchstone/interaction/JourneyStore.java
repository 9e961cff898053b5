package touchstone.interaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import touchstone.customer.CustomerId;
import touchstone.store.Database;
import touchstone.store.Records;

/// One customer's way through channels and conversations, told from the interactions. Reads only.
public final class JourneyStore {
  private static final String CHANNELS =
      """
      select channel, count(*) as interactions from interaction
      where customer_id = :customer group by channel order by count(*) desc, channel
      """;

  private static final String STEPS =
      """
      select thread_id, channel, occurred_day, had_to_repeat from interaction
      where customer_id = :customer and thread_id is not null
      order by thread_id, occurred_at, id
      """;

  private final Database database;

  public JourneyStore(Database database) {
    this.database = database;
  }

  /// How many interactions went over a channel.
  public record ChannelCount(String channel, long interactions) {}

  /// The channels a customer used, the most used first.
  public List<ChannelCount> channels(CustomerId customer) {
    return database.read(
        handle ->
            handle
                .createQuery(CHANNELS)
                .bind("customer", customer.value())
                .map((row, _) -> new ChannelCount(row.getString(1), row.getLong(2)))
                .list());
  }

  /// The conversations with a customer that hold an interaction, the latest first.
  public List<Conversation> conversations(CustomerId customer) {
    return database.read(
        handle -> {
          Map<Long, List<Step>> steps = steps(handle, customer);
          return Records.where(handle, InteractionTables.THREAD, "customer_id", customer.value())
              .stream()
              .filter(thread -> steps.containsKey(thread.id()))
              .map(thread -> conversation(thread, steps.getOrDefault(thread.id(), List.of())))
              .sorted(
                  Comparator.comparing(Conversation::last)
                      .thenComparingLong(one -> one.thread().id())
                      .reversed())
              .toList();
        });
  }

  private record Step(String channel, LocalDate day, boolean repeated) {}

  private static Map<Long, List<Step>> steps(Handle handle, CustomerId customer) {
    Map<Long, List<Step>> steps = new LinkedHashMap<>();
    handle
        .createQuery(STEPS)
        .bind("customer", customer.value())
        .map(
            (row, _) ->
                steps
                    .computeIfAbsent(row.getLong("thread_id"), _ -> new ArrayList<>())
                    .add(
                        new Step(
                            row.getString("channel"),
                            LocalDate.ofEpochDay(row.getLong("occurred_day")),
                            row.getBoolean("had_to_repeat"))))
        .list();
    return steps;
  }

  private static Conversation conversation(InteractionThread thread, List<Step> steps) {
    List<String> path = new ArrayList<>();
    for (Step step : steps) {
      if (path.isEmpty() || !path.getLast().equals(step.channel())) {
        path.add(step.channel());
      }
    }
    return new Conversation(
        thread,
        path,
        steps.getFirst().day(),
        steps.getLast().day(),
        steps.size(),
        steps.stream().filter(Step::repeated).count());
  }
}
