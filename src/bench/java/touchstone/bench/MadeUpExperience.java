package touchstone.bench;

import org.jspecify.annotations.Nullable;
import touchstone.interaction.KeyPoint;
import touchstone.trend.snapshot.ExperienceFill;
import touchstone.trend.snapshot.SheetFill;

/// What only some of the made-up interactions have, in the shares of the made-up store: 30 % with
/// execution and impression, mostly with key points; 10 % in conversations of two or three; four
/// reviews of five closed, three incidents of four with an action; every fifth customer with a
/// stage that was set.
record MadeUpExperience(SheetFill fill) {
  private static final int POINTS = KeyPoint.values().length;

  /// What hangs on a customer that was added.
  void customer(int id, int start) {
    ExperienceFill experience = fill.experience();
    if (id % 5 == 0) {
      experience.stage(
          fill.place(id),
          id % 2 == 0 ? "at_risk" : "renewal",
          start + 200,
          id % 3 == 0 ? Integer.valueOf(start + 400) : null);
    }
    if (id % 9 > 0) {
      experience.closedConversation(id);
    }
  }

  /// What hangs on an interaction that was added.
  void interaction(int row, int id, int customer, int day) {
    ExperienceFill experience = fill.experience();
    if (customer % 3 == 0 && id % 10 < 3) {
      @Nullable Boolean repeated = id % 10 < 2 ? Boolean.valueOf(lot(id, 41, 4) == 0) : null;
      experience.contact(row, customer, day, repeated);
    }
    int scored = lot(id, 8_999, 100);
    if (scored < 30) {
      int[] points = new int[POINTS];
      for (int point = 0; point < POINTS && scored < 25; point++) {
        points[point] = lot(id, 17 + 2 * point, 5) + 1;
      }
      experience.scored(row, lot(id, 2_857, 61) + 40, 25.0 * lot(id, 2_903, 5), points);
    }
  }

  /// What hangs on a critical interaction that was added.
  ///
  /// @param valence below 0 where the customer took it badly
  void incident(int row, int id, int day, int valence) {
    ExperienceFill experience = fill.experience();
    boolean closed = lot(id, 31, 5) > 0;
    experience.incident(row, closed);
    if (valence < 0) {
      int waited = lot(id, 37, 20);
      experience.negative(
          row,
          valence,
          lot(id, 19, 5) > 0 ? Integer.valueOf(lot(id, 23, 5) - 2) : null,
          closed ? Integer.valueOf(day + waited) : null,
          waited);
      if (lot(id, 41, 4) > 0) {
        experience.action(
            row,
            "action" + lot(id, 13, 7),
            id % 2 == 0 ? Long.valueOf((id % 90 + 10) * 10_000L) : null);
      }
    }
  }

  private static int lot(int id, int factor, int outcomes) {
    return (int) ((long) id * factor / 3 % outcomes);
  }
}
