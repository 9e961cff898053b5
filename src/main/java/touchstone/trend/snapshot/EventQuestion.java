package touchstone.trend.snapshot;

import java.util.Arrays;

/// Gathers the events of every life.
final class EventQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Columns columns = new Columns();
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int[] offsets = new int[1_024];
  private int[] days = new int[4_096];
  private byte[] types = new byte[4_096];
  private int size;

  EventQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
    int rows = life.end - life.first;
    if (size + rows > days.length) {
      int larger = Math.max(size + rows, days.length * 2);
      days = Arrays.copyOf(days, larger);
      types = Arrays.copyOf(types, larger);
    }
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row) - life.start;
      if (day >= life.entry && day <= life.exit && filter.passes(row)) {
        days[size] = day;
        types[size++] = (byte) Mood.type(sheet.moods().get(row));
      }
    }
    columns.add(life);
    if (columns.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[columns.size()] = size;
  }

  EventDays answer() {
    return new EventDays(
        columns.tenures(),
        Arrays.copyOf(offsets, columns.size() + 1),
        Arrays.copyOf(days, size),
        Arrays.copyOf(types, size));
  }
}
