package touchstone.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerKind;
import touchstone.interaction.InteractionType;
import touchstone.trend.snapshot.SheetFill;

/// Made-up lives, the same for the same number of interactions: ten to a customer, six years of
/// them, a third of the customers gone, 6 % of the interactions critical incidents with a valence
/// and mostly a cause, every twentieth tagged, every twentieth with money.
final class MadeUpLives {
  static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);
  static final int CHANNELS = 20;
  static final int FUNCTIONS = 12;
  static final int HANDLERS = 200;
  static final int SEGMENTS = 8;
  private static final int A_CUSTOMER_HAS = 10;
  private static final int YEARS_IN_DAYS = 6 * 365;
  private static final List<InteractionType> TYPES = List.of(InteractionType.values());
  private static final int STABILIZING = TYPES.indexOf(InteractionType.STABILIZING);
  private static final int CRITICAL = TYPES.indexOf(InteractionType.CRITICAL);
  private static final int PLANNED = TYPES.indexOf(InteractionType.PLANNED);
  private static final int SURPRISE = TYPES.indexOf(InteractionType.SURPRISE);
  private static final int MONEY = 250_000;
  private static final int NOBODY_NOTED = 9;

  private MadeUpLives() {}

  /// Takes what is made up, the customer before its interactions.
  interface Taker {
    /// @param end -1 while it lasts
    void customer(int id, int start, int end, int segment) throws Exception;

    /// @param valence -2 to 2 of a critical one, 9 where nobody noted it
    void interaction(
        int id,
        int customer,
        int day,
        int type,
        int channel,
        int function,
        int handler,
        int valence)
        throws Exception;
  }

  static void each(int interactions, Taker taker) throws Exception {
    SplittableRandom random = new SplittableRandom(42);
    int until = Math.toIntExact(UNTIL.toEpochDay());
    int id = 0;
    for (int customer = 1; id < interactions; customer++) {
      int start = until - random.nextInt(YEARS_IN_DAYS);
      boolean gone = random.nextInt(3) == 0;
      int end = gone ? start + random.nextInt(until - start + 1) : -1;
      taker.customer(customer, start, end, random.nextInt(SEGMENTS));
      int life = (gone ? end : until) - start + 1;
      for (int n = 0; n < A_CUSTOMER_HAS && id < interactions; n++) {
        int lot = random.nextInt(100);
        int type = lot < 6 ? CRITICAL : lot < 60 ? STABILIZING : lot < 86 ? PLANNED : SURPRISE;
        int channel = random.nextInt(CHANNELS);
        int other = random.nextInt(CHANNELS);
        taker.interaction(
            ++id,
            customer,
            start + random.nextInt(life),
            type,
            Math.min(channel, other),
            random.nextInt(FUNCTIONS),
            random.nextInt(HANDLERS),
            random.nextInt(10) == 0 ? NOBODY_NOTED : random.nextInt(5) - 2);
      }
    }
  }

  /// The same into a sheet.
  ///
  /// @param experienced whether recoveries, scores, conversations and stages are made up as well
  static void fill(int interactions, boolean experienced, SheetFill fill) {
    MadeUpExperience experience = experienced ? new MadeUpExperience(fill) : null;
    try {
      each(interactions, new Customers(fill, experience));
      each(interactions, new Interactions(fill, experience));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private record Customers(SheetFill fill, @Nullable MadeUpExperience experience) implements Taker {
    @Override
    public void customer(int id, int start, int end, int segment) {
      fill.customer(
          id,
          start,
          end < 0 ? null : Integer.valueOf(end),
          "segment" + segment,
          CustomerKind.ORGANIZATION,
          start,
          0);
      if (experience != null) {
        experience.customer(id, start);
      }
    }

    @Override
    public void interaction(
        int id,
        int customer,
        int day,
        int type,
        int channel,
        int function,
        int handler,
        int valence) {}
  }

  private record Interactions(SheetFill fill, @Nullable MadeUpExperience experience)
      implements Taker {
    @Override
    public void customer(int id, int start, int end, int segment) {}

    @Override
    public void interaction(
        int id,
        int customer,
        int day,
        int type,
        int channel,
        int function,
        int handler,
        int valence) {
      int row =
          fill.row(
              id,
              fill.place(customer),
              day,
              TYPES.get(type),
              "channel" + channel,
              "function" + function,
              "handler" + handler);
      if (type == CRITICAL) {
        fill.incident(
            id,
            valence == NOBODY_NOTED ? null : Integer.valueOf(valence),
            id % 4 == 0 ? null : "cause" + id % 13);
      }
      if (experience != null) {
        experience.interaction(row, id, customer, day);
        if (type == CRITICAL) {
          experience.incident(row, id, day, valence);
        }
      }
      if (id % 20 == 7) {
        fill.tag(id, "tag" + handler % 40);
      }
      if (id % 20 == 11) {
        fill.money(id, MONEY);
      }
    }
  }
}
