package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.interaction.InteractionType;

/// Counts interactions by period and group, and customers by day.
final class CalendarQuestion {
  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Grouping by;
  private final int firstDay;
  private final List<LocalDate> starts = new ArrayList<>();
  private final int[] days;
  private final int[] periods;
  private final long[][] counts;
  private final long[] all;
  private final int[] comings;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int nextCause;

  /// @param first the first day on which anyone is observed
  CalendarQuestion(
      Snapshot snapshot,
      Narrowing narrowing,
      Observation observation,
      Period period,
      Grouping by,
      LocalDate first) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.by = by;
    this.filter = snapshot.filter(sheet, narrowing);
    this.firstDay = Math.toIntExact(first.toEpochDay());
    int last = Math.toIntExact(observation.until().toEpochDay());
    this.periods = new int[last - firstDay + 1];
    this.comings = new int[periods.length + 1];
    LocalDate next = period.startOf(first);
    for (int day = firstDay; day <= last; day++) {
      if (day >= next.toEpochDay()) {
        starts.add(next);
        next = period.after(next);
      }
      periods[day - firstDay] = starts.size() - 1;
    }
    this.days = new int[starts.size()];
    for (int one : periods) {
      days[one]++;
    }
    this.all = new long[starts.size()];
    this.counts = new long[groups()][starts.size()];
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      nextCause = 0;
    }
    int from = life.start + life.entry;
    int to = life.start + life.exit;
    comings[from - firstDay]++;
    comings[to - firstDay + 1]--;
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row);
      if (day >= from && day <= to) {
        int period = periods[day - firstDay];
        all[period]++;
        if (filter.passes(row)) {
          counts[group(row)][period]++;
        }
      }
    }
  }

  CalendarCounts answer() {
    long[] customerDays = new long[days.length];
    int here = 0;
    for (int day = 0; day < periods.length; day++) {
      here += comings[day];
      customerDays[periods[day]] += here;
    }
    List<String> names = new ArrayList<>();
    List<long[]> told = new ArrayList<>();
    for (int group = 0; group < counts.length; group++) {
      if (by == Grouping.NOTHING || Arrays.stream(counts[group]).anyMatch(count -> count > 0)) {
        names.add(name(group));
        told.add(counts[group]);
      }
    }
    return new CalendarCounts(
        List.copyOf(starts),
        days,
        List.copyOf(names),
        told.toArray(long[][]::new),
        all,
        customerDays);
  }

  private int group(int row) {
    return switch (by) {
      case NOTHING -> 0;
      case TYPE -> Mood.type(sheet.moods().get(row));
      case CHANNEL -> sheet.channels().get(row);
      case FUNCTION -> sheet.functions().get(row);
      case HANDLER -> sheet.handlers().get(row);
      case CAUSE -> cause(row);
    };
  }

  /// Lives come in the order of their places, so rows ascend within a sheet.
  private int cause(int row) {
    Numbers rows = sheet.causes().rows();
    while (nextCause < rows.size() && rows.get(nextCause) < row) {
      nextCause++;
    }
    boolean has = nextCause < rows.size() && rows.get(nextCause) == row;
    return has ? sheet.causes().words().get(nextCause) : Words.NONE;
  }

  private int groups() {
    return switch (by) {
      case NOTHING -> 1;
      case TYPE -> InteractionType.values().length;
      case CHANNEL -> snapshot.words().channels().size();
      case FUNCTION -> snapshot.words().functions().size();
      case HANDLER -> snapshot.words().handlers().size();
      case CAUSE -> snapshot.words().causes().size();
    };
  }

  private String name(int group) {
    return switch (by) {
      case NOTHING -> "";
      case TYPE -> Mood.typeOf(group).id();
      case CHANNEL -> snapshot.words().channels().word(group);
      case FUNCTION -> snapshot.words().functions().word(group);
      case HANDLER -> snapshot.words().handlers().word(group);
      case CAUSE -> snapshot.words().causes().word(group);
    };
  }
}
