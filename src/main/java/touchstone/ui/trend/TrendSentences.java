package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import touchstone.chart.LifecycleFigure;
import touchstone.interaction.InteractionType;
import touchstone.trend.Lifecycle;
import touchstone.trend.LifecycleRow;
import touchstone.trend.TrendScope;
import touchstone.ui.Formats;
import touchstone.ui.Messages;

/// Says what an answer shows. A change is claimed only where the two intervals do not overlap, and
/// nothing at all where fewer than ten are observed.
final class TrendSentences {
  private final Messages messages;
  private final Formats formats;
  private final Function<InteractionType, String> nameOf;

  TrendSentences(Messages messages, Formats formats, Function<InteractionType, String> nameOf) {
    this.messages = messages;
    this.formats = formats;
    this.nameOf = nameOf;
  }

  /// The most telling sentence first; never empty.
  List<String> of(TrendQuestion question, Lifecycle answer, int months) {
    if (question.scope() instanceof TrendScope.One) {
      return List.of(one(question, answer, months));
    }
    int last = lastTold(answer, months);
    if (last < 1) {
      return List.of(
          last < 0
              ? messages.text(
                  "trend.sentence.few", answer.observedIn(0), LifecycleFigure.DRAWN_FROM)
              : messages.text("trend.sentence.short", answer.observedIn(0)));
    }
    List<InteractionType> types = new ArrayList<>(List.of(InteractionType.values()));
    types.sort(
        Comparator.comparing((InteractionType type) -> !changes(answer, type, last))
            .thenComparing(type -> type != InteractionType.CRITICAL));
    return types.stream().map(type -> change(answer, type, last)).toList();
  }

  /// The last month with enough observed; below 0 where there is none.
  private static int lastTold(Lifecycle answer, int months) {
    int last = -1;
    while (last + 1 < months && answer.observedIn(last + 1) >= LifecycleFigure.DRAWN_FROM) {
      last++;
    }
    return last;
  }

  private static boolean changes(Lifecycle answer, InteractionType type, int last) {
    LifecycleRow from = answer.of(type).getFirst();
    LifecycleRow to = answer.of(type).get(last);
    return from.lower() > to.upper() || from.upper() < to.lower();
  }

  private String change(Lifecycle answer, InteractionType type, int last) {
    LifecycleRow from = answer.of(type).getFirst();
    LifecycleRow to = answer.of(type).get(last);
    String key =
        !changes(answer, type, last)
            ? "trend.sentence.level"
            : to.rate() < from.rate() ? "trend.sentence.falls" : "trend.sentence.rises";
    return messages.text(
        key,
        nameOf.apply(type),
        formats.number(from.rate(), 2),
        formats.number(to.rate(), 2),
        last,
        from.observed(),
        to.observed());
  }

  private String one(TrendQuestion question, Lifecycle answer, int months) {
    long all = 0;
    long most = 0;
    int when = 0;
    for (int month = 0; month < months; month++) {
      int now = month;
      long inMonth =
          answer.rows().stream()
              .filter(row -> row.month() == now)
              .mapToLong(LifecycleRow::interactions)
              .sum();
      all += inMonth;
      if (inMonth > most) {
        most = inMonth;
        when = month;
      }
    }
    return all == 0
        ? messages.text("trend.sentence.oneNone", question.scopeName(), months)
        : messages.text("trend.sentence.one", question.scopeName(), all, months, when, most);
  }
}
