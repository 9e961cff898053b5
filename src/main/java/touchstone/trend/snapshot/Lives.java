package touchstone.trend.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A walk over the observed lives that a question is about, those of the base first. A question
/// that fetches them has a loop of its own, which the compiler makes into one piece; shown one by
/// one to a visitor they cost a call each. Not thread-safe.
final class Lives {
  /// So many customers are walked through in less time than it takes to wake another processor.
  private static final int WORTH_DIVIDING = 50_000;

  private final Observation observation;
  private final Life life;
  private final Chosen base;
  private final Chosen recent;
  private final BitSet superseded;
  private Chosen chosen;
  private @Nullable BitSet without;
  private boolean everybody;
  private int place;

  /// @param superseded places of the base that no longer hold
  Lives(Observation observation, Chosen base, BitSet superseded, Chosen recent) {
    this.observation = observation;
    this.life = new Life(observation);
    this.base = base;
    this.recent = recent;
    this.superseded = superseded;
    this.chosen = base;
    this.without = superseded.isEmpty() ? null : superseded;
    this.everybody = base.holdsAll();
    this.place = base.from();
  }

  /// The same walk in pieces, for questions whose answers add up: one for each processor where it
  /// is long, else one.
  List<Lives> pieces() {
    boolean few = base.to() - base.from() < WORTH_DIVIDING;
    return pieces(few ? 1 : Runtime.getRuntime().availableProcessors());
  }

  /// The same walk in so many pieces.
  List<Lives> pieces(int number) {
    List<Lives> walks = new ArrayList<>();
    for (Chosen piece : base.pieces(number)) {
      Chosen late = walks.isEmpty() ? recent : recent.nobody();
      walks.add(new Lives(observation, piece, superseded, late));
    }
    return walks;
  }

  /// How many there are at most.
  int atMost() {
    return base.to() - base.from() + recent.to() - recent.from();
  }

  /// How many rows are theirs at most; 0 where it is about some, whose rows nobody has counted.
  int rowsOfAll() {
    return base.holdsAll() ? rows(base) + rows(recent) : 0;
  }

  private static int rows(Chosen chosen) {
    int[] firsts = chosen.sheet().firsts();
    return firsts[chosen.to()] - firsts[chosen.from()];
  }

  /// The life it stands at after `next`; the same object each time.
  Life life() {
    return life;
  }

  /// Goes to the next life; answers whether there was one.
  boolean next() {
    do {
      while (place < chosen.to()) {
        int n = place++;
        if ((without == null || !without.get(n))
            && (everybody || chosen.holds(n))
            && life.at(chosen.sheet(), n)) {
          return true;
        }
      }
    } while (goesOn());
    return false;
  }

  /// Goes from the base to the small sheet.
  @SuppressWarnings("ReferenceEquality") // the very one it began with
  private boolean goesOn() {
    if (chosen == recent) {
      return false;
    }
    chosen = recent;
    without = null;
    everybody = recent.holdsAll();
    place = recent.from();
    return true;
  }
}
