package touchstone.trend.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.customer.Tenure;
import touchstone.interaction.InteractionType;

/// Counts interactions by period and group, and customers by day.
final class CalendarQuestion {
  private static final int BANDS = Tenure.BANDS.size();

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Grouping by;
  private final int firstDay;
  private final List<LocalDate> starts = new ArrayList<>();
  private final int[] days;
  private final int[] periods;
  private final long[][] counts;
  private final long[] all;
  private final long[] others;
  private final int[][] comings;
  private final int[] bandStarts = new int[BANDS + 1];
  private final byte[] bands;
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
    this.comings = new int[BANDS][periods.length + 1];
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
    this.others = new long[starts.size() * BANDS];
    for (int band = 0; band < BANDS; band++) {
      bandStarts[band] = Math.toIntExact(Tenure.BANDS.get(band).fromDay());
    }
    bandStarts[BANDS] = Integer.MAX_VALUE;
    this.bands = new byte[bandStarts[BANDS - 1] + 1];
    for (int day = 0, band = 0; day < bands.length; day++) {
      band += day >= bandStarts[band + 1] ? 1 : 0;
      bands[day] = (byte) band;
    }
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
    come(life);
    Numbers happened = sheet.days();
    Filter passing = filter;
    int end = life.end;
    for (int row = life.first; row < end; row++) {
      int day = happened.get(row);
      if (day >= from && day <= to) {
        int period = periods[day - firstDay];
        all[period]++;
        if (passing.passes(row)) {
          counts[group(row)][period]++;
        } else {
          others[period * BANDS + band(day - life.start)]++;
        }
      }
    }
  }

  CalendarCounts answer() {
    long[] customerDays = new long[days.length];
    long[][] daysByBand = new long[days.length][BANDS];
    for (int band = 0; band < BANDS; band++) {
      int here = 0;
      for (int day = 0; day < periods.length; day++) {
        here += comings[band][day];
        customerDays[periods[day]] += here;
        daysByBand[periods[day]][band] += here;
      }
    }
    long[][] othersByBand = new long[days.length][];
    for (int period = 0; period < days.length; period++) {
      othersByBand[period] = Arrays.copyOfRange(others, period * BANDS, (period + 1) * BANDS);
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
        customerDays,
        daysByBand,
        othersByBand);
  }

  /// The days of a life, each in the band that the tenure has then.
  private void come(Life life) {
    for (int band = 0; band < BANDS; band++) {
      int from = Math.max(life.entry, bandStarts[band]);
      int to = Math.min(life.exit, bandStarts[band + 1] - 1);
      if (from <= to) {
        comings[band][life.start + from - firstDay]++;
        comings[band][life.start + to - firstDay + 1]--;
      }
    }
  }

  private int band(int tenureDay) {
    return bands[Math.min(tenureDay, bands.length - 1)];
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
