package touchstone.ui.trend;

import java.time.LocalDate;
import java.util.Set;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionFilter;
import touchstone.interaction.InteractionFilter.LifecycleMonth;
import touchstone.interaction.InteractionFilter.ObservedLife;
import touchstone.interaction.InteractionType;
import touchstone.trend.Asked;
import touchstone.trend.snapshot.Narrowing;
import touchstone.trend.snapshot.Whose;

/// The interactions that an answer counts, as a filter of the list: the same scope, narrowing and
/// observed lives.
///
/// @param asked the question of the answer
record CountedRows(Asked asked) {

  /// All of them.
  InteractionFilter all() {
    Narrowing narrowing = asked.narrowing();
    Whose whose = asked.whose();
    return InteractionFilter.ALL
        .withTypes(narrowing.types())
        .withChannels(narrowing.channels())
        .withFunction(narrowing.function())
        .withHandler(narrowing.handler())
        .withTag(narrowing.tag())
        .withCause(narrowing.cause())
        .withCustomer(whose.customer())
        .withSegment(whose.segment())
        .withLife(life());
  }

  /// Those of a type in a month of the relationship.
  MarkKey month(InteractionType type, int month) {
    InteractionFilter filter =
        all()
            .withTypes(Set.of(type))
            .withLifecycle(new LifecycleMonth(month, asked.until()))
            .withLife(asked.observation().from() == null ? null : life());
    return mark(filter);
  }

  /// Those on a tenure day.
  MarkKey day(InteractionType type, int day) {
    return mark(all().withTypes(Set.of(type)).withLife(life().onDay(day)));
  }

  /// Those in a month of the life of those who started between two days.
  MarkKey cohort(LocalDate first, LocalDate last, int month) {
    return mark(
        all()
            .withLifecycle(new LifecycleMonth(month, asked.until()))
            .withLife(life().started(first, last)));
  }

  private ObservedLife life() {
    return ObservedLife.of(asked.observation().from(), asked.until());
  }

  /// The mark of a filter.
  static MarkKey mark(InteractionFilter filter) {
    return new TrendMark(new Rows.Interactions(filter));
  }
}
