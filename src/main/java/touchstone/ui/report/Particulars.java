package touchstone.ui.report;

import touchstone.report.Report;
import touchstone.trend.AlignedLifecycle;
import touchstone.trend.SideBySide;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// What only some kinds of report are asked.
///
/// @param event from which event lives are told
/// @param measure what is compared
/// @param how what is set side by side
/// @param by what control charts are told apart by
/// @param period what control charts count by
record Particulars(
    AlignedLifecycle.Event event,
    Report.Measure measure,
    SideBySide how,
    Grouping by,
    Period period) {

  /// What is asked unless something else is chosen.
  static final Particulars USUAL =
      new Particulars(
          AlignedLifecycle.Event.FIRST_INCIDENT,
          Report.Measure.RATES,
          SideBySide.USUAL,
          Grouping.NOTHING,
          Period.WEEK);

  /// Those of a report that came from elsewhere.
  static Particulars of(Report report) {
    return switch (report) {
      case Report.After one -> USUAL.withEvent(one.event());
      case Report.Comparison one -> USUAL.withMeasure(one.measure()).withHow(one.how());
      case Report.Control one -> USUAL.withBy(one.by()).withPeriod(one.period());
      case Report _ -> USUAL;
    };
  }

  /// Whether narrowing interactions changes what a kind of report holds.
  boolean isNarrowed(Report.Kind kind) {
    return kind == Report.Kind.COMPARE
        ? measure != Report.Measure.RETENTION
        : kind == Report.Kind.INTERACTIONS
            || kind == Report.Kind.INCIDENTS
            || (kind.isTrend() && kind.isNarrowed());
  }

  Particulars withEvent(AlignedLifecycle.Event value) {
    return new Particulars(value, measure, how, by, period);
  }

  Particulars withMeasure(Report.Measure value) {
    return new Particulars(event, value, how, by, period);
  }

  Particulars withHow(SideBySide value) {
    return new Particulars(event, measure, value, by, period);
  }

  Particulars withBy(Grouping value) {
    return new Particulars(event, measure, how, value, period);
  }

  Particulars withPeriod(Period value) {
    return new Particulars(event, measure, how, by, value);
  }
}
