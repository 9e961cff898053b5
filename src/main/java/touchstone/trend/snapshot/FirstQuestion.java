package touchstone.trend.snapshot;

import java.util.Arrays;

/// Looks for the first event of every life; rows lie by day, so the first that passes is it.
final class FirstQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Columns columns = new Columns();
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int[] firstDay = new int[1_024];

  FirstQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
    if (columns.size() == firstDay.length) {
      firstDay = Arrays.copyOf(firstDay, firstDay.length * 2);
    }
    firstDay[columns.size()] = first(life);
    columns.add(life);
  }

  private int first(Life life) {
    int end = life.end;
    // Few rows pass; of those that do not, the day does not matter.
    for (int row = filter.next(life.first, end); row < end; row = filter.next(row + 1, end)) {
      int day = sheet.days().get(row) - life.start;
      if (day >= 0) {
        return day > life.exit ? FirstEvents.NONE : day;
      }
    }
    return FirstEvents.NONE;
  }

  FirstEvents answer() {
    return new FirstEvents(columns.tenures(), Arrays.copyOf(firstDay, columns.size()));
  }
}
