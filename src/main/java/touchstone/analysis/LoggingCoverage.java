package touchstone.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import touchstone.analysis.ChartSignal.Direction;
import touchstone.analysis.CoverageReading.Gauge;
import touchstone.analysis.CoverageReading.Verdict;

/// Tells fewer incidents from less logging.
///
/// Incidents and all other entries are each counted per exposure. The rate in the periods of a
/// change over the rate outside has on the log scale the error sqrt(φ (1/c + 1/C)), c and C being
/// the counts (each with half an event added) and φ the Pearson dispersion of the counts within the
/// two sides, at least 1; so weeks that vary by more than chance raise no alarm. The change is
/// looked for at every period from which on a rate might be another, and the most striking is
/// taken; because so many are looked at, 3.5 errors are asked of incidents and 3.25 of logging,
/// which is the more watchful. What then may be said:
///
/// - logging fell, there or at any other period: COVERAGE_FELL, whatever the incidents did, unless
///   they rose all the same;
/// - incidents fell and logging tends to have fallen with them (1.64 errors): COVERAGE_FELL;
/// - incidents fell, but their share among all entries did not clearly fall (3 errors), or logging
///   is not shown (1.64 errors) to have kept three quarters of its rate: COVERAGE_UNKNOWN;
/// - incidents fell, their share fell, and logging kept on: FELL. Rising is read alike.
///
/// So the fall of incidents must be shown, and the fall of logging be ruled out. When every entry
/// is kept with the same probability from some week on, FELL is said of next to no such case,
/// however little is logged.
public final class LoggingCoverage {

  /// Periods with exposure below which nothing is said.
  public static final int FEWEST_PERIODS = 8;

  private static final int FEWEST_ON_A_SIDE = 3;
  private static final double INCIDENTS_CHANGED = 3.5;
  private static final double LOGGING_CHANGED = 3.25;
  private static final double SIGNAL_HOLDS = 1.64;
  private static final double LOGGING_TENDS = 1.64;
  private static final double SHARE_CHANGED = 3;
  private static final double LOGGING_KEPT = 0.75;

  private LoggingCoverage() {}

  /// The reading of these periods, in time order, the change being looked for.
  public static CoverageReading of(List<LoggedPeriod> periods) {
    if (tooFew(periods)) {
      return unread(periods, Verdict.TOO_FEW);
    }
    RateChange incidents = RateChange.mostStriking(series(periods, true), FEWEST_ON_A_SIDE);
    RateChange logging = RateChange.mostStriking(series(periods, false), FEWEST_ON_A_SIDE);
    boolean incidentsChanged = Math.abs(incidents.errors()) >= INCIDENTS_CHANGED;
    boolean loggingChanged = Math.abs(logging.errors()) >= LOGGING_CHANGED;
    if (!incidentsChanged && !loggingChanged) {
      return unread(periods, Verdict.ORDINARY);
    }
    if (!incidentsChanged) {
      Verdict verdict = logging.errors() < 0 ? Verdict.COVERAGE_FELL : Verdict.COVERAGE_ROSE;
      return reading(periods, since(periods, logging), periods.size(), verdict);
    }
    boolean down = incidents.errors() < 0;
    if (loggingChanged && logging.errors() < 0 == down) {
      Verdict verdict = shared(periods, incidents.from(), periods.size(), down);
      return reading(periods, since(periods, logging), periods.size(), verdict);
    }
    if (loggingChanged && !down) {
      return reading(periods, incidents.from(), periods.size(), Verdict.ROSE);
    }
    return during(periods, incidents.from(), periods.size());
  }

  private static int since(List<LoggedPeriod> periods, RateChange logging) {
    return RateChange.likeliest(series(periods, false), FEWEST_ON_A_SIDE, logging);
  }

  /// What may be said of a change that a control chart of the incidents per exposure found, its
  /// points being these periods.
  public static CoverageReading confirm(List<LoggedPeriod> periods, ChartVerdict verdict) {
    return switch (verdict) {
      case ChartVerdict.Changed changed -> {
        CoverageReading whole = of(periods);
        boolean down = changed.signal().direction() == Direction.DOWN;
        boolean loggingFell = whole.verdict() == Verdict.COVERAGE_FELL;
        yield down && loggingFell
            ? whole
            : during(periods, changed.since(), changed.signal().to() + 1);
      }
      case ChartVerdict.Ordinary _, ChartVerdict.TooFewPoints _ -> of(periods);
    };
  }

