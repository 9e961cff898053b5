package touchstone.trend.snapshot;

import static touchstone.customer.Tenure.MONTH;

import java.util.Arrays;
import touchstone.interaction.InteractionType;

/// Counts lives by month of the relationship. A customer observed from tenure day e to L is
/// observed in month m where the two overlap, for that many days; an interaction on day d counts in
/// month d / 30 where e <= d <= L and the customer is observed in that month. The exposure is
/// counted by entry and exit day first and spread over the months at the end, one step a customer.
final class LifecycleQuestion {
  private static final int TYPES = InteractionType.values().length;

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int[] entries = new int[1_024];
  private int[] exits = new int[1_024];
  private int longest;
  private int stride = 64;
  private long[] counts = new long[stride * TYPES];

  LifecycleQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
  }

  /// Counts every life of a walk.
  LifecycleQuestion count(Lives lives) {
    while (lives.next()) {
      count(lives.life());
    }
    return this;
  }

  /// What both counted, in this one.
  LifecycleQuestion plus(LifecycleQuestion other) {
    if (other.longest > longest) {
      reach(other.longest);
    }
    for (int day = 0; day <= other.longest; day++) {
      entries[day] += other.entries[day];
      exits[day] += other.exits[day];
    }
    int months = Math.ceilDiv(other.longest, MONTH);
    for (int type = 0; type < TYPES; type++) {
      for (int m = 0; m < months; m++) {
        counts[type * stride + m] += other.counts[type * other.stride + m];
      }
    }
    return this;
  }

  void count(Life life) {
    if (life.exit <= life.entry) {
      return;
    }
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
    if (life.exit > longest) {
      reach(life.exit);
    }
    entries[life.entry]++;
    exits[life.exit]++;
    int last = life.lastInMonths();
    Numbers days = sheet.days();
    Numbers moods = sheet.moods();
    Filter passing = filter;
    boolean all = passing.everything();
    int entry = life.entry;
    int start = life.start;
    int end = life.end;
    for (int row = life.first; row < end; row++) {
      int day = days.get(row) - start;
      if (day >= entry && day <= last && (all || passing.passes(row))) {
        counts[Mood.type(moods.get(row)) * stride + day / MONTH]++;
      }
    }
  }

  LifecycleCounts answer() {
    int months = Math.ceilDiv(longest, MONTH);
    int[] observed = new int[months];
    long[] customerDays = new long[months];
    int here = 0;
    for (int m = 0; m < months; m++) {
      int seen = here;
      for (int day = m * MONTH; day < (m + 1) * MONTH && day < longest; day++) {
        // Who comes on a day is observed from it on, who goes on a day was observed up to it.
        here += entries[day];
        seen += entries[day];
        here -= exits[day];
        // Gone on the first day of the month: not observed in it.
        seen -= day == m * MONTH ? exits[day] : 0;
        customerDays[m] += here;
      }
      observed[m] = seen;
    }
    long[][] interactions = new long[TYPES][];
    for (int type = 0; type < TYPES; type++) {
      interactions[type] = Arrays.copyOfRange(counts, type * stride, type * stride + months);
    }
    return new LifecycleCounts(observed, customerDays, interactions);
  }

  private void reach(int exit) {
    longest = exit;
    if (exit >= exits.length) {
      int size = Math.max(exit + 1, exits.length * 2);
      entries = Arrays.copyOf(entries, size);
      exits = Arrays.copyOf(exits, size);
    }
    int months = Math.ceilDiv(exit, MONTH);
    if (months > stride) {
      int wider = Math.max(months, stride * 2);
      long[] moved = new long[wider * TYPES];
      for (int type = 0; type < TYPES; type++) {
        System.arraycopy(counts, type * stride, moved, type * wider, stride);
      }
      stride = wider;
      counts = moved;
    }
  }
}
