package touchstone.trend.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Some customers' lives in columns. Customers ascend by id; the interactions of customer n lie
/// from `firsts[n]` to before `firsts[n + 1]`, by day. Immutable.
///
/// @param ids ids of the customers
/// @param starts day 0 since 1970
/// @param lengths 0 while the relationship lasts, 1 where it ended before day 0, else 2 and the
///   days from day 0 to its end
/// @param entries days from day 0 to the first day on which the store knew of the customer
/// @param segments words of segments
/// @param kinds ordinals of `CustomerKind`
/// @param criticals days from day 0 to the first critical interaction on or after it, plus 1; 0
///   where there is none
/// @param days the interactions' days since 1970
/// @param moods kinds of interactions, see `Mood`
/// @param causes root causes of those incidents that have one
/// @param tags tags of interactions, one line each
/// @param money what interactions brought, minus what they cost
/// @param costs what winning the customers cost, by place of the customer
/// @param experience what only some rows have
// Columns are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
record Sheet(
    Numbers ids,
    Numbers starts,
    Numbers lengths,
    Numbers entries,
    Numbers segments,
    Numbers kinds,
    int[] firsts,
    Numbers criticals,
    Numbers days,
    Numbers moods,
    Numbers channels,
    Numbers functions,
    Numbers handlers,
    Pairs causes,
    Pairs tags,
    Amounts money,
    Amounts costs,
    Experience experience) {

  /// What some rows have and most do not: rows ascending, a row as often as it has a word.
  record Pairs(Numbers rows, Numbers words) {
    long bytes() {
      return rows.bytes() + words.bytes();
    }
  }

  /// Amounts of some places, ascending, in ten-thousandths of the home currency.
  @SuppressWarnings("ArrayRecordComponent")
  record Amounts(Numbers places, long[] amounts) {
    long bytes() {
      return places.bytes() + 4 + 8L * amounts.length;
    }
  }

  /// A sheet of nobody.
  static final Sheet EMPTY = new SheetFill(Vocabulary.empty()).sheet();

  int customers() {
    return ids.size();
  }

  int rows() {
    return days.size();
  }

  /// The place of a customer; negative where it is not in the sheet.
  int place(long id) {
    return id > Integer.MAX_VALUE ? -1 : ids.find((int) id);
  }

  /// The customer a row belongs to.
  int ownerOf(int row) {
    int found = Arrays.binarySearch(firsts, row);
    int place = found >= 0 ? found : -found - 2;
    while (firsts[place + 1] == row) {
      place++;
    }
    return place;
  }

  /// What it takes in memory without the experience, and about as much in the file.
  long bytes() {
    long sum = 4L * firsts.length + causes.bytes() + tags.bytes() + money.bytes() + costs.bytes();
    for (Numbers column : columns()) {
      sum += column.bytes();
    }
    return sum;
  }

  void write(ByteBuffer to) {
    for (Numbers column : columns()) {
      column.write(to);
    }
    for (Pairs pairs : new Pairs[] {causes, tags}) {
      pairs.rows().write(to);
      pairs.words().write(to);
    }
    for (Amounts amounts : new Amounts[] {money, costs}) {
      amounts.places().write(to);
      to.asLongBuffer().put(amounts.amounts());
      to.position(to.position() + 8 * amounts.amounts().length);
    }
    to.asIntBuffer().put(firsts);
    to.position(to.position() + 4 * firsts.length);
    experience.write(to);
  }

  static Sheet read(ColumnInput from) throws IOException {
    Numbers[] columns = new Numbers[12];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Numbers.read(from);
    }
    Pairs causes = new Pairs(Numbers.read(from), Numbers.read(from));
    Pairs tags = new Pairs(Numbers.read(from), Numbers.read(from));
    Amounts money = amounts(from);
    Amounts costs = amounts(from);
    int[] firsts = from.ints(columns[0].size() + 1);
    return new Sheet(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        columns[5],
        firsts,
        columns[6],
        columns[7],
        columns[8],
        columns[9],
        columns[10],
        columns[11],
        causes,
        tags,
        money,
        costs,
        Experience.read(from));
  }

  private Numbers[] columns() {
    return new Numbers[] {
      ids, starts, lengths, entries, segments, kinds, criticals, days, moods, channels, functions,
      handlers
    };
  }

  private static Amounts amounts(ColumnInput from) throws IOException {
    Numbers places = Numbers.read(from);
    return new Amounts(places, from.longs(places.size()));
  }
}
