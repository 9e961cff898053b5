package touchstone.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Places a timeline for one window: stage bands, lanes with single marks and clusters, the days
/// that stand out, the axis, and the overview strip below. Pure; its work grows with the width, not
/// with the number of events.
public final class TimelineLayout {

  /// Which axis the time is read on.
  public enum TimeAxis {
    /// Days since the start of the relationship.
    TENURE,
    /// Dates.
    CALENDAR
  }

  /// What the timeline says in the user's language.
  ///
  /// @param day the tenure axis, short
  /// @param date the calendar axis, short
  /// @param start the mark at day 0
  /// @param end the mark where the relationship ended
  /// @param today the mark at the day of observation
  /// @param breakEven the mark at the break-even day
  public record Wording(
      String day, String date, String start, String end, String today, String breakEven) {}

  /// How it is to be drawn.
  ///
  /// @param em font size in pixels
  public record Look(
      double width, double height, double em, TimeAxis axis, Wording words, Locale locale) {}

  private static final double SMALL = 0.86;
  private static final double NOTE_WIDTH = 16;

  private final TimelineModel model;
  private final TimelineWindow window;
  private final Look look;
  private final TextMeasure measure;
  private final double em;
  private final double left;
  private final double right;
  private final double lanesTop;
  private final double lanesBottom;
  private final double bandsBottom;
  private final double stripTop;
  private final double stripBottom;
  private final List<Drawn> drawn = new ArrayList<>();

  private TimelineLayout(
      TimelineModel model, TimelineWindow window, Look look, TextMeasure measure) {
    this.model = model;
    this.window = window;
    this.look = look;
    this.measure = measure;
    this.em = look.em();
    double names = 0;
    for (TimelineModel.Lane lane : model.lanes()) {
      names = Math.max(names, measure.width(lane.name(), em, false));
    }
    left = Math.min(names + em * 2.4, look.width() * 0.4);
    right = Math.max(left + 10, look.width() - em * 1.2);
    stripBottom = look.height() - em * 0.3;
    stripTop = stripBottom - em * 2;
    bandsBottom = stripTop - em * 2.2;
    lanesTop = em * 1.7;
    lanesBottom = bandsBottom - em * 2.7;
  }

  /// The timeline in a size; the height should be at least `lowestHeight`.
  public static PlacedTimeline place(
      TimelineModel model, TimelineWindow window, Look look, TextMeasure measure) {
    return new TimelineLayout(model, window, look, measure).place();
  }

  /// Below this height lanes would overlap.
  public static double lowestHeight(int lanes, double em) {
    return em * (8.9 + 2.2 * lanes);
  }

  private PlacedTimeline place() {
    stages();
    axis();
    List<PlacedTimeline.Mark> marks = new ArrayList<>();
    double laneHeight = (lanesBottom - lanesTop) / Math.max(1, model.lanes().size());
    for (int lane = 0; lane < model.lanes().size(); lane++) {
      double y = lanesTop + (lane + 0.5) * laneHeight;
      laneName(model.lanes().get(lane), y);
    }
    days();
    for (int lane = 0; lane < model.lanes().size(); lane++) {
      double y = lanesTop + (lane + 0.5) * laneHeight;
      new LaneLayout(model, lane, window, left, right, y, em).place(drawn, marks);
    }
    TimelineWindow whole = TimelineWindow.fit(model);
    strip(whole);
    return new PlacedTimeline(
        look.width(),
        look.height(),
        left,
        right,
        stripTop,
        stripBottom,
        window,
        whole,
        drawn,
        marks);
  }

  private double x(double second) {
    return left + (second - window.from()) / window.span() * (right - left);
  }

