package touchstone.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.LifecycleRate;
import touchstone.analysis.PoissonRate;
import touchstone.interaction.InteractionType;
import touchstone.note.DatedNote;
import touchstone.trend.snapshot.CalendarCounts;
import touchstone.trend.snapshot.CurrentSnapshot;
import touchstone.trend.snapshot.Grouping;
import touchstone.trend.snapshot.Period;

/// How often the types happen by the calendar, answered from the snapshot. Any thread but the
/// window's may ask.
public final class CalendarTrend {
  private static final int PER = 100;

  private final CurrentSnapshot snapshot;
  private final ExperienceStore store;

  public CalendarTrend(CurrentSnapshot snapshot, ExperienceStore store) {
    this.snapshot = snapshot;
    this.store = store;
  }

  /// The rates of the types asked about, of all types where none is named. A rate is interactions
  /// in a month over the days customers were observed in it, per 100 customer-months of 30 days, so
  /// that months of 28 and of 31 days compare.
  public CalendarLife months(Asked asked) {
    CalendarCounts counts =
        snapshot
            .now()
            .calendar(
                asked.whose(), asked.narrowing(), asked.observation(), Period.MONTH, Grouping.TYPE);
    if (counts.starts().isEmpty() || Arrays.stream(counts.customerDays()).sum() == 0) {
      return new CalendarLife(asked, List.of(), List.of());
    }
    Set<InteractionType> types = asked.narrowing().types();
    List<CalendarLife.Month> months = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      if (types.isEmpty() || types.contains(type)) {
        int group = counts.groups().indexOf(type.id());
        for (int i = 0; i < counts.starts().size(); i++) {
          months.add(month(type, counts, i, group < 0 ? 0 : counts.counts()[group][i]));
        }
      }
    }
    LocalDate first = counts.starts().getFirst();
    List<DatedNote> notes =
        store.notes().stream()
            .filter(note -> !note.day().isBefore(first) && !note.day().isAfter(asked.until()))
            .toList();
    return new CalendarLife(asked, months, notes);
  }

  private static CalendarLife.Month month(
      InteractionType type, CalendarCounts counts, int i, long interactions) {
    int days = counts.days()[i];
    double customerMonths = counts.customerDays()[i] / (double) LifecycleRate.MONTH_DAYS;
    Optional<PoissonRate> rate = PoissonRate.of(interactions, customerMonths / PER);
    return new CalendarLife.Month(
        type,
        counts.starts().get(i),
        days,
        (int) Math.round(counts.customerDays()[i] / (double) days),
        customerMonths,
        interactions,
        rate.map(PoissonRate::rate).orElse(0.0),
        rate.map(one -> one.interval().lower()).orElse(0.0),
        rate.map(one -> one.interval().upper()).orElse(Double.NaN));
  }
}
