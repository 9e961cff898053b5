package touchstone.trend.snapshot;

import static touchstone.customer.Tenure.MONTH;

import java.util.ArrayList;
import java.util.List;

/// Finds the days on which each life is counted in one month since its event, as
/// `LifecycleQuestion` counts it.
final class StretchQuestion {
  private final int[] events;
  private final int month;
  private final List<Stretch> found = new ArrayList<>();
  private int next;

  /// @param events tenure days in the order of every answer in columns; below 0 where there is none
  StretchQuestion(int[] events, int month) {
    this.events = events;
    this.month = month;
  }

  void life(Life life) {
    int event = events[next++];
    if (event < 0) {
      return;
    }
    life.beginAfter(event);
    int from = Math.max(life.entry, month * MONTH);
    int to = Math.min(life.lastInMonths(), month * MONTH + MONTH - 1);
    if (life.exit > life.entry && from <= to) {
      found.add(new Stretch(life.sheet.ids().get(life.place), life.start + from, life.start + to));
    }
  }

  List<Stretch> answer() {
    return found;
  }
}
