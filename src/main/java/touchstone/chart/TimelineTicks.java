package touchstone.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The labelled places of a timeline's axis: tenure days, or dates from days up to decades.
final class TimelineTicks {

  /// One place.
  ///
  /// @param second local seconds
  record Tick(double second, String label) {}

  private TimelineTicks() {}

  /// Tenure days from a start, as many as fit at a width per label in seconds.
  static List<Tick> days(
      TimelineWindow window, LocalDate start, double labelSeconds, Locale locale) {
    double zero = TimelineModel.secondOf(start);
    double low = (window.from() - zero) / TimelineModel.DAY;
    double high = (window.until() - zero) / TimelineModel.DAY;
    Axis axis = Axis.ofDays("", low, high, locale);
    int most = (int) Math.max(1, window.span() / labelSeconds);
    List<Tick> ticks = new ArrayList<>();
    for (double day : Ticks.of(axis, most).at()) {
      ticks.add(new Tick(zero + day * TimelineModel.DAY, axis.text().apply(day)));
    }
    return ticks;
  }

  /// Dates, at the finest level that fits.
  ///
  /// @param secondsPerPixel how much time a pixel shows
  /// @param labelWidth the width of a label in pixels
  static List<Tick> dates(
      TimelineWindow window,
      double secondsPerPixel,
      ToDoubleFunction<String> labelWidth,
      double gap,
      Locale locale) {
    for (CalendarStep level : CalendarStep.values()) {
      DateTimeFormatter format = level.format(locale);
      double room = level.shortest() * (double) TimelineModel.DAY / secondsPerPixel;
      double widest = labelWidth.applyAsDouble(format.format(LocalDate.of(2026, 9, 28)));
      if (widest + gap <= room) {
        return at(level, format, window);
      }
    }
    return List.of();
  }

  private static List<Tick> at(
      CalendarStep level, DateTimeFormatter format, TimelineWindow window) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = level.firstFrom(TimelineModel.dayOf(window.from() + TimelineModel.DAY - 1));
    while (TimelineModel.secondOf(day) <= window.until()) {
      ticks.add(new Tick(TimelineModel.secondOf(day), format.format(day)));
      day = level.after(day);
    }
    return ticks;
  }
}
