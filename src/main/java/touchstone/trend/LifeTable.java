package touchstone.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.analysis.LifecycleRate;
import touchstone.analysis.LifecycleRates;
import touchstone.interaction.InteractionType;

/// Everybody's life in columns: about 5 bytes for an interaction, 24 for a customer. Filled once in
/// the order of the customers' ids, then read from any thread.
final class LifeTable {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int NO_SEGMENT = -1;
  private static final List<InteractionType> TYPES = List.of(InteractionType.values());

  private final Map<String, Integer> segments = new HashMap<>();
  private long[] ids = new long[1_000];
  private int[] starts = new int[1_000];
  private int[] ends = new int[1_000];
  private int[] segmentOf = new int[1_000];
  // The interactions of customer n lie from firsts[n] to before firsts[n + 1].
  private int[] firsts = new int[1_001];
  private int[] days = new int[10_000];
  private byte[] types = new byte[10_000];
  private int customers;
  private int interactions;
  private int filling;

  /// Adds a customer; ids ascend.
  ///
  /// @param start day 0 since 1970
  /// @param end the day the relationship ended, absent while it lasts
  void customer(long id, long start, @Nullable Long end, @Nullable String segment) {
    if (customers == ids.length) {
      int larger = customers * 2;
      ids = Arrays.copyOf(ids, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      segmentOf = Arrays.copyOf(segmentOf, larger);
      firsts = Arrays.copyOf(firsts, larger + 1);
    }
    ids[customers] = id;
    starts[customers] = Math.toIntExact(start);
    ends[customers] = end == null ? NEVER : Math.toIntExact(end);
    segmentOf[customers] =
        segment == null ? NO_SEGMENT : segments.computeIfAbsent(segment, _ -> segments.size());
    customers++;
  }

  /// Adds an interaction after all customers; customers' ids ascend. One of a customer who is not
  /// in the table, such as a prospect, is passed over.
  void interaction(long customer, long day, InteractionType type) {
    while (filling < customers && ids[filling] < customer) {
      firsts[++filling] = interactions;
    }
    if (filling == customers || ids[filling] != customer) {
      return;
    }
    if (interactions == days.length) {
      days = Arrays.copyOf(days, interactions * 2);
      types = Arrays.copyOf(types, interactions * 2);
    }
    days[interactions] = Math.toIntExact(day);
    types[interactions] = (byte) TYPES.indexOf(type);
    interactions++;
  }

  /// No more comes.
  LifeTable filled() {
    while (filling < customers) {
      firsts[++filling] = interactions;
    }
    return this;
  }

  Lifecycle lifecycle(TrendScope scope, LocalDate until) {
    LifecycleRates.Tally<InteractionType> tally = new LifecycleRates.Tally<>(TYPES);
    int asked = Math.toIntExact(until.toEpochDay());
    switch (scope) {
      case TrendScope.Everyone _ -> {
        for (int n = 0; n < customers; n++) {
          count(n, asked, tally);
        }
      }
      case TrendScope.Segment one -> {
        int wanted = segments.getOrDefault(one.segment(), Integer.MIN_VALUE);
        for (int n = 0; n < customers; n++) {
          if (segmentOf[n] == wanted) {
            count(n, asked, tally);
          }
        }
      }
      case TrendScope.One one -> {
        int n = Arrays.binarySearch(ids, 0, customers, one.customer().value());
        if (n >= 0) {
          count(n, asked, tally);
        }
      }
    }
    return new Lifecycle(scope, until, tally.rates().stream().map(LifeTable::row).toList());
  }

  private void count(int n, int asked, LifecycleRates.Tally<InteractionType> tally) {
    int observedDays = Math.min(ends[n], asked) - starts[n];
    if (observedDays <= 0) {
      return;
    }
    tally.life(observedDays);
    for (int i = firsts[n]; i < firsts[n + 1]; i++) {
      tally.interaction(types[i], days[i] - starts[n], observedDays);
    }
  }

  private static LifecycleRow row(LifecycleRate<InteractionType> rate) {
    var poisson = rate.rate().orElseThrow();
    return new LifecycleRow(
        rate.type(),
        rate.month(),
        rate.observed(),
        rate.customerMonths(),
        rate.interactions(),
        poisson.rate(),
        poisson.interval().lower(),
        poisson.interval().upper());
  }
}
