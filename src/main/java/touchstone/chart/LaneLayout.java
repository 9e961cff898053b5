package touchstone.chart;

import java.util.List;
import touchstone.chart.PlacedTimeline.Mark;

/// Places the marks of one lane. Going from left to right, a mark stands for all events that would
/// be painted over it or less than 12 pixels after it; found by binary search, so the work is
/// bounded by the width. The walk begins at a moment that does not move with the window, so that
/// panning does not regroup.
final class LaneLayout {

  private static final double CLOSEST = 12;
  private static final int BLOCK = 40;

  private final TimelineModel model;
  private final int lane;
  private final TimelineWindow window;
  private final double left;
  private final double right;
  private final double y;
  private final double em;
  private final double perPixel;

  LaneLayout(
      TimelineModel model,
      int lane,
      TimelineWindow window,
      double left,
      double right,
      double y,
      double em) {
    this.model = model;
    this.lane = lane;
    this.window = window;
    this.left = left;
    this.right = right;
    this.y = y;
    this.em = em;
    this.perPixel = window.span() / (right - left);
  }

  void place(List<Drawn> drawn, List<Mark> marks) {
    double block = BLOCK * CLOSEST * perPixel;
    int at = model.firstInLane(lane, Math.floor(window.from() / block) * block);
    int end = model.firstInLane(lane, window.until());
    while (at < end) {
      int next = groupEnd(at);
      int first = model.eventInLane(lane, at);
      int last = model.eventInLane(lane, next - 1);
      if (model.time(last) >= window.from()) {
        place(drawn, marks, first, last, next - at, model.negatives(lane, at, next));
      }
      at = next;
    }
  }

  private int groupEnd(int at) {
    double from = model.time(model.eventInLane(lane, at));
    int end = Math.max(at + 1, model.firstInLane(lane, from + CLOSEST * perPixel));
    while (true) {
      double room = Math.max(CLOSEST, width(end - at) + 2);
      int wider = Math.max(end, model.firstInLane(lane, from + room * perPixel));
      if (wider == end) {
        return end;
      }
      end = wider;
    }
  }

  private void place(
      List<Drawn> drawn, List<Mark> marks, int first, int last, int count, int negatives) {
    double radius = radius();
    double width = width(count);
    double start = left + (model.time(first) - window.from()) / perPixel - radius;
    start = Math.clamp(start, left - radius, Math.max(left, right + em - width));
    Drawn.Fill fill =
        negatives == 0 ? Drawn.Fill.FULL : negatives == count ? Drawn.Fill.HOLLOW : Drawn.Fill.HALF;
    TimelineModel.Lane look = model.lanes().get(lane);
    double half = count == 1 ? radius : em * 0.75;
    if (count > 1) {
      drawn.add(new Drawn.Box(start, y - half, width, 2 * half, half, Tone.PAGE, 1));
      drawn.add(new Drawn.Frame(start, y - half, width, 2 * half, half, look.tone(), 1.5));
      drawn.add(
          new Drawn.Words(
              start + 2 * radius + em * 0.65,
              y + em * 0.3,
              text(count),
              em * 0.86,
              false,
              Tone.TEXT,
              Drawn.Anchor.START));
    }
    double glyphAt = start + radius + (count > 1 ? em * 0.4 : 0);
    drawn.add(
        new Drawn.Sign(
            look.glyph(),
            glyphAt,
            y,
            count > 1 ? radius * 0.85 : radius,
            look.tone(),
            fill,
            Tone.PAGE));
    marks.add(new Mark(lane, first, last, count, negatives, start + width / 2, y, width / 2, half));
  }

  private double radius() {
    return Math.max(5, em * 0.42);
  }

  private double width(int count) {
    return count == 1 ? 2 * radius() : 2 * radius() + em * 1.05 + text(count).length() * em * 0.56;
  }

  private static String text(int count) {
    return count < 10_000 ? Integer.toString(count) : count / 1000 + "k";
  }
}
