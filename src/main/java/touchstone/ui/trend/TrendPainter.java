package touchstone.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.LifecycleFigure;
import touchstone.interaction.InteractionType;
import touchstone.trend.Lifecycle;
import touchstone.trend.LifecycleRow;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.control.TypeLook;

/// Turns an answer into a sentence, a figure and a table, in the user's words.
final class TrendPainter {
  private final Messages messages;
  private final Formats formats;

  TrendPainter(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /// What the scope of everybody is called.
  String everyone() {
    return messages.text("trend.everyone");
  }

  /// @param nameOf what the user calls a type
  TrendPicture paint(
      TrendQuestion question, Lifecycle answer, Function<InteractionType, String> nameOf) {
    int months = Math.min(question.months(), answer.months());
    List<String> sentences =
        new TrendSentences(messages, formats, nameOf).of(question, answer, months);
    String basis = basis(answer, months);
    LifecycleFigure.Wording words =
        new LifecycleFigure.Wording(
            messages.text(question.showsCounts() ? "trend.figure.counts" : "trend.figure.rates"),
            messages.text(
                "trend.figure.subtitle", question.scopeName(), formats.day(answer.until()), basis),
            messages.text(question.showsCounts() ? "trend.unit.counts" : "trend.unit.rates"),
            messages.text("trend.axis.month"),
            messages.text("trend.axis.observed"),
            messages.text("trend.tooFew"),
            messages.text(question.showsCounts() ? "trend.note.counts" : "trend.note.rates"),
            sentences.getFirst());
    List<LifecycleFigure.Series> series = new ArrayList<>();
    for (InteractionType type : InteractionType.values()) {
      series.add(series(type, nameOf.apply(type), answer, months));
    }
    FigureTable table = table(answer, months, nameOf);
    Figure figure =
        question.showsCounts()
            ? LifecycleFigure.counts(series, words, table, formats.locale())
            : LifecycleFigure.rates(series, words, table, formats.locale());
    return new TrendPicture(
        answer,
        sentences.getFirst(),
        String.join(" ", sentences.subList(1, sentences.size())),
        basis,
        figure);
  }

  private String basis(Lifecycle answer, int months) {
    long interactions =
        answer.rows().stream()
            .filter(row -> row.month() < months)
            .mapToLong(LifecycleRow::interactions)
            .sum();
    return messages.text(
        "trend.basis",
        answer.observedIn(0),
        interactions,
        answer.observedIn(months - 1),
        months - 1);
  }

  private LifecycleFigure.Series series(
      InteractionType type, String name, Lifecycle answer, int months) {
    List<LifecycleFigure.Month> points = new ArrayList<>();
    for (LifecycleRow row : answer.of(type)) {
      if (row.month() < months) {
        points.add(
            new LifecycleFigure.Month(
                row.month(),
                row.observed(),
                row.interactions(),
                row.rate(),
                row.lower(),
                row.upper(),
                new TrendMark(row),
                told(name, row)));
      }
    }
    return new LifecycleFigure.Series(name, TypeLook.tone(type), TypeLook.glyph(type), points);
  }

  private String told(String name, LifecycleRow row) {
    return messages.text(
        "trend.mark",
        name,
        row.month(),
        row.interactions(),
        row.observed(),
        formats.number(row.rate(), 2),
        formats.number(row.lower(), 2),
        formats.number(row.upper(), 2));
  }

  private FigureTable table(
      Lifecycle answer, int months, Function<InteractionType, String> nameOf) {
    List<String> header = new ArrayList<>();
    for (String column : TrendTable.COLUMNS) {
      header.add(messages.text("trend.column." + column));
    }
    List<List<String>> rows = new ArrayList<>();
    for (LifecycleRow row : answer.rows()) {
      if (row.month() < months) {
        rows.add(
            List.of(
                nameOf.apply(row.type()),
                formats.count(row.month()),
                formats.count(row.observed()),
                formats.number(row.customerMonths(), 2),
                formats.count(row.interactions()),
                formats.number(row.rate(), 4),
                formats.number(row.lower(), 4),
                formats.number(row.upper(), 4)));
      }
    }
    return new FigureTable(header, rows);
  }
}
