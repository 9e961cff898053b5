package touchstone.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What happened to one customer, as arrays sorted by time: made for finding and counting, so that
/// a hundred thousand cost no more to draw than a hundred.
///
/// Time is the local time at which something was entered, as seconds since 1970-01-01T00:00 on that
/// same local clock: the local day is the day that counts, and no zone setting moves it.
public final class TimelineModel {

  /// The seconds of a day on a local clock.
  public static final long DAY = 86_400;

  /// A row of the timeline.
  public record Lane(String name, Tone tone, Glyph glyph) {}

  /// A stage of the relationship.
  ///
  /// @param until the first day after it; open while the stage lasts
  public record Stage(String name, LocalDate from, @Nullable LocalDate until) {}

  /// The days that stand out.
  ///
  /// @param start day 0 of the relationship; without it there is no tenure axis
  /// @param end the day the relationship ended
  /// @param today the day up to which it is observed
  /// @param breakEven the day its value broke even
  /// @param notes what was pinned on days
  public record Days(
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      LocalDate today,
      @Nullable LocalDate breakEven,
      List<Note> notes) {
    public Days {
      notes = List.copyOf(notes);
    }

    public Days(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        LocalDate today,
        @Nullable LocalDate breakEven) {
      this(start, end, today, breakEven, List.of());
    }
  }

  /// What happened to everybody on a day, such as a new price list.
  public record Note(LocalDate day, String label) {}

  private final List<Lane> lanes;
  private final List<Stage> stages;
  private final Days days;
  private final long[] times;
  private final byte[] laneOf;
  private final long[] ids;
  private final byte[] signs;
  private final int[][] ofLane;
  private final int[][] negativesBefore;

  private TimelineModel(
      List<Lane> lanes, List<Stage> stages, Days days, Builder events, int[] order) {
    this.lanes = lanes;
    this.stages = stages;
    this.days = days;
    int n = order.length;
    times = new long[n];
    laneOf = new byte[n];
    ids = new long[n];
    signs = new byte[n];
    int[] counts = new int[lanes.size()];
    for (int i = 0; i < n; i++) {
      times[i] = events.times[order[i]];
      laneOf[i] = events.laneOf[order[i]];
      ids[i] = events.ids[order[i]];
      signs[i] = events.signs[order[i]];
      counts[laneOf[i]]++;
    }
    ofLane = new int[lanes.size()][];
    negativesBefore = new int[lanes.size()][];
    for (int lane = 0; lane < lanes.size(); lane++) {
      fillLane(lane, counts[lane]);
    }
  }

  private void fillLane(int lane, int count) {
    int[] events = new int[count];
    int[] negatives = new int[count + 1];
    int next = 0;
    for (int i = 0; i < times.length; i++) {
      if (laneOf[i] == lane) {
        negatives[next + 1] = negatives[next] + (signs[i] < 0 ? 1 : 0);
        events[next++] = i;
      }
    }
    ofLane[lane] = events;
    negativesBefore[lane] = negatives;
  }

  /// Collects events for lanes, in any order.
  public static Builder builder(List<Lane> lanes) {
    return new Builder(lanes);
  }

  /// The rows from top to bottom.
  public List<Lane> lanes() {
    return lanes;
  }

  /// The stages by day.
  public List<Stage> stages() {
    return stages;
  }

  /// The days that stand out.
  public Days days() {
    return days;
  }

  /// How many events there are; they are numbered from 0 by time.
  public int size() {
    return times.length;
  }

  /// When event `i` was, in local seconds.
  public double time(int i) {
    return (double) times[i];
  }

  /// The lane of event `i`.
  public int lane(int i) {
    return laneOf[i];
  }

  /// The caller's id of event `i`.
  public long id(int i) {
    return ids[i];
  }

  /// The sign of event `i`'s outcome: below 0, 0 (also when unknown) or above.
  public int sign(int i) {
    return signs[i];
  }

