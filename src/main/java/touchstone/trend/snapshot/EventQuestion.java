package touchstone.trend.snapshot;

import java.util.Arrays;

/// Gathers the events of every life.
final class EventQuestion {
  private static final int LITTLE = 4_096;

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int[] days = new int[LITTLE];
  private byte[] types = new byte[LITTLE];
  private int size;

  EventQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
  }

  EventDays answer(Lives lives) {
    Columns columns = new Columns(lives.atMost());
    int[] offsets = new int[lives.atMost() + 1];
    if (narrowing.equals(Narrowing.NONE)) {
      int room = Math.max(LITTLE, lives.rowsOfAll());
      days = new int[room];
      types = new byte[room];
    }
    while (lives.next()) {
      life(lives.life());
      columns.add(lives.life());
      offsets[columns.size()] = size;
    }
    return new EventDays(
        columns.tenures(),
        Arrays.copyOf(offsets, columns.size() + 1),
        size == days.length ? days : Arrays.copyOf(days, size),
        size == types.length ? types : Arrays.copyOf(types, size));
  }

  private void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
    }
    int end = life.end;
    int most = size + end - life.first;
    if (most > days.length) {
      int larger = Math.max(most, days.length * 2);
      days = Arrays.copyOf(days, larger);
      types = Arrays.copyOf(types, larger);
    }
    Numbers happened = sheet.days();
    Numbers moods = sheet.moods();
    Filter passing = filter;
    boolean all = passing.everything();
    int entry = life.entry;
    int exit = life.exit;
    int to = size;
    for (int row = life.first; row < end; row++) {
      int day = happened.get(row) - life.start;
      if (day >= entry && day <= exit && (all || passing.passes(row))) {
        days[to] = day;
        types[to++] = (byte) Mood.type(moods.get(row));
      }
    }
    size = to;
  }
}
