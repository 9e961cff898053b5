package touchstone.trend.snapshot;

import org.jspecify.annotations.Nullable;

/// The experience of a sheet being filled. Rows are as the sheet's filling numbers them; what is
/// said of a row below 0 is passed over. Not thread-safe.
public final class ExperienceFill {
  private static final int UNKNOWN = 7;
  private static final int SHIFT = 3;
  private static final int SCORES = 6;

  private final Vocabulary words;
  private final Lines valences = new Lines();
  private final Lines closed = new Lines();
  private final Lines waited = new Lines();
  private final Lines actions = new Lines();
  private final Lines costs = new Lines();
  private final Lines executions = new Lines();
  private final Lines impressions = new Lines();
  private final Lines points = new Lines();
  private final Lines stages = new Lines();
  private final Lines from = new Lines();
  private final Lines until = new Lines();
  private final ContactFill contacts = new ContactFill();

  ExperienceFill(Vocabulary words) {
    this.words = words;
  }

  /// Adds an incident that the customer took badly.
  ///
  /// @param before the valence before the recovery, -2 or -1
  /// @param after the valence after it, -2..2; absent where nobody noted it
  /// @param closedDay the day since 1970 on which its review was closed; absent while it is open
  /// @param waitedDays whole days from the incident to that
  public void negative(
      int row, int before, @Nullable Integer after, @Nullable Integer closedDay, int waitedDays) {
    if (row >= 0) {
      valences.add(row, valences(before, after));
      closed.add(row, closedDay == null ? 0 : Math.max(0, closedDay) + 1);
      waited.add(row, Math.max(0, waitedDays));
    }
  }

  /// Adds a recovery action of an incident.
  ///
  /// @param cost in ten-thousandths of the home currency; absent where nobody noted one
  public void action(int row, String action, @Nullable Long cost) {
    if (row >= 0) {
      actions.add(row, words.actions().number(action));
      costs.add(row, cost == null ? Experience.Actions.UNKNOWN : cost);
    }
  }

  /// Adds a contact with its scores.
  ///
  /// @param execution 0..100
  /// @param impression 0..100
  /// @param keyPoints 1..5 by place of the key point among all, 0 where it was not scored
  public void scored(int row, int execution, double impression, int[] keyPoints) {
    if (row >= 0) {
      executions.add(row, execution);
      impressions.add(row, words.impressions().number(Double.toString(impression)));
      points.add(row, points(keyPoints));
    }
  }

  /// Adds a contact of a conversation.
  ///
  /// @param time when it was, to order the contacts of one conversation by
  /// @param repeated whether the customer had to say something again; absent where nobody noted it
  public void contact(int row, long conversation, long time, @Nullable Boolean repeated) {
    if (row >= 0) {
      contacts.add(row, conversation, time, ContactFill.repeated(repeated));
    }
  }

  /// Says that a contact is an incident, of which the rows ascend by the order of adding.
  public void incident(int row, boolean isClosed) {
    contacts.incident(row, isClosed);
  }

  /// Says that a conversation is closed.
  public void closedConversation(long conversation) {
    contacts.closed(conversation);
  }

  /// Adds a lifecycle stage that was set.
  ///
  /// @param place of the customer, below 0 for none
  /// @param firstDay since 1970
  /// @param endDay the day after its last; absent while it lasts
  public void stage(int place, String stage, int firstDay, @Nullable Integer endDay) {
    if (place >= 0) {
      stages.add(place, words.stages().number(stage));
      from.add(place, firstDay);
      until.add(place, endDay == null ? 0 : endDay + 1);
    }
  }

  /// Adds what another sheet has.
  ///
  /// @param rows where each of its rows is here, below 0 for one that is left out
  /// @param places the same for its customers
  void all(Experience other, int[] rows, int[] places) {
    Experience.Negatives negatives = other.negatives();
    for (int i = 0; i < negatives.rows().size(); i++) {
      move(valences, rows[negatives.rows().get(i)], negatives.valences().get(i));
      move(closed, rows[negatives.rows().get(i)], negatives.closed().get(i));
      move(waited, rows[negatives.rows().get(i)], negatives.waited().get(i));
    }
    for (int i = 0; i < other.actions().rows().size(); i++) {
      move(actions, rows[other.actions().rows().get(i)], other.actions().words().get(i));
      move(costs, rows[other.actions().rows().get(i)], other.actions().costs()[i]);
    }
    Experience.Scores scores = other.scores();
    for (int i = 0; i < scores.rows().size(); i++) {
      move(executions, rows[scores.rows().get(i)], scores.executions().get(i));
      move(impressions, rows[scores.rows().get(i)], scores.impressions().get(i));
      move(points, rows[scores.rows().get(i)], scores.points().get(i));
    }
    Experience.Stages set = other.stages();
    for (int i = 0; i < set.places().size(); i++) {
      move(stages, places[set.places().get(i)], set.words().get(i));
      move(from, places[set.places().get(i)], set.from().get(i));
      move(until, places[set.places().get(i)], set.until().get(i));
    }
    contacts.all(other.contacts(), rows);
  }

  private static void move(Lines to, int place, long value) {
    if (place >= 0) {
      to.add(place, value);
    }
  }

  /// The columns; the filling is over.
  ///
  /// @param moved where each row is in the sheet
  /// @param owners the customer of each row, before moving
  Experience experience(int[] moved, Numbers owners) {
    return new Experience(
        new Experience.Negatives(
            valences.places(moved),
            valences.numbers(moved),
            closed.numbers(moved),
            waited.numbers(moved)),
        new Experience.Actions(actions.places(moved), actions.numbers(moved), costs.values(moved)),
        new Experience.Scores(
            executions.places(moved),
            executions.numbers(moved),
            impressions.numbers(moved),
            points.numbers(moved)),
        contacts.contacts(moved, owners),
        new Experience.Stages(
            stages.places(null), stages.numbers(null), from.numbers(null), until.numbers(null)));
  }

  /// Both valences in one byte.
  private static int valences(int before, @Nullable Integer after) {
    return before + 2 | (after == null ? UNKNOWN : after + 2) << SHIFT;
  }

  static int before(int valences) {
    return (valences & UNKNOWN) - 2;
  }

  static boolean knowsAfter(int valences) {
    return valences >> SHIFT != UNKNOWN;
  }

  static int after(int valences) {
    return (valences >> SHIFT) - 2;
  }

  /// The scores of all key points as one number to the base of six, the first one lowest.
  private static int points(int[] keyPoints) {
    int number = 0;
    for (int i = keyPoints.length - 1; i >= 0; i--) {
      number = number * SCORES + keyPoints[i];
    }
    return number;
  }

  /// The score of the first key point; 0 where it was not scored.
  static int firstPoint(int points) {
    return points % SCORES;
  }

  /// The scores without the first.
  static int otherPoints(int points) {
    return points / SCORES;
  }
}
