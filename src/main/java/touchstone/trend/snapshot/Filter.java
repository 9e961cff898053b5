package touchstone.trend.snapshot;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A narrowing worked out for one sheet: which numbers pass, column by column.
final class Filter {
  private final Numbers kinds;
  private final Numbers places;
  private final Numbers functions;
  private final Numbers handlers;
  private final boolean @Nullable [] moods;
  private final boolean @Nullable [] channels;
  private final int function;
  private final int handler;
  private final @Nullable BitSet tagged;
  private final @Nullable BitSet caused;
  private final boolean everything;
  private final boolean byMoodAlone;

  Filter(Sheet sheet, Vocabulary words, Narrowing narrowing) {
    this.kinds = sheet.moods();
    this.places = sheet.channels();
    this.functions = sheet.functions();
    this.handlers = sheet.handlers();
    this.moods = Mood.table(narrowing);
    this.channels = channels(words.channels(), narrowing);
    this.function = number(words.functions(), narrowing.function());
    this.handler = number(words.handlers(), narrowing.handler());
    this.tagged = rows(sheet.tags(), words.tags(), narrowing.tag());
    this.caused = rows(sheet.causes(), words.causes(), narrowing.cause());
    this.everything = narrowing.equals(Narrowing.NONE);
    this.byMoodAlone =
        channels == null
            && tagged == null
            && caused == null
            && function == Words.NONE
            && handler == Words.NONE;
  }

  /// Whether every row passes.
  boolean everything() {
    return everything;
  }

  /// The first row from `from` on that passes, `end` where none before it does.
  int next(int from, int end) {
    boolean @Nullable [] felt = moods;
    if (felt != null && byMoodAlone) {
      Numbers each = kinds;
      for (int row = from; row < end; row++) {
        if (felt[each.get(row)]) {
          return row;
        }
      }
      return end;
    }
    for (int row = from; row < end; row++) {
      if (passes(row)) {
        return row;
      }
    }
    return end;
  }

  boolean passes(int row) {
    return everything
        // What lets the fewest pass comes first.
        || ((handler == Words.NONE || handlers.get(row) == handler)
            && (tagged == null || tagged.get(row))
            && (caused == null || caused.get(row))
            && (function == Words.NONE || functions.get(row) == function)
            && (moods == null || moods[kinds.get(row)])
            && (channels == null || channels[places.get(row)]));
  }

  private static boolean @Nullable [] channels(Words words, Narrowing narrowing) {
    if (narrowing.channels().isEmpty()) {
      return null;
    }
    boolean[] passes = new boolean[words.size()];
    for (String channel : narrowing.channels()) {
      int number = words.find(channel);
      if (number >= 0) {
        passes[number] = true;
      }
    }
    return passes;
  }

  /// A word that nobody used is the number of no row.
  private static int number(Words words, @Nullable String word) {
    return word == null ? Words.NONE : words.find(word);
  }

  private static @Nullable BitSet rows(Sheet.Pairs pairs, Words words, @Nullable String word) {
    if (word == null) {
      return null;
    }
    int wanted = words.find(word);
    BitSet rows = new BitSet();
    for (int i = 0; i < pairs.words().size(); i++) {
      if (pairs.words().get(i) == wanted) {
        rows.set(pairs.rows().get(i));
      }
    }
    return rows;
  }
}
