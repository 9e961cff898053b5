package touchstone.trend.snapshot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What hangs on some places, while a sheet is filled: in the order of coming.
final class Lines {
  private int[] places = new int[16];
  private long[] values = new long[16];
  private int size;

  void add(int place, long value) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    places[size] = place;
    values[size++] = value;
  }

  /// The lines as words of rows, each row where the sheet has it now.
  Sheet.Pairs pairs(int[] moved) {
    Numbers.Fill rows = new Numbers.Fill();
    Numbers.Fill words = new Numbers.Fill();
    for (long key : sorted(moved)) {
      rows.add((int) (key >>> Integer.SIZE));
      words.add(Math.toIntExact(values[(int) key]));
    }
    return new Sheet.Pairs(rows.numbers(), words.numbers());
  }

  /// The lines as amounts; those of one place are added up.
  ///
  /// @param moved where each place is now, absent where nothing moved
  Sheet.Amounts amounts(int @Nullable [] moved) {
    Numbers.Fill rows = new Numbers.Fill();
    long[] amounts = new long[size];
    int count = 0;
    int last = -1;
    for (long key : sorted(moved)) {
      int place = (int) (key >>> Integer.SIZE);
      if (place != last) {
        rows.add(place);
        count++;
        last = place;
      }
      amounts[count - 1] += values[(int) key];
    }
    return new Sheet.Amounts(rows.numbers(), Arrays.copyOf(amounts, count));
  }

  /// The places of all lines, ascending.
  Numbers places(int @Nullable [] moved) {
    Numbers.Fill rows = new Numbers.Fill();
    for (long key : sorted(moved)) {
      rows.add((int) (key >>> Integer.SIZE));
    }
    return rows.numbers();
  }

  /// The values of all lines in the order of their places.
  Numbers numbers(int @Nullable [] moved) {
    Numbers.Fill numbers = new Numbers.Fill();
    for (long key : sorted(moved)) {
      numbers.add(Math.toIntExact(values[(int) key]));
    }
    return numbers.numbers();
  }

  /// The same where they may be long.
  long[] values(int @Nullable [] moved) {
    return Arrays.stream(sorted(moved)).map(key -> values[(int) key]).toArray();
  }

  private long[] sorted(int @Nullable [] moved) {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      long place = moved == null ? places[i] : moved[places[i]];
      keys[i] = place << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return keys;
  }
}
