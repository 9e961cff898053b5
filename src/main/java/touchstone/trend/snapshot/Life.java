package touchstone.trend.snapshot;

import static touchstone.customer.Tenure.MONTH;

import java.time.LocalDate;

/// One customer as a question sees it: when it is observed, and where its interactions lie. One
/// object goes from customer to customer; nobody keeps it.
final class Life {
  private static final int LEAST = Integer.MIN_VALUE;

  private final int from;
  private final int until;
  private final boolean delayed;

  Sheet sheet = Sheet.EMPTY;
  int place;

  /// Day 0 since 1970.
  int start;

  /// The tenure day on which it comes under observation; 0 for one observed from the start.
  int entry;

  /// The tenure day on which its observation ends.
  int exit;

  /// Whether it ended because the customer left.
  boolean left;

  /// Its first row, and the one after its last.
  int first;

  int end;

  private boolean afterEvent;

  Life(Observation observation) {
    LocalDate since = observation.from();
    this.from = since == null ? Integer.MIN_VALUE : day(since);
    this.until = day(observation.until());
    this.delayed = observation.fromFirstKnown();
  }

  /// Goes to a customer; answers whether it is observed at all.
  boolean at(Sheet there, int n) {
    sheet = there;
    place = n;
    start = there.starts().get(n);
    int seen = until - start;
    if (seen < 0) {
      return false;
    }
    // One less than the length is the day after the last, and the largest of all while it lasts
    // when its sign is dropped: a third of the customers have left, which no processor foresees.
    int ended = there.lengths().get(n) - 1 + LEAST;
    int over = seen + 1 + LEAST;
    left = ended <= over;
    exit = Math.min(ended, over) - LEAST - 1;
    entry = from <= start ? 0 : from - start;
    if (delayed) {
      entry = Math.max(entry, there.entries().get(n));
    }
    afterEvent = false;
    first = there.firsts()[n];
    end = there.firsts()[n + 1];
    return exit >= entry && exit >= 0;
  }

  /// Tells its days from the day after a tenure day on; holds until it goes to another customer.
  void beginAfter(int tenureDay) {
    start += tenureDay + 1;
    entry = Math.max(0, entry - tenureDay - 1);
    exit -= tenureDay;
    afterEvent = true;
  }

  /// The last of its days that counts in a month: the one on which the observation ends, unless
  /// that would open a month in which nobody is observed. Told from an event, days are counted from
  /// 1 on where months are from 0, so that it is the day before the exit.
  int lastInMonths() {
    return afterEvent || exit % MONTH == 0 ? exit - 1 : exit;
  }

  /// Whether it is in this very sheet.
  @SuppressWarnings("ReferenceEquality") // the same object, not one that says the same
  boolean liesIn(Sheet there) {
    return sheet == there;
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(Math.clamp(day.toEpochDay(), -100_000_000, 100_000_000));
  }
}
