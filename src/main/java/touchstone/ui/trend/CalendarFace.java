package touchstone.ui.trend;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.analysis.Interval;
import touchstone.analysis.PoissonRate;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.FigureWords;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionType;
import touchstone.report.Report;
import touchstone.trend.CalendarLife;
import touchstone.trend.CalendarTrend;
import touchstone.ui.control.TypeLook;

/// How often the four types happen month by month of the calendar instead of the relationship, with
/// the notes pinned on dates.
final class CalendarFace implements TrendFace {
  private static final int PER = 100;

  private final CalendarTrend trend;

  CalendarFace(CalendarTrend trend) {
    this.trend = trend;
  }

  @Override
  public String id() {
    return "calendar";
  }

  @Override
  public boolean needsMany() {
    return true;
  }

  @Override
  public Optional<TrendPicture> picture(TrendWords words) {
    CalendarLife answer = trend.months(words.asked());
    if (answer.months().isEmpty()) {
      return Optional.empty();
    }
    Map<InteractionType, String> sentences = sentences(answer, words);
    List<String> said = new ArrayList<>(sentences.values());
    said.add(words.text("trend.calendar.why"));
    long interactions = answer.months().stream().mapToLong(CalendarLife.Month::interactions).sum();
    List<CalendarLife.Month> one = answer.of(answer.months().getFirst().type());
    double customerMonths = one.stream().mapToDouble(CalendarLife.Month::customerMonths).sum();
    String basis =
        words.text(
            "trend.basis.calendar", interactions, words.number(customerMonths, 0), one.size());
    return Optional.of(
        new TrendPicture(
                said.getFirst(),
                String.join(" ", said.subList(1, said.size())),
                basis,
                figure(answer, words, said.getFirst()))
            .withReport(new Report.Calendar(words.asked())));
  }

  private static Figure figure(CalendarLife answer, TrendWords words, String sentence) {
    FigureWords around =
        words.figure(
            "calendar",
            sentence,
            "type",
            "month",
            "observed",
            "exposure",
            "interactions",
            "rate100",
            "lower",
            "upper");
    CountedRows counted = new CountedRows(answer.asked());
    List<LifecycleFigure.Series> series = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      List<LifecycleFigure.Month> points = new ArrayList<>();
      for (CalendarLife.Month month : answer.of(type)) {
        MarkKey key =
            CountedRows.mark(
                counted.all().withTypes(Set.of(type)).withDays(month.from(), month.to()));
        points.add(
            new LifecycleFigure.Month(
                points.size(),
                month.observed(),
                month.interactions(),
                month.rate(),
                month.lower(),
                month.upper(),
                key,
                told(month, words)));
        rows.add(row(month, words));
      }
      if (!points.isEmpty()) {
        series.add(
            new LifecycleFigure.Series(
                words.type(type), TypeLook.tone(type), TypeLook.glyph(type), points));
      }
    }
    return LifecycleFigure.calendar(
        series,
        answer.months().getFirst().month(),
        new NoteWords(words).marks(answer.notes()),
        new LifecycleFigure.Wording(
            around.title(),
            around.subtitle(),
            words.text("trend.unit.calendar"),
            "",
            words.text("trend.axis.observed"),
            words.text("trend.tooFew"),
            around.note(),
            sentence),
        new FigureTable(around.columns(), rows),
        words.locale());
  }

  private static List<String> row(CalendarLife.Month month, TrendWords words) {
    return List.of(
        words.type(month.type()),
        month.month().toString(),
        words.count(month.observed()),
        words.number(month.customerMonths(), 2),
        words.count(month.interactions()),
        words.number(month.rate(), 4),
        words.number(month.lower(), 4),
        words.number(month.upper(), 4));
  }

  private static String told(CalendarLife.Month month, TrendWords words) {
    return words.text(
        "trend.mark.calendar",
        words.type(month.type()),
        name(month.month(), words),
        month.interactions(),
        month.observed(),
        words.number(month.rate(), 1),
        words.range(month.lower(), month.upper(), 1));
  }

  /// What became of each type from the first half of the months that can be told to the second; a
  /// change is claimed only where the two intervals do not overlap, and comes first.
  private static Map<InteractionType, String> sentences(CalendarLife answer, TrendWords words) {
    Map<InteractionType, String> all = new EnumMap<>(InteractionType.class);
    Map<InteractionType, Boolean> changed = new EnumMap<>(InteractionType.class);
    for (InteractionType type : InteractionType.values()) {
      List<CalendarLife.Month> told =
          answer.of(type).stream()
              .filter(month -> month.observed() >= LifecycleFigure.DRAWN_FROM)
              .toList();
      if (told.size() >= 2) {
        List<CalendarLife.Month> first = told.subList(0, told.size() / 2);
        List<CalendarLife.Month> second = told.subList(told.size() / 2, told.size());
        Interval before = rate(first).interval();
        Interval after = rate(second).interval();
        boolean fell = after.upper() < before.lower();
        boolean rose = after.lower() > before.upper();
        changed.put(type, fell || rose);
        all.put(
            type,
            words.text(
                fell
                    ? "trend.calendar.fell"
                    : rose ? "trend.calendar.rose" : "trend.calendar.level",
                words.type(type),
                words.number(rate(first).rate(), 1),
                name(first.getFirst().month(), words),
                name(first.getLast().month(), words),
                words.number(rate(second).rate(), 1),
                name(second.getFirst().month(), words),
                name(second.getLast().month(), words)));
      }
    }
    if (all.isEmpty()) {
      return Map.of(
          InteractionType.CRITICAL, words.text("trend.calendar.few", LifecycleFigure.DRAWN_FROM));
    }
    List<InteractionType> order = new ArrayList<>(all.keySet());
    order.sort(
        Comparator.comparing((InteractionType type) -> !changed.getOrDefault(type, false))
            .thenComparing(type -> type != InteractionType.CRITICAL));
    Map<InteractionType, String> told = new LinkedHashMap<>();
    order.forEach(type -> told.put(type, String.valueOf(all.get(type))));
    return told;
  }

  private static String name(YearMonth month, TrendWords words) {
    return DateTimeFormatter.ofPattern("MMM yyyy", words.locale()).format(month);
  }

  private static PoissonRate rate(List<CalendarLife.Month> months) {
    long interactions = months.stream().mapToLong(CalendarLife.Month::interactions).sum();
    double exposure = months.stream().mapToDouble(CalendarLife.Month::customerMonths).sum();
    return PoissonRate.of(interactions, exposure / PER).orElseThrow();
  }
}
