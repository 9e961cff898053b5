package touchstone.ui.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.analysis.CustomerLife;
import touchstone.analysis.Ledger;
import touchstone.analysis.LifecycleRate;
import touchstone.analysis.LifecycleRates;
import touchstone.chart.Figure;
import touchstone.chart.FigureTable;
import touchstone.chart.LifecycleFigure;
import touchstone.chart.MarkKey;
import touchstone.chart.ValueFigure;
import touchstone.code.CodeList;
import touchstone.customer.Tenure;
import touchstone.interaction.InteractionType;
import touchstone.interaction.TimelineMark;
import touchstone.ui.Formats;
import touchstone.ui.Messages;
import touchstone.ui.OneLine;
import touchstone.ui.control.TypeLook;

/// A customer's own trend: plain counts of the four types by lifecycle month, and the net value by
/// tenure day. No rates: one customer is no population.
final class TrendFigures {
  private static final List<InteractionType> TYPES = Arrays.asList(InteractionType.values());

  private final Messages messages;
  private final Formats formats;

  TrendFigures(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /// The interactions of a type in a lifecycle month.
  record MonthKey(InteractionType type, int month) implements MarkKey {}

  /// The interactions of a day.
  record DayKey(LocalDate day) implements MarkKey {}

  /// The counts, by the definition the trends of many use; empty for who has no observed month.
  Optional<Figure> counts(CustomerPage page) {
    Tenure tenure = page.tenure();
    if (tenure == null || tenure.days() <= 0) {
      return Optional.empty();
    }
    List<LifecycleRate<InteractionType>> rows =
        LifecycleRates.of(TYPES, List.of(life(page, tenure)));
    List<LifecycleFigure.Series> series = new ArrayList<>();
    for (InteractionType type : TYPES) {
      String name = OneLine.of(page.house().codes().label(CodeList.TYPE, type.id()));
      series.add(
          new LifecycleFigure.Series(
              name,
              TypeLook.tone(type),
              TypeLook.glyph(type),
              rows.stream()
                  .filter(row -> row.type() == type)
                  .map(row -> month(row, name))
                  .toList()));
    }
    long counted = rows.stream().mapToLong(LifecycleRate::interactions).sum();
    String name = OneLine.of(page.customer().name());
    LifecycleFigure.Wording words =
        new LifecycleFigure.Wording(
            messages.text("timeline.trend.title"),
            messages.text(
                "timeline.trend.subtitle",
                name,
                counted,
                formats.count(counted),
                formats.count(tenure.days())),
            messages.text("timeline.trend.unit"),
            messages.text("timeline.trend.month"),
            "",
            "",
            left(page, counted),
            "");
    return Optional.of(LifecycleFigure.counts(series, words, table(page, rows), formats.locale()));
  }

  /// The net value; empty where nothing was booked in the home currency or there is no day 0.
  Optional<Figure> value(CustomerPage page) {
    ValueBook book = ValueBook.of(page);
    Ledger ledger = book.ledger();
    Tenure tenure = page.tenure();
    if (ledger == null || tenure == null || book.isEmpty()) {
      return Optional.empty();
    }
    List<ValueFigure.Step> steps = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Ledger.Step step : ledger.steps()) {
      LocalDate day = tenure.start().plusDays(step.tenureDay());
      String balance = money(page, step.balance());
      String text =
          messages.text(
              "timeline.value.step", formats.count(step.tenureDay()), formats.day(day), balance);
      steps.add(
          new ValueFigure.Step(
              step.tenureDay(), step.balance().doubleValue(), new DayKey(day), text));
      rows.add(List.of(formats.count(step.tenureDay()), formats.day(day), balance));
    }
    OptionalInt even = ledger.breakEvenDay();
    ValueFigure.Wording words =
        new ValueFigure.Wording(
            messages.text("timeline.value.title"),
            messages.text("timeline.value.subtitle", OneLine.of(page.customer().name())),
            page.house().currency(),
            messages.text("timeline.value.day"),
            even.isPresent()
                ? messages.text("timeline.value.breakEven", formats.count(even.getAsInt()))
                : "",
            "",
            new LedgerWords(messages, formats).verdict(page, book));
    FigureTable table =
        new FigureTable(
            List.of(
                messages.text("timeline.column.day"),
                messages.text("timeline.column.date"),
                messages.text("timeline.value.balance")),
            rows);
    return Optional.of(
        ValueFigure.of(
            steps,
            even,
            Math.toIntExact(Math.max(1, tenure.days())),
            words,
            table,
            formats.locale()));
  }

  private LifecycleFigure.Month month(LifecycleRate<InteractionType> row, String name) {
    return new LifecycleFigure.Month(
        row.month(),
        row.observed(),
        row.interactions(),
        0,
        0,
        0,
        new MonthKey(row.type(), row.month()),
        messages.text(
            "timeline.trend.mark",
            name,
            formats.count(row.month()),
            row.interactions(),
            formats.count(row.interactions())));
  }

  /// What the figure leaves out, in words; nothing where it holds every interaction.
  private String left(CustomerPage page, long counted) {
    long out = page.marks().size() - counted;
    return out == 0 ? "" : messages.text("timeline.trend.left", out, formats.count(out));
  }

  private FigureTable table(CustomerPage page, List<LifecycleRate<InteractionType>> rows) {
    List<String> header = new ArrayList<>();
    header.add(messages.text("timeline.trend.monthColumn"));
    TYPES.forEach(
        type -> header.add(OneLine.of(page.house().codes().label(CodeList.TYPE, type.id()))));
    List<List<String>> cells = new ArrayList<>();
    int months = rows.size() / TYPES.size();
    for (int month = 0; month < months; month++) {
      List<String> row = new ArrayList<>();
      row.add(formats.count(month));
      for (int type = 0; type < TYPES.size(); type++) {
        row.add(formats.count(rows.get(type * months + month).interactions()));
      }
      cells.add(row);
    }
    return new FigureTable(header, cells);
  }

  private static CustomerLife<InteractionType> life(CustomerPage page, Tenure tenure) {
    List<CustomerLife.TypedDay<InteractionType>> days = new ArrayList<>(page.marks().size());
    for (TimelineMark mark : page.marks()) {
      days.add(new CustomerLife.TypedDay<>(mark.type(), Math.toIntExact(tenure.dayOf(mark.day()))));
    }
    return new CustomerLife<>(Math.toIntExact(tenure.days()), days);
  }

  private String money(CustomerPage page, BigDecimal amount) {
    return formats.money(amount, Currency.getInstance(page.house().currency()));
  }
}
