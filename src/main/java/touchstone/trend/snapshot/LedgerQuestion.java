package touchstone.trend.snapshot;

import java.util.Arrays;

/// Gathers the money of every life. Lives come in the order of a sheet's places, and so does the
/// money, so that both are walked once.
final class LedgerQuestion {
  private final Columns columns = new Columns();
  private Sheet sheet = Sheet.EMPTY;
  private int nextMoney;
  private int nextCost;
  private int[] offsets = new int[1_024];
  private int[] days = new int[1_024];
  private long[] amounts = new long[1_024];
  private int size;

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      nextMoney = 0;
      nextCost = 0;
    }
    Sheet.Amounts costs = sheet.costs();
    while (nextCost < costs.amounts().length && costs.places().get(nextCost) < life.place) {
      nextCost++;
    }
    if (nextCost < costs.amounts().length && costs.places().get(nextCost) == life.place) {
      add(0, -costs.amounts()[nextCost]);
    }
    Sheet.Amounts money = sheet.money();
    while (nextMoney < money.amounts().length && money.places().get(nextMoney) < life.first) {
      nextMoney++;
    }
    while (nextMoney < money.amounts().length && money.places().get(nextMoney) < life.end) {
      int day = sheet.days().get(money.places().get(nextMoney)) - life.start;
      if (day <= life.exit) {
        add(Math.max(0, day), money.amounts()[nextMoney]);
      }
      nextMoney++;
    }
    columns.add(life);
    if (columns.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[columns.size()] = size;
  }

  LedgerDays answer() {
    return new LedgerDays(
        columns.tenures(),
        Arrays.copyOf(offsets, columns.size() + 1),
        Arrays.copyOf(days, size),
        Arrays.copyOf(amounts, size));
  }

  private void add(int day, long amount) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
    }
    days[size] = day;
    amounts[size++] = amount;
  }
}