  private void stages() {
    for (int i = 0; i < model.stages().size(); i++) {
      TimelineModel.Stage stage = model.stages().get(i);
      LocalDate until = stage.until();
      double from = Math.max(left, x(TimelineModel.secondOf(stage.from())));
      double open = Math.min(x(model.until()), right);
      double to = until == null ? open : Math.min(right, x(TimelineModel.secondOf(until)));
      if (to <= from) {
        continue;
      }
      if (i % 2 == 0) {
        drawn.add(new Drawn.Box(from, 0, to - from, bandsBottom, 0, Tone.PANEL, 1));
      }
      double room = to - from - em * 0.7;
      if (room > em * 2) {
        String name = TextLines.shortened(stage.name(), room, em * SMALL, measure);
        drawn.add(small(from + em * 0.4, em * 1.15, name, Tone.MUTED, Drawn.Anchor.START));
      }
    }
  }

  private void laneName(TimelineModel.Lane lane, double y) {
    drawn.add(new Drawn.Path(List.of(new Spot(left, y), new Spot(right, y)), Tone.GRID, 1, false));
    drawn.add(
        new Drawn.Sign(
            lane.glyph(), em * 0.6, y, em * 0.4, lane.tone(), Drawn.Fill.FULL, Tone.PAGE));
    String name = TextLines.shortened(lane.name(), left - em * 2, em, measure);
    drawn.add(
        new Drawn.Words(em * 1.5, y + em * 0.36, name, em, false, Tone.TEXT, Drawn.Anchor.START));
  }

  private void axis() {
    boolean tenure = look.axis() == TimeAxis.TENURE && model.days().start() != null;
    double baseline = bandsBottom + em * 1.4;
    String label = tenure ? look.words().day() : look.words().date();
    drawn.add(small(left - em * 1.6, baseline, label, Tone.MUTED, Drawn.Anchor.END));
    double perPixel = window.span() / (right - left);
    for (TimelineTicks.Tick tick : ticks(tenure, perPixel)) {
      double at = x(tick.second());
      double half = measure.width(tick.label(), em * SMALL, false) / 2;
      if (at >= left - 0.5 && at <= right + 0.5) {
        upright(at, bandsBottom, bandsBottom + em * 0.3, Tone.MUTED, false);
        if (at - half > left - em * 1.4 && at + half < look.width()) {
          drawn.add(small(at, baseline, tick.label(), Tone.MUTED, Drawn.Anchor.MIDDLE));
        }
      }
    }
    drawn.add(
        new Drawn.Path(
            List.of(new Spot(left, bandsBottom), new Spot(right, bandsBottom)),
            Tone.MUTED,
            1,
            false));
  }

  private List<TimelineTicks.Tick> ticks(boolean tenure, double perPixel) {
    LocalDate start = model.days().start();
    if (tenure && start != null) {
      double label = measure.width("-00,000", em * SMALL, false) + em;
      return TimelineTicks.days(window, start, label * perPixel, look.locale());
    }
    return TimelineTicks.dates(
        window, perPixel, text -> measure.width(text, em * SMALL, false), em * 1.2, look.locale());
  }

  /// The break-even day first, as it has the first claim to the room for names; notes last, their
  /// lines stay where there is no room.
  private void days() {
    TimelineModel.Days days = model.days();
    List<DayLine> lines = new ArrayList<>();
    day(days.breakEven(), look.words().breakEven(), Tone.TEXT, true, lines);
    day(days.start(), look.words().start(), Tone.MUTED, false, lines);
    day(days.end(), look.words().end(), Tone.TEXT, false, lines);
    day(days.today(), look.words().today(), Tone.ACCENT, false, lines);
    for (TimelineModel.Note note : days.notes()) {
      String label = TextLines.shortened(note.label(), em * NOTE_WIDTH, em * SMALL, measure);
      day(note.day(), label, Tone.MUTED, true, lines);
    }
    List<double[]> taken = new ArrayList<>();
    for (DayLine line : lines) {
      upright(line.at(), em * 1.5, bandsBottom, line.tone(), line.dashed());
      if (!named(line, lines, taken, false)) {
        named(line, lines, taken, true);
      }
    }
  }

