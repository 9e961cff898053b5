package touchstone.trend.snapshot;

import touchstone.interaction.KeyPoint;

/// Counts contacts by their scores. Lives come in the order of their places, so that the scores are
/// walked once.
final class ScoreQuestion {
  private static final int EXECUTIONS = 101;
  private static final int SCORES = 6;
  private static final int POINTS = KeyPoint.values().length;

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final long[][] contacts;
  private final long[][][] points;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int next;
  private long unpaired;

  ScoreQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
    int impressions = snapshot.words().impressions().size();
    this.contacts = new long[EXECUTIONS][impressions];
    this.points = new long[POINTS][SCORES][impressions];
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      next = 0;
    }
    Numbers rows = sheet.experience().scores().rows();
    int size = rows.size();
    while (next < size && rows.get(next) < life.first) {
      next++;
    }
    int scored = next < size ? rows.get(next) : Integer.MAX_VALUE;
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row) - life.start;
      boolean counts = day >= life.entry && day <= life.exit && filter.passes(row);
      if (row == scored) {
        if (counts) {
          count(next);
        }
        next++;
        scored = next < size ? rows.get(next) : Integer.MAX_VALUE;
      } else if (counts) {
        unpaired++;
      }
    }
  }

  private void count(int place) {
    Experience.Scores scores = sheet.experience().scores();
    int impression = scores.impressions().get(place);
    contacts[scores.executions().get(place)][impression]++;
    int others = scores.points().get(place);
    for (int point = 0; others > 0; point++) {
      points[point][ExperienceFill.firstPoint(others)][impression]++;
      others = ExperienceFill.otherPoints(others);
    }
  }

  ScoreCounts answer() {
    double[] impressions = new double[snapshot.words().impressions().size()];
    for (int i = 1; i < impressions.length; i++) {
      impressions[i] = Double.parseDouble(snapshot.words().impressions().word(i));
    }
    return new ScoreCounts(impressions, contacts, points, unpaired);
  }
}
