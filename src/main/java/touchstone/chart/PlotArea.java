package touchstone.chart;

import java.util.ArrayList;
import java.util.List;

/// The rectangle in which the data of a panel lie, in pixels, and the way from data to pixels.
///
/// @param across the scale to the right
/// @param up the scale upwards
record PlotArea(double left, double top, double right, double bottom, Scale across, Scale up) {

  /// The ends of the data shown; `low` above `high` where the scale runs the other way.
  ///
  /// @param ratios whether equal distances are equal ratios
  record Scale(double low, double high, boolean ratios) {

    static Scale of(Axis axis, Ticks ticks) {
      return new Scale(ticks.low(), ticks.high(), axis.spacing() == Axis.Spacing.RATIOS);
    }

    /// The same scale from its other end, as names run from the top.
    Scale reversed() {
      return new Scale(high, low, ratios);
    }

    boolean holds(double value) {
      return value >= Math.min(low, high) && value <= Math.max(low, high);
    }

    /// Where a value lies between the ends, 0..1; values beyond lie at the end.
    double share(double value) {
      double share =
          ratios
              ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
              : (value - low) / (high - low);
      return Math.clamp(share, 0, 1);
    }
  }

  /// Whether a mark that belongs to a place of the horizontal axis lies within its ends; others
  /// always do.
  boolean shows(Mark mark) {
    return switch (mark) {
      case Mark.Note note -> across.holds(note.at());
      case Mark.Rule rule -> !rule.upright() || across.holds(rule.at());
      case Mark.Tag tag -> across.holds(tag.x());
      case Mark.Stretch s -> s.to() > across.low() && s.from() < across.high();
      default -> true;
    };
  }

  double x(double value) {
    return left + across.share(value) * (right - left);
  }

  double y(double value) {
    return bottom - up.share(value) * (bottom - top);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  List<Spot> spots(List<Spot> data) {
    List<Spot> placed = new ArrayList<>();
    data.forEach(spot -> placed.add(new Spot(x(spot.x()), y(spot.y()))));
    return placed;
  }
}
