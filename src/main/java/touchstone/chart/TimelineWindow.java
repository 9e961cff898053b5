package touchstone.chart;

/// The stretch of time a timeline shows.
///
/// @param from local seconds
/// @param until local seconds, after `from`
public record TimelineWindow(double from, double until) {

  private static final double SHORTEST = 2.0 * TimelineModel.DAY;

  public TimelineWindow {
    if (!(from < until)) {
      throw new IllegalArgumentException("no time between " + from + " and " + until);
    }
  }

  /// All of a model with a little room at both ends.
  public static TimelineWindow fit(TimelineModel model) {
    double from = model.from();
    double until = Math.max(model.until(), from + SHORTEST);
    double room = (until - from) * 0.02;
    return new TimelineWindow(from - room, until + room);
  }

  /// How many seconds are shown.
  public double span() {
    return until - from;
  }

  /// Magnified around a share of its width (0 its beginning, 1 its end); a factor above 1 shows
  /// less time. Never shorter than two days, never more than all of the model.
  public TimelineWindow zoom(double factor, double share, TimelineModel model) {
    TimelineWindow all = fit(model);
    double span = Math.clamp(span() / factor, SHORTEST, all.span());
    double still = from + share * span();
    return new TimelineWindow(still - share * span, still + (1 - share) * span).within(all);
  }

  /// Moved by a share of its width, above 0 towards later.
  public TimelineWindow pan(double share, TimelineModel model) {
    double by = share * span();
    return new TimelineWindow(from + by, until + by).within(fit(model));
  }

  /// Moved, as little as needed, so that a moment lies well inside.
  public TimelineWindow reveal(double second, TimelineModel model) {
    double margin = span() * 0.04;
    if (second < from + margin) {
      return centred(second, model);
    }
    return second > until - margin ? centred(second, model) : this;
  }

  /// Magnified so that a stretch of time fills most of it; unchanged or nearly so where it already
  /// does.
  public TimelineWindow around(double first, double last, TimelineModel model) {
    TimelineWindow closer = zoom(span() / Math.max(1, (last - first) * 1.4), 0.5, model);
    return closer.centred((first + last) / 2, model);
  }

  /// Moved so that a moment is in the middle, as far as the model reaches.
  public TimelineWindow centred(double second, TimelineModel model) {
    double half = span() / 2;
    return new TimelineWindow(second - half, second + half).within(fit(model));
  }

  private TimelineWindow within(TimelineWindow all) {
    if (span() >= all.span()) {
      return all;
    }
    double by = Math.max(0, all.from - from) - Math.max(0, until - all.until);
    return by == 0 ? this : new TimelineWindow(from + by, until + by);
  }
}
