package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What only some rows of a sheet have, for the questions about recovery, channels and execution:
/// columns of what is there, not of every row. Rows and places are those of the sheet. Immutable.
record Experience(
    Negatives negatives, Actions actions, Scores scores, Contacts contacts, Stages stages) {
  private static final int COLUMNS = 16;

  /// Incidents that the customer took badly, rows ascending.
  ///
  /// @param valences before and after, see `ExperienceFill.valences`
  /// @param closed the day since 1970 on which the review was closed, plus 1; 0 while it is open
  /// @param waited whole days from the incident to that
  record Negatives(Numbers rows, Numbers valences, Numbers closed, Numbers waited) {}

  /// Their recovery actions, rows ascending, a row as often as it has one.
  ///
  /// @param costs in ten-thousandths of the home currency; `UNKNOWN` where nobody noted it
  // Columns are handed on, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Actions(Numbers rows, Numbers words, long[] costs) {
    static final long UNKNOWN = Long.MIN_VALUE;
  }

  /// Contacts with an execution and an impression, rows ascending.
  ///
  /// @param executions 0..100
  /// @param impressions words of impressions
  /// @param points what the key points were scored, see `ExperienceFill.points`
  record Scores(Numbers rows, Numbers executions, Numbers impressions, Numbers points) {}

  /// Contacts of conversations: customer by customer in the order of the sheet, of one customer
  /// conversation by conversation, each in time.
  ///
  /// @param marks what is told of each, see `ContactFill`
  record Contacts(Numbers rows, Numbers marks) {}

  /// Lifecycle stages that were set, places of customers ascending.
  ///
  /// @param from the first day since 1970
  /// @param until the day after the last, plus 1; 0 while it lasts
  record Stages(Numbers places, Numbers words, Numbers from, Numbers until) {}

  /// What it takes in memory, and about as much in the file.
  long bytes() {
    long sum = 8L * actions.costs().length;
    for (Numbers column : columns()) {
      sum += column.bytes();
    }
    return sum;
  }

  void write(ByteBuffer to) {
    for (Numbers column : columns()) {
      column.write(to);
    }
    to.asLongBuffer().put(actions.costs());
    to.position(to.position() + 8 * actions.costs().length);
  }

  static Experience read(ColumnInput from) throws IOException {
    Numbers[] columns = new Numbers[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      columns[i] = Numbers.read(from);
    }
    long[] costs = from.longs(columns[4].size());
    return new Experience(
        new Negatives(columns[0], columns[1], columns[2], columns[3]),
        new Actions(columns[4], columns[5], costs),
        new Scores(columns[6], columns[7], columns[8], columns[9]),
        new Contacts(columns[10], columns[11]),
        new Stages(columns[12], columns[13], columns[14], columns[15]));
  }

  private Numbers[] columns() {
    return new Numbers[] {
      negatives.rows(),
      negatives.valences(),
      negatives.closed(),
      negatives.waited(),
      actions.rows(),
      actions.words(),
      scores.rows(),
      scores.executions(),
      scores.impressions(),
      scores.points(),
      contacts.rows(),
      contacts.marks(),
      stages.places(),
      stages.words(),
      stages.from(),
      stages.until()
    };
  }
}
