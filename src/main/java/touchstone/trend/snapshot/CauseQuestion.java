package touchstone.trend.snapshot;

import java.util.ArrayList;
import java.util.List;

/// Counts interactions by root cause, with whom they hit and what they cost. Lives come in the
/// order of their places, so that causes and money are walked once.
final class CauseQuestion {
  private static final int YEAR = 365;

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final long[] interactions;
  private final long[] customers;
  private final long[] costs;
  private final long[] recent;
  private final int[] lastLife;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int nextCause;
  private int nextMoney;
  private int lives;

  CauseQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
    int causes = snapshot.words().causes().size();
    this.interactions = new long[causes];
    this.customers = new long[causes];
    this.costs = new long[causes];
    this.recent = new long[causes];
    this.lastLife = new int[causes];
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      nextCause = 0;
      nextMoney = 0;
    }
    lives++;
    int from = moneyFrom(life.first);
    long worth = life.left ? 0 : worth(life, from);
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row) - life.start;
      if (day >= life.entry && day <= life.exit && filter.passes(row)) {
        int cause = cause(row);
        interactions[cause]++;
        costs[cause] += Math.max(0, -moneyOf(row));
        if (lastLife[cause] != lives) {
          lastLife[cause] = lives;
          customers[cause]++;
          recent[cause] += Math.max(0, worth);
        }
      }
    }
  }

  CauseCounts answer() {
    List<String> names = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int cause = 0; cause < interactions.length; cause++) {
      if (interactions[cause] > 0) {
        names.add(snapshot.words().causes().word(cause));
        places.add(cause);
      }
    }
    return new CauseCounts(
        List.copyOf(names),
        told(interactions, places),
        told(customers, places),
        told(costs, places),
        told(recent, places));
  }

  private static long[] told(long[] all, List<Integer> places) {
    return places.stream().mapToLong(place -> all[place]).toArray();
  }

  private int moneyFrom(int row) {
    Sheet.Amounts money = sheet.money();
    while (nextMoney < money.amounts().length && money.places().get(nextMoney) < row) {
      nextMoney++;
    }
    return nextMoney;
  }

  private long worth(Life life, int from) {
    Sheet.Amounts money = sheet.money();
    long sum = 0;
    for (int i = from; i < money.amounts().length && money.places().get(i) < life.end; i++) {
      int day = sheet.days().get(money.places().get(i)) - life.start;
      sum += day > life.exit - YEAR && day <= life.exit ? money.amounts()[i] : 0;
    }
    return sum;
  }

  private long moneyOf(int row) {
    Sheet.Amounts money = sheet.money();
    long sum = 0;
    for (int i = moneyFrom(row); i < money.amounts().length && money.places().get(i) == row; i++) {
      sum += money.amounts()[i];
    }
    return sum;
  }

  private int cause(int row) {
    Numbers rows = sheet.causes().rows();
    while (nextCause < rows.size() && rows.get(nextCause) < row) {
      nextCause++;
    }
    boolean has = nextCause < rows.size() && rows.get(nextCause) == row;
    return has ? sheet.causes().words().get(nextCause) : Words.NONE;
  }
}
