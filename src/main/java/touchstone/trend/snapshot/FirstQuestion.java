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
    Numbers days = sheet.days();
    for (int row = life.first; row < life.end; row++) {
      int day = days.get(row) - life.start;
      if (day > life.exit) {
        return FirstEvents.NONE;
      }
      if (day >= 0 && filter.passes(row)) {
        return day;
      }
    }
    return FirstEvents.NONE;
  }

  FirstEvents answer() {
    return new FirstEvents(columns.tenures(), Arrays.copyOf(firstDay, columns.size()));
  }
}