  /// What may be said of the incidents in the periods from `from` up to but not including `to`,
  /// against all others.
  public static CoverageReading during(List<LoggedPeriod> periods, int from, int to) {
    if (tooFew(periods)) {
      return unread(periods, Verdict.TOO_FEW);
    }
    RateChange incidents = RateChange.at(series(periods, true), from, to);
    RateChange logging = RateChange.at(series(periods, false), from, to);
    if (Math.abs(incidents.errors()) < SIGNAL_HOLDS) {
      Verdict verdict = Verdict.ORDINARY;
      if (Math.abs(logging.errors()) >= LOGGING_CHANGED) {
        verdict = logging.errors() < 0 ? Verdict.COVERAGE_FELL : Verdict.COVERAGE_ROSE;
      }
      return reading(periods, from, to, verdict);
    }
    boolean down = incidents.errors() < 0;
    double along = down ? -logging.errors() : logging.errors();
    if (along >= LOGGING_TENDS) {
      return reading(periods, from, to, shared(periods, from, to, down));
    }
    double share = RateChange.share(incidents, logging);
    boolean clear = down ? share <= -SHARE_CHANGED : share >= SHARE_CHANGED;
    Verdict rise = clear || along < 0 ? Verdict.ROSE : Verdict.COVERAGE_ROSE;
    boolean kept = logging.atLeast(LOGGING_TENDS) >= LOGGING_KEPT;
    Verdict fall = clear && kept ? Verdict.FELL : Verdict.COVERAGE_UNKNOWN;
    return reading(periods, from, to, down ? fall : rise);
  }

  /// The verdict where incidents and logging moved the same way: less logging is never good news,
  /// more logging is bad news only where the share of incidents rose too.
  private static Verdict shared(List<LoggedPeriod> periods, int from, int to, boolean down) {
    if (down) {
      return Verdict.COVERAGE_FELL;
    }
    double share =
        RateChange.share(
            RateChange.at(series(periods, true), from, to),
            RateChange.at(series(periods, false), from, to));
    return share >= SHARE_CHANGED ? Verdict.ROSE : Verdict.COVERAGE_ROSE;
  }

  private static RateChange.Series series(List<LoggedPeriod> periods, boolean incidents) {
    ToDoubleFunction<LoggedPeriod> count =
        incidents ? LoggedPeriod::incidents : LoggedPeriod::others;
    return new RateChange.Series(
        periods.stream().mapToDouble(count).toArray(),
        periods.stream().mapToDouble(LoggedPeriod::recordable).toArray());
  }

  private static boolean tooFew(List<LoggedPeriod> periods) {
    long seen = periods.stream().filter(period -> period.exposure() > 0).count();
    long entries = periods.stream().mapToLong(LoggedPeriod::entries).sum();
    return seen < FEWEST_PERIODS || entries == 0;
  }

  private static CoverageReading unread(List<LoggedPeriod> periods, Verdict verdict) {
    int n = periods.size();
    return new CoverageReading(
        verdict, n, n, Optional.empty(), Optional.empty(), gauges(periods, n, n));
  }

  private static CoverageReading reading(
      List<LoggedPeriod> periods, int from, int to, Verdict verdict) {
    return new CoverageReading(
        verdict,
        from,
        to,
        RateChange.at(series(periods, false), from, to).ratio(),
        RateChange.at(series(periods, true), from, to).ratio(),
        gauges(periods, from, to));
  }

  private static List<Gauge> gauges(List<LoggedPeriod> periods, int from, int to) {
    double logged = 0;
    double exposure = 0;
    for (int i = 0; i < periods.size(); i++) {
      if ((i < from || i >= to) && periods.get(i).exposure() > 0) {
        logged += periods.get(i).others();
        exposure += periods.get(i).recordable();
      }
    }
    double rate = exposure > 0 ? logged / exposure : 0;
    List<Gauge> gauges = new ArrayList<>();
    for (LoggedPeriod period : periods) {
      gauges.add(new Gauge(rate * period.recordable(), period.others()));
    }
    return gauges;
  }
}