  /// The number of the event with this id; empty where there is none.
  public OptionalInt indexOf(long id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The ids of the events that a mark stands for, by time.
  public List<Long> idsOf(PlacedTimeline.Mark mark) {
    return IntStream.rangeClosed(mark.first(), mark.last())
        .filter(i -> laneOf[i] == mark.lane())
        .mapToObj(i -> ids[i])
        .toList();
  }

  /// The first moment of a day in local seconds.
  public static double secondOf(LocalDate day) {
    return day.toEpochDay() * (double) DAY;
  }

  /// The day of a moment in local seconds.
  public static LocalDate dayOf(double second) {
    return LocalDate.ofEpochDay((long) Math.floor(second / DAY));
  }

  /// The first moment worth showing: start, first event or first stage, whichever is earliest.
  public double from() {
    double from = secondOf(days.start() == null ? days.today() : days.start());
    from = times.length == 0 ? from : Math.min(from, time(0));
    return stages.isEmpty() ? from : Math.min(from, secondOf(stages.getFirst().from()));
  }

  /// The last moment worth showing: the end of today, or of the last event's day.
  public double until() {
    double until = secondOf(days.end() == null ? days.today() : days.end()) + DAY;
    return times.length == 0 ? until : Math.max(until, time(times.length - 1) + DAY / 2.0);
  }

  /// The number of the event that is the `position`-th of its lane.
  int eventInLane(int lane, int position) {
    return ofLane[lane][position];
  }

  /// The event of a lane nearest to a moment; -1 where the lane is empty.
  public int nearestInLane(int lane, double second) {
    int[] events = ofLane[lane];
    if (events.length == 0) {
      return -1;
    }
    int after = Math.min(firstInLane(lane, second), events.length - 1);
    int before = Math.max(0, after - 1);
    double later = Math.abs(times[events[after]] - second);
    double earlier = Math.abs(times[events[before]] - second);
    return earlier < later ? events[before] : events[after];
  }

  /// The first position in a lane at or after a moment; binary search.
  int firstInLane(int lane, double second) {
    int[] events = ofLane[lane];
    int low = 0;
    int high = events.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[events[middle]] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many outcomes below zero lie between two positions of a lane, the second left out.
  int negatives(int lane, int from, int until) {
    return negativesBefore[lane][until] - negativesBefore[lane][from];
  }

  /// The first event at or after a moment, `size()` where there is none; binary search.
  public int firstAt(double second) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Events on their way into a model.
  public static final class Builder {

    private final List<Lane> lanes;
    private long[] times = new long[16];
    private byte[] laneOf = new byte[16];
    private long[] ids = new long[16];
    private byte[] signs = new byte[16];
    private int size;

    private Builder(List<Lane> lanes) {
      this.lanes = List.copyOf(lanes);
    }

    /// Adds one event.
    ///
    /// @param at local time where it was entered
    /// @param lane the index of its lane
    /// @param id the caller's id
    /// @param sign below 0 for a bad outcome, above 0 for a good one, 0 where neither or unknown
    public Builder add(LocalDateTime at, int lane, long id, int sign) {
      if (lane < 0 || lane >= lanes.size()) {
        throw new IllegalArgumentException("no such lane: " + lane);
      }
      if (size == times.length) {
        times = Arrays.copyOf(times, size * 2);
        laneOf = Arrays.copyOf(laneOf, size * 2);
        ids = Arrays.copyOf(ids, size * 2);
        signs = Arrays.copyOf(signs, size * 2);
      }
      times[size] = at.toEpochSecond(ZoneOffset.UTC);
      laneOf[size] = (byte) lane;
      ids[size] = id;
      signs[size] = (byte) Integer.signum(sign);
      size++;
      return this;
    }

    /// The model of what was added; events at the same moment stay in the order of adding.
    public TimelineModel build(List<Stage> stages, Days days) {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Long.compare(times[a], times[b]));
      int[] sorted = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
      List<Stage> byDay = stages.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
      return new TimelineModel(lanes, byDay, days, this, sorted);
    }
  }
}
