package touchstone.trend.snapshot;

import java.util.ArrayList;
import java.util.List;
import touchstone.customer.Tenure;

/// Counts interactions by lifecycle stage and channel. Lives come in the order of their places, so
/// that the stages that were set are walked once.
final class StageQuestion {
  private static final int BANDS = Tenure.BANDS.size();

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final int[] bandStarts = new int[BANDS];
  private final long[][] counts;
  private Sheet sheet = Sheet.EMPTY;
  private Filter filter;
  private int next;

  StageQuestion(Snapshot snapshot, Narrowing narrowing) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filter = snapshot.filter(sheet, narrowing);
    for (int band = 0; band < BANDS; band++) {
      bandStarts[band] = Math.toIntExact(Tenure.BANDS.get(band).fromDay());
    }
    this.counts =
        new long[BANDS + snapshot.words().stages().size()][snapshot.words().channels().size()];
  }

  void life(Life life) {
    if (!life.liesIn(sheet)) {
      sheet = life.sheet;
      filter = snapshot.filter(sheet, narrowing);
      next = 0;
    }
    Numbers places = sheet.experience().stages().places();
    while (next < places.size() && places.get(next) < life.place) {
      next++;
    }
    int from = next;
    while (next < places.size() && places.get(next) == life.place) {
      next++;
    }
    for (int row = life.first; row < life.end; row++) {
      int day = sheet.days().get(row);
      int tenure = day - life.start;
      if (tenure >= life.entry && tenure <= life.exit && filter.passes(row)) {
        int channel = sheet.channels().get(row);
        if (from == next || !set(day, from, channel)) {
          counts[band(tenure)][channel]++;
        }
      }
    }
  }

  /// Counts in the stage that was set on a day; in each where several were.
  private boolean set(int day, int from, int channel) {
    Experience.Stages stages = sheet.experience().stages();
    boolean any = false;
    for (int i = from; i < next; i++) {
      int until = stages.until().get(i);
      if (stages.from().get(i) <= day && (until == 0 || until - 1 > day)) {
        counts[BANDS + stages.words().get(i)][channel]++;
        any = true;
      }
    }
    return any;
  }

  private int band(int tenureDay) {
    int band = BANDS - 1;
    while (band > 0 && tenureDay < bandStarts[band]) {
      band--;
    }
    return band;
  }

  List<ChannelCounts.Mix> answer() {
    List<ChannelCounts.Mix> mix = new ArrayList<>();
    for (int stage = 0; stage < counts.length; stage++) {
      String name =
          stage < BANDS
              ? Tenure.BANDS.get(stage).stage()
              : snapshot.words().stages().word(stage - BANDS);
      for (int channel = 0; channel < counts[stage].length; channel++) {
        if (counts[stage][channel] > 0) {
          String through = snapshot.words().channels().word(channel);
          mix.add(new ChannelCounts.Mix(name, through, counts[stage][channel]));
        }
      }
    }
    return mix;
  }
}
