package touchstone.trend.snapshot;

import java.util.ArrayList;
import java.util.List;

/// Counts the incidents that customers took badly, by recovery action. Lives come in the order of
/// their places, so that incidents and actions are walked once.
final class RecoveryQuestion {
  private static final int LONGEST = 1_000_000;

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final int until;
  private final Tally all = new Tally();
  private final Tally[] byAction;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int next;
  private int nextAction;

  RecoveryQuestion(Snapshot snapshot, Narrowing narrowing, Observation observation) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.until = Math.toIntExact(observation.until().toEpochDay());
    this.filter = snapshot.filter(sheet, narrowing);
    this.byAction = new Tally[snapshot.words().actions().size()];
    for (int i = 0; i < byAction.length; i++) {
      byAction[i] = new Tally();
    }
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      next = 0;
      nextAction = 0;
    }
    Numbers rows = sheet.experience().negatives().rows();
    while (next < rows.size() && rows.get(next) < life.first) {
      next++;
    }
    for (; next < rows.size() && rows.get(next) < life.end; next++) {
      int row = rows.get(next);
      int day = sheet.days().get(row) - life.start;
      if (day >= life.entry && day <= life.exit && filter.passes(row)) {
        incident(row);
      }
    }
  }

  private void incident(int row) {
    all.incident(next);
    Experience.Actions actions = sheet.experience().actions();
    while (nextAction < actions.rows().size() && actions.rows().get(nextAction) < row) {
      nextAction++;
    }
    boolean none = true;
    for (;
        nextAction < actions.rows().size() && actions.rows().get(nextAction) == row;
        nextAction++) {
      none = false;
      Tally tally = byAction[actions.words().get(nextAction)];
      if (tally.last != all.incidents) {
        tally.incident(next);
        tally.last = all.incidents;
      }
      long cost = actions.costs()[nextAction];
      if (cost != Experience.Actions.UNKNOWN) {
        tally.costed++;
        tally.cost += cost;
      }
    }
    if (none) {
      byAction[Words.NONE].incident(next);
    }
  }

  RecoveryCounts answer() {
    List<RecoveryCounts.OfAction> actions = new ArrayList<>();
    for (int i = 0; i < byAction.length; i++) {
      if (byAction[i].incidents > 0) {
        actions.add(byAction[i].told(snapshot.words().actions().word(i)));
      }
    }
    return new RecoveryCounts(all.told(""), actions);
  }

  /// What is counted of some incidents.
  private final class Tally {
    private final long[][] valences = new long[5][5];
    private final Columns open = new Columns();
    private long incidents;
    private long last;
    private long costed;
    private long cost;

    private void incident(int place) {
      Experience.Negatives negatives = sheet.experience().negatives();
      incidents++;
      int valence = negatives.valences().get(place);
      if (ExperienceFill.knowsAfter(valence)) {
        valences[ExperienceFill.before(valence) + 2][ExperienceFill.after(valence) + 2]++;
      }
      int closed = negatives.closed().get(place);
      if (closed > 0 && closed - 1 <= until) {
        open.add(0, Math.min(LONGEST, negatives.waited().get(place)), Columns.LEFT);
      } else {
        int days = until - sheet.days().get(negatives.rows().get(place));
        open.add(0, Math.clamp(days, 0, LONGEST), Columns.CENSORED);
      }
    }

    private RecoveryCounts.OfAction told(String action) {
      return new RecoveryCounts.OfAction(action, incidents, valences, open.tenures(), costed, cost);
    }
  }
}
