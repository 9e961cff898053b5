package touchstone.trend.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.customer.CustomerKind;
import touchstone.interaction.InteractionType;

/// A sheet being filled: first customers, their ids ascending, then interactions in any order of
/// owners, their ids ascending, then what hangs on interactions. Not thread-safe.
public final class SheetFill {
  /// The kinds of customers by number.
  static final List<CustomerKind> KINDS = List.of(CustomerKind.values());

  private static final int NOWHERE = -1;

  private final Vocabulary words;
  private final Numbers.Fill ids = new Numbers.Fill();
  private final Numbers.Fill starts = new Numbers.Fill();
  private final Numbers.Fill lengths = new Numbers.Fill();
  private final Numbers.Fill known = new Numbers.Fill();
  private final Numbers.Fill segments = new Numbers.Fill();
  private final Numbers.Fill kinds = new Numbers.Fill();
  private final Lines costs = new Lines();
  private final Numbers.Fill rowIds = new Numbers.Fill();
  private final Numbers.Fill owners = new Numbers.Fill();
  private final Numbers.Fill days = new Numbers.Fill();
  private final Numbers.Fill moods = new Numbers.Fill();
  private final Numbers.Fill channels = new Numbers.Fill();
  private final Numbers.Fill functions = new Numbers.Fill();
  private final Numbers.Fill handlers = new Numbers.Fill();
  private final Lines causes = new Lines();
  private final Lines tags = new Lines();
  private final Lines money = new Lines();
  private final ExperienceFill experience;

  /// @param words grows by what comes
  SheetFill(Vocabulary words) {
    this.words = words;
    this.experience = new ExperienceFill(words);
  }

  /// What only some rows have.
  public ExperienceFill experience() {
    return experience;
  }

  /// Adds a customer.
  ///
  /// @param start day 0 since 1970
  /// @param end the day the relationship ended, absent while it lasts
  /// @param recorded the day on which the store first knew of it, apart from interactions
  /// @param cost what winning it cost, in ten-thousandths of the home currency
  public void customer(
      long id,
      int start,
      @Nullable Integer end,
      @Nullable String segment,
      CustomerKind kind,
      int recorded,
      long cost) {
    if (cost != 0) {
      costs.add(ids.size(), cost);
    }
    customer(id, start, end, words.segments().number(segment), KINDS.indexOf(kind), recorded);
  }

  private void customer(
      long id, int start, @Nullable Integer end, int segment, int kind, int recorded) {
    ids.add(Math.toIntExact(id));
    starts.add(start);
    lengths.add(end == null ? 0 : end < start ? 1 : end - start + 2);
    known.add(recorded);
    segments.add(segment);
    kinds.add(kind);
  }

  /// The place of a customer that was added; negative for any other, such as a prospect.
  public int place(long customer) {
    return customer > Integer.MAX_VALUE ? NOWHERE : ids.under().find((int) customer);
  }

  /// Adds an interaction of the customer at a place; answers its row.
  public int row(
      long id,
      int place,
      int day,
      InteractionType type,
      String channel,
      @Nullable String function,
      @Nullable String handler) {
    rowIds.add(Math.toIntExact(id));
    row(
        place,
        day,
        Mood.kind(Mood.number(type), Mood.NO_INCIDENT),
        words.channels().number(channel),
        words.functions().number(function),
        words.handlers().number(handler));
    return owners.size() - 1;
  }

  private void row(int place, int day, int mood, int channel, int function, int handler) {
    owners.add(place);
    days.add(day);
    moods.add(mood);
    channels.add(channel);
    functions.add(function);
    handlers.add(handler);
  }

  /// Says that an interaction is an incident; one of an interaction that is not there is passed
  /// over, here as below.
  ///
  /// @param valence the one that counts, absent where nobody noted it
  /// @param cause a code of the list of root causes
  public void incident(long interaction, @Nullable Integer valence, @Nullable String cause) {
    int row = rowOf(interaction);
    if (row >= 0) {
      moods.set(row, Mood.kind(Mood.type(moods.get(row)), Mood.of(valence)));
      int number = words.causes().number(cause);
      if (number != Words.NONE) {
        causes.add(row, number);
      }
    }
  }

  public void tag(long interaction, String tag) {
    int row = rowOf(interaction);
    if (row >= 0) {
      tags.add(row, words.tags().number(tag));
    }
  }

  /// Adds what an interaction brought, below zero what it cost, in ten-thousandths of the home
  /// currency.
  public void money(long interaction, long amount) {
    int row = rowOf(interaction);
    if (row >= 0) {
      money.add(row, amount);
    }
  }

