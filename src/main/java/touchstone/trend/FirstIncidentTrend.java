package touchstone.trend;

import static touchstone.customer.Tenure.MONTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.analysis.IncidenceCurve;
import touchstone.analysis.LifeEnd;
import touchstone.analysis.LogRank;
import touchstone.analysis.PoissonRate;
import touchstone.analysis.Support;
import touchstone.analysis.TenureCounts;
import touchstone.trend.FirstIncident.EarlyRisk;
import touchstone.trend.FirstIncident.Rate;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.FirstEvents;
import touchstone.trend.snapshot.Tenures;

/// When the first critical incident comes, with leaving as the competing event. An incident is an
/// interaction of the type critical unless the question names other types; the first on or after
/// day 0 counts, also on the very day of leaving. Any thread but the window's may ask.
public final class FirstIncidentTrend {
  private final CurrentSnapshot snapshot;

  public FirstIncidentTrend(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The cumulative incidence.
  public FirstIncident firstIncident(Asked question) {
    Asked asked = question.ofIncidents();
    return firstIncident(asked, first(asked));
  }

  private static FirstIncident firstIncident(Asked asked, FirstEvents first) {
    Tenures lives = first.untilEvent();
    int before = 0;
    for (int i = 0; i < lives.subjects(); i++) {
      before += lives.entry()[i] > 0 && first.firstDay()[i] <= lives.entry()[i] ? 1 : 0;
    }
    return new FirstIncident(
        asked,
        IncidenceCurve.of(lives.entry(), lives.exit(), lives.state()),
        before,
        earlyRisk(lives));
  }

  /// Groups (segments, cohorts, periods) with the test of the difference.
  public FirstComparison compare(Asked question, SideBySide how) {
    Asked all = question.ofIncidents();
    List<SideBySide.Side> sides =
        how.sides(all, snapshot.now().segments(), one -> subjects(first(one).untilEvent()));
    List<FirstIncident> answers = new ArrayList<>();
    List<TenureCounts> counts = new ArrayList<>();
    for (SideBySide.Side side : sides) {
      FirstEvents first = first(side.asked());
      answers.add(firstIncident(side.asked(), first));
      counts.add(untilFirst(first));
    }
    return new FirstComparison(
        sides, answers, sides.size() < 2 ? LogRank.NONE : LogRank.of(counts));
  }

  private static int subjects(Tenures lives) {
    return TenureCounts.of(lives.entry(), lives.exit(), lives.state()).subjects();
  }

  /// How long each was observed without an incident, which here takes the place of leaving.
  private static TenureCounts untilFirst(FirstEvents first) {
    Tenures lives = first.untilEvent();
    byte[] ends = new byte[lives.subjects()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = lives.state()[i] == INCIDENT ? LEFT : LifeEnd.CENSORED.state();
    }
    return TenureCounts.of(lives.entry(), lives.exit(), ends);
  }

  private static final byte LEFT = touchstone.analysis.LifeEnd.LEFT.state();
  private static final byte INCIDENT = touchstone.analysis.LifeEnd.INCIDENT.state();

  private FirstEvents first(Asked asked) {
    return snapshot.now().first(asked.whose(), asked.narrowing(), asked.observation());
  }

  /// The months from 0 on whose rate lies above that of all months together, where the intervals of
  /// the rates within and after do not meet.
  private static Optional<EarlyRisk> earlyRisk(Tenures lives) {
    int last = 0;
    for (int exit : lives.exit()) {
      last = Math.max(last, exit);
    }
    int months = last / MONTH + 1;
    int[] comings = new int[months * MONTH + 1];
    int[] goings = new int[months * MONTH + 1];
    long[] incidents = new long[months];
    for (int i = 0; i < lives.subjects(); i++) {
      int entry = lives.entry()[i];
      int exit = lives.exit()[i];
      if (exit > entry) {
        comings[entry]++;
        goings[exit]++;
      }
      if (lives.state()[i] == INCIDENT && (exit > entry || entry == 0)) {
        incidents[Math.max(0, exit - 1) / MONTH]++;
      }
    }
    long[] days = new long[months];
    long[] here = new long[months];
    long now = 0;
    for (int m = 0; m < months; m++) {
      // Who goes on the first day of a month is not observed in it.
      here[m] = now - goings[m * MONTH];
      for (int day = m * MONTH; day < (m + 1) * MONTH; day++) {
        now += comings[day] - goings[day];
        here[m] += comings[day];
        days[m] += now;
      }
    }
    long allDays = 0;
    long all = 0;
    for (int m = 0; m < months; m++) {
      allDays += days[m];
      all += incidents[m];
    }
    int early = 0;
    long within = 0;
    long withinDays = 0;
    while (early < months
        && here[early] >= Support.DRAWN_FROM
        && (double) incidents[early] * allDays > (double) all * days[early]) {
      within += incidents[early];
      withinDays += days[early++];
    }
    if (early == 0 || withinDays == 0 || allDays == withinDays) {
      return Optional.empty();
    }
    Rate inside = rate(within, withinDays);
    Rate later = rate(all - within, allDays - withinDays);
    return inside.interval().lower() > later.interval().upper()
        ? Optional.of(new EarlyRisk(early, inside, later))
        : Optional.empty();
  }

  private static Rate rate(long incidents, long days) {
    PoissonRate rate = PoissonRate.of(incidents, days / (double) MONTH).orElseThrow();
    return new Rate(incidents, rate.exposure(), rate.rate(), rate.interval());
  }
}
