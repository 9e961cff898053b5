package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.chart.LifecycleFigure;
import touchstone.interaction.InteractionType;
import touchstone.trend.LifecycleRow;

/// Says what an answer shows. A change is claimed only where the two intervals do not overlap, and
/// nothing at all where fewer than ten are observed.
final class LifecycleSentences {
  private final TrendWords words;

  LifecycleSentences(TrendWords words) {
    this.words = words;
  }

  /// The most telling sentence first; never empty.
  List<String> of(LifecycleAnswer answer, int months) {
    if (words.isOne()) {
      return List.of(one(answer, months));
    }
    int last = lastTold(answer, months);
    if (last < 1) {
      return List.of(
          last < 0
              ? words.text("trend.sentence.few", answer.observedIn(0), LifecycleFigure.DRAWN_FROM)
              : words.text("trend.sentence.short", answer.observedIn(0)));
    }
    List<InteractionType> types = new ArrayList<>(answer.types());
    types.sort(
        Comparator.comparing((InteractionType type) -> !changes(answer, type, last))
            .thenComparing(type -> type != InteractionType.CRITICAL));
    return types.stream().map(type -> change(answer, type, last)).toList();
  }

  /// The last month with enough observed; below 0 where there is none.
  private static int lastTold(LifecycleAnswer answer, int months) {
    int last = -1;
    while (last + 1 < months && answer.observedIn(last + 1) >= LifecycleFigure.DRAWN_FROM) {
      last++;
    }
    return last;
  }

  private static boolean changes(LifecycleAnswer answer, InteractionType type, int last) {
    LifecycleRow from = answer.of(type).getFirst();
    LifecycleRow to = answer.of(type).get(last);
    return from.lower() > to.upper() || from.upper() < to.lower();
  }

  private String change(LifecycleAnswer answer, InteractionType type, int last) {
    LifecycleRow from = answer.of(type).getFirst();
    LifecycleRow to = answer.of(type).get(last);
    String key =
        !changes(answer, type, last)
            ? "trend.sentence.level"
            : to.rate() < from.rate() ? "trend.sentence.falls" : "trend.sentence.rises";
    return words.text(
        key,
        words.type(type),
        words.number(from.rate(), 2),
        words.number(to.rate(), 2),
        last,
        from.observed(),
        to.observed());
  }

  private String one(LifecycleAnswer answer, int months) {
    long all = 0;
    long most = 0;
    int when = 0;
    for (int month = 0; month < months; month++) {
      long inMonth = answer.interactionsIn(month);
      all += inMonth;
      if (inMonth > most) {
        most = inMonth;
        when = month;
      }
    }
    return all == 0
        ? words.text("trend.sentence.oneNone", words.scopeName(), months)
        : words.text("trend.sentence.one", words.scopeName(), all, months, when, most);
  }
}
