package touchstone.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import touchstone.analysis.LifeEnd;
import touchstone.analysis.LifecycleRate;
import touchstone.customer.CustomerId;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.LedgerDays;
import touchstone.trend.snapshot.Snapshot;
import touchstone.trend.snapshot.Tenures;
import touchstone.trend.snapshot.Whose;

/// The customers that a number of the trend panel counts, so that the number can be opened. Any
/// thread but the window's may ask.
public final class TrendPeople {
  private final CurrentSnapshot snapshot;

  public TrendPeople(CurrentSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// Those who left on a tenure day.
  public List<CustomerId> leftOn(Asked asked, int day) {
    Snapshot now = snapshot.now();
    Tenures lives = now.tenures(asked.whose(), asked.observation());
    return at(now, asked, lives.subjects(), i -> ends(lives, i, day, LifeEnd.LEFT));
  }

  /// Those whose first incident happened on a tenure day.
  public List<CustomerId> firstOn(Asked question, int day) {
    return endedOn(question, day, LifeEnd.INCIDENT);
  }

  /// Those who left on a tenure day without having had an incident.
  public List<CustomerId> leftWithoutOn(Asked question, int day) {
    return endedOn(question, day, LifeEnd.LEFT);
  }

  /// Those observed in a month of life, of those who started in a calendar month.
  public List<CustomerId> observedIn(Asked asked, YearMonth started, int month) {
    Snapshot now = snapshot.now();
    Whose cohort = CohortTrend.startedIn(asked.whose(), started);
    Asked narrowed = asked.withWhose(cohort);
    Tenures lives = now.tenures(cohort, asked.observation());
    int from = month * LifecycleRate.MONTH_DAYS;
    return at(
        now,
        narrowed,
        lives.subjects(),
        i ->
            lives.exit()[i] > lives.entry()[i]
                && lives.exit()[i] > from
                && lives.entry()[i] < from + LifecycleRate.MONTH_DAYS);
  }

  /// Those whom a tenure day brought or cost something.
  public List<CustomerId> valueOn(Asked asked, int day) {
    Snapshot now = snapshot.now();
    LedgerDays ledger = now.ledger(asked.whose(), asked.observation());
    return at(
        now,
        asked,
        ledger.lives().subjects(),
        i -> {
          boolean any = false;
          for (int line = ledger.offsets()[i]; line < ledger.offsets()[i + 1]; line++) {
            any |= ledger.days()[line] == day;
          }
          return any;
        });
  }

  /// Those who had paid back what winning them cost on a tenure day for the first time.
  public List<CustomerId> brokeEvenOn(Asked asked, int day) {
    Snapshot now = snapshot.now();
    LedgerDays ledger = now.ledger(asked.whose(), asked.observation());
    return at(
        now,
        asked,
        ledger.lives().subjects(),
        i -> ValueTrend.breakEvenDay(ledger, i) == day && everAtRisk(ledger, i, day));
  }

  /// Those who left on a tenure day and had not paid back by then what winning them cost.
  public List<CustomerId> lostOn(Asked asked, int day) {
    Snapshot now = snapshot.now();
    LedgerDays ledger = now.ledger(asked.whose(), asked.observation());
    return at(
        now,
        asked,
        ledger.lives().subjects(),
        i ->
            ends(ledger.lives(), i, day, LifeEnd.LEFT)
                && ValueTrend.breakEvenDay(ledger, i) == ValueTrend.NEVER);
  }

  private static boolean everAtRisk(LedgerDays ledger, int i, int day) {
    return touchstone.analysis.Tenure.everAtRisk(ledger.lives().entry()[i], day);
  }

  private List<CustomerId> endedOn(Asked question, int day, LifeEnd how) {
    Asked asked = question.ofIncidents();
    Snapshot now = snapshot.now();
    Tenures lives = now.first(asked.whose(), asked.narrowing(), asked.observation()).untilEvent();
    return at(now, asked, lives.subjects(), i -> ends(lives, i, day, how));
  }

  /// Who came under observation on the very day it ends, and not from the start, was never at risk.
  private static boolean ends(Tenures lives, int i, int day, LifeEnd how) {
    return lives.exit()[i] == day
        && lives.state()[i] == how.state()
        && touchstone.analysis.Tenure.everAtRisk(lives.entry()[i], lives.exit()[i]);
  }

  private static List<CustomerId> at(Snapshot now, Asked asked, int subjects, IntPredicate who) {
    long[] ids = now.customers(asked.whose(), asked.observation());
    List<CustomerId> found = new ArrayList<>();
    for (int i = 0; i < subjects; i++) {
      if (who.test(i)) {
        found.add(new CustomerId(ids[i]));
      }
    }
    return found;
  }
}
