package touchstone.trend.snapshot;

import java.util.Arrays;

/// Looks for the first event of every life; rows lie by day, so the first that passes is it. Of the
/// first critical one the sheet knows the day, so that where nothing else passes no row is looked
/// at, and none of those who have no critical one.
final class FirstQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final boolean critical;
  private final boolean anyCritical;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;

  FirstQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.critical = narrowing.types().equals(Narrowing.CRITICAL.types());
    this.anyCritical = narrowing.equals(Narrowing.CRITICAL);
    this.filter = snapshot.filter(sheet, narrowing);
  }

  FirstEvents answer(Lives lives) {
    Columns columns = new Columns(lives.atMost());
    int[] firstDay = new int[lives.atMost()];
    while (lives.next()) {
      Life life = lives.life();
      firstDay[columns.size()] = anyCritical ? known(life) : first(life);
      columns.add(life);
    }
    int size = columns.size();
    return new FirstEvents(
        columns.tenures(), size == firstDay.length ? firstDay : Arrays.copyOf(firstDay, size));
  }

  private static int known(Life life) {
    // Without one, the day before 0 becomes the largest of all when its sign is dropped.
    int day = life.sheet.criticals().get(life.place) - 1;
    return Integer.compareUnsigned(day, life.exit) > 0 ? FirstEvents.NONE : day;
  }

  private int first(Life life) {
    if (critical && life.sheet.criticals().get(life.place) == 0) {
      return FirstEvents.NONE;
    }
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
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
}