  /// A day that stands out, in sight.
  private record DayLine(double at, String name, Tone tone, boolean dashed) {}

  private void day(
      @Nullable LocalDate day, String name, Tone tone, boolean dashed, List<DayLine> lines) {
    if (day != null) {
      double at = x(TimelineModel.secondOf(day));
      if (at >= left - 0.5 && at <= right + 0.5) {
        lines.add(new DayLine(at, name, tone, dashed));
      }
    }
  }

  /// Writes the name beside its line where there is room for it, if need be across the lines of
  /// other days.
  private boolean named(
      DayLine line, List<DayLine> lines, List<double[]> taken, boolean acrossOthers) {
    double width = measure.width(line.name(), em * SMALL, false);
    for (int row = 0; row < 2; row++) {
      double baseline = bandsBottom - em * (0.45 + 1.2 * row);
      for (double from : new double[] {line.at() + em * 0.35, line.at() - em * 0.35 - width}) {
        double to = from + width;
        boolean inside = from >= left && to <= look.width();
        int own = row;
        boolean clear =
            taken.stream()
                .noneMatch(t -> t[2] == own && from < t[1] + em * 0.4 && t[0] < to + em * 0.4);
        boolean alone = acrossOthers || lines.stream().noneMatch(o -> o.at() > from && o.at() < to);
        if (inside && clear && alone) {
          Tone text = line.tone() == Tone.ACCENT ? Tone.TEXT : line.tone();
          drawn.add(small(from, baseline, line.name(), text, Drawn.Anchor.START));
          taken.add(new double[] {from, to, row});
          return true;
        }
      }
    }
    return false;
  }

  private void strip(TimelineWindow whole) {
    drawn.add(
        new Drawn.Box(
            left, stripTop, right - left, stripBottom - stripTop, em * 0.25, Tone.PANEL, 1));
    int bins = (int) Math.max(1, (right - left) / 3);
    int[] counts = new int[bins];
    int most = 1;
    int before = model.firstAt(whole.from());
    for (int i = 0; i < bins; i++) {
      int next = model.firstAt(whole.from() + (i + 1) * whole.span() / bins);
      counts[i] = next - before;
      most = Math.max(most, counts[i]);
      before = next;
    }
    List<Spot> outline = new ArrayList<>(List.of(new Spot(left, stripBottom)));
    for (int i = 0; i < bins; i++) {
      double share = Math.sqrt(counts[i] / (double) most);
      double y = stripBottom - share * (stripBottom - stripTop) * 0.9;
      outline.add(new Spot(left + i * (right - left) / bins, y));
      outline.add(new Spot(left + (i + 1) * (right - left) / bins, y));
    }
    outline.add(new Spot(right, stripBottom));
    drawn.add(new Drawn.Area(outline, Tone.MUTED, 0.8));
    double from = left + (window.from() - whole.from()) / whole.span() * (right - left);
    double to = left + (window.until() - whole.from()) / whole.span() * (right - left);
    double brush = Math.max(6, to - from);
    drawn.add(
        new Drawn.Box(from, stripTop, brush, stripBottom - stripTop, em * 0.25, Tone.ACCENT, 0.14));
    drawn.add(
        new Drawn.Frame(
            from, stripTop, brush, stripBottom - stripTop, em * 0.25, Tone.ACCENT, 1.5));
  }

  private void upright(double at, double top, double bottom, Tone tone, boolean dashed) {
    List<Spot> ends = List.of(new Spot(at, top), new Spot(at, bottom));
    drawn.add(new Drawn.Path(ends, tone, dashed ? 1.5 : 1, dashed));
  }

  private Drawn small(double x, double y, String text, Tone tone, Drawn.Anchor anchor) {
    return new Drawn.Words(x, y, text, em * SMALL, false, tone, anchor);
  }
}