  /// Adds the customers of two sheets with all that is theirs, in order of ids.
  ///
  /// @param without places of the first sheet that are left out; no other customer is in both
  static Sheet merged(Sheet first, BitSet without, Sheet second) {
    SheetFill fill = new SheetFill(Vocabulary.empty());
    int[] toFirst = new int[first.customers()];
    int[] toSecond = new int[second.customers()];
    int i = without.nextClearBit(0);
    int j = 0;
    while (i < toFirst.length || j < toSecond.length) {
      boolean fromFirst =
          i < toFirst.length && (j == toSecond.length || first.ids().get(i) < second.ids().get(j));
      if (fromFirst) {
        toFirst[i] = fill.customerOf(first, i);
        i = without.nextClearBit(i + 1);
      } else {
        toSecond[j] = fill.customerOf(second, j);
        j++;
      }
    }
    fill.rowsOf(first, toFirst, without);
    fill.rowsOf(second, toSecond, new BitSet());
    return fill.sheet();
  }

  private int customerOf(Sheet sheet, int n) {
    int start = sheet.starts().get(n);
    int length = sheet.lengths().get(n);
    customer(
        sheet.ids().get(n),
        start,
        length == 0 ? null : Integer.valueOf(start + length - 2),
        sheet.segments().get(n),
        sheet.kinds().get(n),
        start + sheet.entries().get(n));
    return ids.size() - 1;
  }

  private void rowsOf(Sheet sheet, int[] places, BitSet without) {
    int[] moved = new int[sheet.rows()];
    Arrays.fill(moved, NOWHERE);
    for (int n = 0; n < places.length; n++) {
      if (without.get(n)) {
        continue;
      }
      for (int row = sheet.firsts()[n]; row < sheet.firsts()[n + 1]; row++) {
        moved[row] = owners.size();
        row(
            places[n],
            sheet.days().get(row),
            sheet.moods().get(row),
            sheet.channels().get(row),
            sheet.functions().get(row),
            sheet.handlers().get(row));
      }
    }
    move(sheet.causes(), moved, causes);
    move(sheet.tags(), moved, tags);
    for (int i = 0; i < sheet.money().amounts().length; i++) {
      int row = moved[sheet.money().places().get(i)];
      if (row >= 0) {
        money.add(row, sheet.money().amounts()[i]);
      }
    }
    for (int i = 0; i < sheet.costs().amounts().length; i++) {
      int n = sheet.costs().places().get(i);
      if (!without.get(n)) {
        costs.add(places[n], sheet.costs().amounts()[i]);
      }
    }
    for (int n = without.nextSetBit(0); n >= 0; n = without.nextSetBit(n + 1)) {
      places[n] = NOWHERE;
    }
    experience.all(sheet.experience(), moved, places);
  }

  private static void move(Sheet.Pairs pairs, int[] moved, Lines to) {
    for (int i = 0; i < pairs.rows().size(); i++) {
      int row = moved[pairs.rows().get(i)];
      if (row >= 0) {
        to.add(row, pairs.words().get(i));
      }
    }
  }

  /// The sheet; the filling is over.
  Sheet sheet() {
    int customers = ids.size();
    int[] firsts = new int[customers + 1];
    int[] order = SheetOrder.byOwnerAndDay(owners.numbers(), days.numbers(), firsts);
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    Numbers sortedDays = days.numbers(order);
    Numbers sortedMoods = moods.numbers(order);
    Numbers.Fill entries = new Numbers.Fill();
    for (int n = 0; n < customers; n++) {
      int first = known.get(n);
      if (firsts[n] < firsts[n + 1]) {
        first = Math.min(first, sortedDays.get(firsts[n]));
      }
      entries.add(Math.max(0, first - starts.get(n)));
    }
    return new Sheet(
        ids.numbers(),
        starts.numbers(),
        lengths.numbers(),
        entries.numbers(),
        segments.numbers(),
        kinds.numbers(),
        firsts,
        criticals(firsts, sortedDays, sortedMoods),
        sortedDays,
        sortedMoods,
        channels.numbers(order),
        functions.numbers(order),
        handlers.numbers(order),
        causes.pairs(places),
        tags.pairs(places),
        money.amounts(places),
        costs.amounts(null),
        experience.experience(places, owners.numbers()));
  }

  private Numbers criticals(int[] firsts, Numbers sortedDays, Numbers sortedMoods) {
    int critical = Mood.number(InteractionType.CRITICAL);
    Numbers.Fill criticals = new Numbers.Fill();
    for (int n = 0; n + 1 < firsts.length; n++) {
      int start = starts.get(n);
      int row = firsts[n];
      while (row < firsts[n + 1]
          && (sortedDays.get(row) < start || Mood.type(sortedMoods.get(row)) != critical)) {
        row++;
      }
      criticals.add(row == firsts[n + 1] ? 0 : sortedDays.get(row) - start + 1);
    }
    return criticals.numbers();
  }

  /// The row of an interaction that was added; negative for any other.
  public int rowOf(long interaction) {
    return interaction > Integer.MAX_VALUE ? NOWHERE : rowIds.under().find((int) interaction);
  }
}
