package touchstone.figure;

import java.util.ArrayList;
import java.util.List;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.Mark;
import touchstone.chart.MarkKey;
import touchstone.interaction.InteractionType;
import touchstone.trend.CalendarLife;

/// The rates of the types by month of the calendar, with the notes pinned on dates.
///
/// @param curves knows how types look
record CalendarFigures(Wordbook words, CurveFigures curves) {

  Figure of(CalendarLife answer, String subtitle) {
    List<LifecycleFigure.Series> series = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      List<LifecycleFigure.Month> points = new ArrayList<>();
      for (CalendarLife.Month month : answer.of(type)) {
        points.add(
            new LifecycleFigure.Month(
                points.size(),
                month.observed(),
                month.interactions(),
                month.rate(),
                month.lower(),
                month.upper(),
                MarkKey.NONE,
                words.say(
                    "mark.interval",
                    words.number(month.rate(), 2),
                    words.number(month.lower(), 2),
                    words.number(month.upper(), 2))));
        table.add(row(month));
      }
      if (!points.isEmpty()) {
        series.add(curves.series(type, points));
      }
    }
    return LifecycleFigure.calendar(
        series,
        answer.months().isEmpty()
            ? java.time.YearMonth.of(1970, 1)
            : answer.months().getFirst().month(),
        answer.notes().stream()
            .<Mark>map(
                note ->
                    new Mark.Note(
                        note.day().toEpochDay(),
                        note.label(),
                        note.rebases(),
                        MarkKey.NONE,
                        note.label()))
            .toList(),
        new LifecycleFigure.Wording(
            words.say("title.calendar"),
            words.subtitle(subtitle, words.say("summary.calendar", interactions(answer))),
            words.say("unit.calendar"),
            "",
            words.say("axis.observed"),
            words.say("tooFew"),
            words.say("note.calendar"),
            ""),
        new FigureTable(
            words.columns(
                "type",
                "month",
                "observed",
                "exposure",
                "interactions",
                "rate100",
                "lower",
                "upper"),
            table),
        words.locale());
  }

  private List<String> row(CalendarLife.Month month) {
    return List.of(
        curves.name(month.type()),
        month.month().toString(),
        words.number(month.observed(), 0),
        words.number(month.customerMonths(), 2),
        words.number((double) month.interactions(), 0),
        words.number(month.rate(), 4),
        words.number(month.lower(), 4),
        words.number(month.upper(), 4));
  }

  private static long interactions(CalendarLife answer) {
    return answer.months().stream().mapToLong(CalendarLife.Month::interactions).sum();
  }
}
